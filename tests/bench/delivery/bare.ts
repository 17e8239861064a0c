import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";
import type { Ports } from "../../../bot/src/application/ports/ports";
import { compose } from "../../../bot/src/application/messages/compose";
import { createBotAdapter } from "../../../bot/src/outbound/teams/bot-adapter";
import { sha256 } from "../../../bot/src/outbound/machine/machine";
import { teamsMessenger } from "../../../bot/src/outbound/teams/messenger";
import type { PlannedMessage } from "../../../bot/src/scheme/messages/message";
import { bundled } from "../../support/processes/bundle";
import { sendMessage } from "../../support/send-message";
import { startChild } from "../../support/processes/child";

/** A POST as the product makes it. */
export interface Sample {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Headers that whoever sends a request writes of itself. */
const OF_THE_CONNECTION = ["host", "connection", "content-length", "transfer-encoding"];

function kept(headers: IncomingHttpHeaders): Record<string, string> {
  const all = Object.entries(headers).filter(([name]) => !OF_THE_CONNECTION.includes(name));
  return Object.fromEntries(all.map(([name, value]) => [name, [value].flat().join(", ")]));
}

/** What the product posts for a message, byte for byte. */
export async function samplePost(ports: Ports, planned: PlannedMessage): Promise<Sample> {
  const composed = await compose(ports, planned);
  if (composed.state !== "may-go") throw new Error(`The sample ${composed.state}.`);
  let sample: Sample | undefined;
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (text: string) => (body += text));
    request.on("end", () => {
      sample = { body, headers: kept(request.headers) };
      response.writeHead(201, { "content-type": "application/json" });
      response.end('{"id":"sample"}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const bot = createBotAdapter({ appId: "", appType: "SingleTenant", tenantId: "" });
  const serviceUrls = { hosts: [], local: true };
  const messenger = teamsMessenger({
    bot,
    serviceUrls,
    machineNow: () => Date.now(),
    // A bare POST: nothing is kept of it.
    keepCard: () => Promise.resolve(),
    digest: sha256,
  });
  const chat = { conversationId: "a:sample", botId: "28:bot", teamsUserId: "29:somebody" };
  const addressed = { messageId: "sample", readerId: "somebody" };
  await sendMessage(
    messenger,
    { serviceUrl, channelId: "msteams", ...chat },
    composed.message,
    addressed,
  );
  server.closeAllConnections();
  server.close();
  if (sample === undefined) throw new Error("The sample did not arrive.");
  return sample;
}

const result = z.object({ perSecond: z.number() });

/** How many of the same POSTs a second a bare loop makes, so many in hand at once. */
export async function bareLoop(
  { body, headers }: Sample,
  wanted: { readonly serviceUrl: string; readonly count: number; readonly inHand: number },
): Promise<number> {
  const script = await bundled("tests/bench/delivery/bare-loop.ts");
  const child = await startChild({ script, options: { body, headers, ...wanted } });
  const { code } = await child.ended;
  if (code !== 0) throw new Error(`The bare loop ended with ${code}: ${child.said()}`);
  return result.parse(JSON.parse(child.said())).perSecond;
}
