import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { z } from "zod";
import { startLocalCosmos } from "../../../bot/src/local/cosmos/server";
import { endWithParent, givenOptions, sayReady } from "../../support/processes/in-child";

/**
 * The local Cosmos server in a process of its own, with answers as late as those of a store that is not on this machine.
 * It keeps its data in memory: how fast this machine's disk is says nothing of Azure.
 */
const options = z.object({
  /** How much later each answer comes, in ms. */
  delayMs: z.number().default(0),
});

/** Passes bytes on, those from `from` to `to` later by some time and in their order. */
function pass(from: Socket, to: Socket, delayMs: number): void {
  from.on("data", (bytes: Buffer) => {
    if (delayMs === 0) to.write(bytes);
    else setTimeout(() => to.write(bytes), delayMs);
  });
  for (const event of ["close", "error"] as const) from.on(event, () => to.destroy());
}

/** Listens before a server on this machine, and makes its answers late. */
async function late(endpoint: string, delayMs: number): Promise<string> {
  const { hostname, port } = new URL(endpoint);
  const front = createServer((client) => {
    const server = connect(Number(port), hostname);
    for (const socket of [client, server]) socket.setNoDelay(true);
    pass(client, server, 0);
    pass(server, client, delayMs);
  });
  await new Promise<void>((resolve) => front.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
}

async function run(): Promise<void> {
  const { delayMs } = options.parse(givenOptions());
  endWithParent();
  const { endpoint, key } = await startLocalCosmos({ file: ":memory:" });
  sayReady({
    endpoint: delayMs === 0 ? endpoint : await late(endpoint, delayMs),
    direct: endpoint,
    key,
  });
}

void run();
