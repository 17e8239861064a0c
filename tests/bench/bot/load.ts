import { Agent, request as httpRequest } from "node:http";
import type { LedgerLine } from "../../support/ledger-connector/protocol";
import { activityOf, type Planned } from "./turns";

/** A turn as it went; times in ms since 1970, with fractions. */
export interface Turned {
  readonly turn: Planned;
  /** When it was meant to begin; what a late beginning costs counts as waiting. */
  readonly meant: number;
  readonly answered: number;
}

function now(): number {
  return performance.timeOrigin + performance.now();
}

/** Posts one activity; resolves with the time at which the whole answer was there. Throws where it is not 200. */
function post(endpoint: string, agent: Agent, body: string): Promise<number> {
  const headers = {
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(body),
  };
  return new Promise((resolve, reject) => {
    const request = httpRequest(endpoint, { method: "POST", agent, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      response.on("end", () => {
        if (response.statusCode === 200) resolve(now());
        else reject(new Error(`A turn was answered with ${response.statusCode}: ${text}`));
      });
    });
    request.on("error", reject);
    request.end(body);
  });
}

/** Sends all turns, each at its time, whether those before it are over or not. */
export async function send(
  endpoint: string,
  serviceUrl: string,
  planned: readonly Planned[],
): Promise<readonly Turned[]> {
  const agent = new Agent({ keepAlive: true });
  const begun = now() + 50;
  const done = planned.map(
    (turn) =>
      new Promise<Turned>((resolve, reject) => {
        const meant = begun + turn.at;
        setTimeout(() => {
          const body = JSON.stringify(activityOf(turn, serviceUrl));
          post(endpoint, agent, body).then(
            (answered) => resolve({ turn, meant, answered }),
            reject,
          );
        }, meant - now());
      }),
  );
  try {
    return await Promise.all(done);
  } finally {
    agent.destroy();
  }
}

/** How far the clocks of two processes of one machine may be apart; nobody has two turns in so short a time. */
const APART_MS = 20;

/** How long each typed turn took until its first reply reached the connector; a turn without one throws. */
export function untilReply(turned: readonly Turned[], ledger: readonly LedgerLine[]): number[] {
  const replies = Map.groupBy(
    ledger.filter(({ reply }) => reply),
    ({ chat }) => chat,
  );
  return turned.flatMap(({ turn: { kind, who }, meant, answered }) => {
    if (!("text" in kind)) return [];
    const [from, upTo] = [meant - APART_MS, answered + APART_MS];
    const first = replies.get(who.chat)?.find(({ at }) => at >= from && at <= upTo);
    if (first === undefined) throw new Error("Somebody was not answered in the chat.");
    return [first.at - meant];
  });
}
