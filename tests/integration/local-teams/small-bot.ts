import { createServer, type IncomingMessage, type Server } from "node:http";

/** An activity as it arrived, loosely: tests look at what they care about. */
export type Arrived = Record<string, unknown> & {
  type: string;
  name?: string;
  text?: string;
  serviceUrl: string;
  conversation: { id: string };
  from: { id: string };
};

/** What the bot answers to an activity: a status, and a body for an invoke. */
export type BotReply = { status: number; body?: unknown };

/** A bot on plain HTTP: remembers every activity and answers as it is told to. */
export class SmallBot {
  readonly arrived: Arrived[] = [];
  reply: (activity: Arrived) => BotReply | Promise<BotReply> = () => ({ status: 200 });

  /** Takes one request to /api/messages and gives what to answer. */
  async take(request: IncomingMessage): Promise<BotReply> {
    let text = "";
    for await (const chunk of request) text += String(chunk);
    const activity = JSON.parse(text) as Arrived;
    this.arrived.push(activity);
    return this.reply(activity);
  }

  types(): string[] {
    return this.arrived.map(({ type }) => type);
  }

  last(): Arrived {
    const activity = this.arrived.at(-1);
    if (activity === undefined) throw new Error("Nothing has arrived at the bot.");
    return activity;
  }
}

/** Listens on a free port of 127.0.0.1. */
export async function listen(
  handle: Parameters<typeof createServer>[1],
): Promise<{ server: Server; port: number }> {
  const server = createServer(handle as never);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return { server, port: address.port };
}
