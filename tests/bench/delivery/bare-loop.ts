import { Agent, request as httpRequest, type OutgoingHttpHeaders } from "node:http";
import { setPriority } from "node:os";
import { z } from "zod";
import { endWithParent, givenOptions, sayReady } from "../../support/processes/in-child";

/** The same POSTs with nothing around them: no store, no rules, no promise. So many at once, one after the other. */
const options = z.object({
  serviceUrl: z.string(),
  /** How many POSTs, each to a chat of its own. */
  count: z.number(),
  body: z.string(),
  headers: z.record(z.string(), z.string()),
  inHand: z.number(),
});

function post(url: string, body: string, given: { agent: Agent; headers: OutgoingHttpHeaders }) {
  return new Promise<void>((resolve, reject) => {
    const request = httpRequest(url, { method: "POST", ...given }, (response) => {
      response.on("error", reject).on("end", resolve).resume();
    });
    request.on("error", reject).end(body);
  });
}

async function run(): Promise<void> {
  endWithParent();
  // Teams and the store are other people's machines: here they come before whoever is measured.
  setPriority(5);
  const { serviceUrl, count, body, headers, inHand } = options.parse(givenOptions());
  const urls = Array.from({ length: count }, (_, nth) => {
    return `${serviceUrl}v3/conversations/a%3Abare-${nth}/activities`;
  });
  const agent = new Agent({ keepAlive: true });
  const left = urls.values();
  const hand = async () => {
    for (const url of left) await post(url, body, { agent, headers });
  };
  sayReady({});
  const begun = performance.now();
  await Promise.all(Array.from({ length: inHand }, hand));
  sayReady({ perSecond: (count * 1_000) / (performance.now() - begun) });
  process.exit(0);
}

void run();
