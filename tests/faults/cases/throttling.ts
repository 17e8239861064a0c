import { setTimeout as pause } from "node:timers/promises";
import { until } from "../../support/until";
import type { ConnectorRule, LedgerLine } from "../../support/ledger-connector/protocol";
import { inWords, keepsPromises, type FaultCase, type Size } from "../harness/fault-case";
import type { House } from "../harness/house";
import { several } from "../harness/instances";
import { judge, untilSettled } from "../harness/oracle";
import type { Planted } from "../harness/plant";
import { QUICK } from "../harness/quick";
import { rateOf } from "../harness/rates";

const SECOND_MS = 1_000;
const QUARTER_OF_AN_HOUR_MS = 15 * 60 * SECOND_MS;

/** What Teams may ask for, besides what nobody believes; undefined: nothing. A date is that of the end of what asks for it. */
const ASKED: Readonly<Record<Size, readonly (string | undefined)[]>> = {
  short: ["1", undefined, "a date", "-5", "soon"],
  long: ["1", "7", "30", undefined, "a date", "-5", "soon"],
};
const ABSURD = "9999";

/** So large a share of all POSTs is refused from one moment to another (ms since 1970), by every kind of answer alike. */
function refusing(
  size: Size,
  share: number,
  { from, end }: { readonly from: number; readonly end: number },
): readonly ConnectorRule[] {
  const each = share / ASKED[size].length;
  return ASKED[size].map((asked, nth) => {
    const said = asked === "a date" ? new Date(end).toUTCString() : asked;
    const headers: Record<string, string> = said === undefined ? {} : { "retry-after": said };
    // Of those that the rules before it let pass.
    const ofTheRest = Math.min(1, each / (1 - nth * each) + 1e-9);
    return { from, until: end, share: ofTheRest, answer: { status: 429, headers } };
  });
}

/** The moment before which its message may not be posted again. A date has whole seconds; nothing, and nonsense, is a second. */
function allowedAfter({ at, retryAfter = "" }: LedgerLine): number {
  if (/^\d+$/u.test(retryAfter)) return at + Number(retryAfter) * SECOND_MS;
  const date = retryAfter.includes("GMT") ? Date.parse(retryAfter) - SECOND_MS : 0;
  return Math.max(at + SECOND_MS, date);
}

/** How many POSTs came before they were allowed to, after a 429 to the same message. */
function early(posts: readonly LedgerLine[]): number {
  return [...Map.groupBy(posts, ({ chat }) => chat).values()]
    .flatMap((mine) => mine.slice(1).map((post, nth) => ({ post, before: mine[nth] })))
    .filter(({ post, before }) => before?.status === 429 && post.at < allowedAfter(before)).length;
}

function postsOf(house: House, { intents }: Pick<Planted, "intents">): readonly LedgerLine[] {
  const chats = new Set(intents.map(({ chat }) => chat));
  return house.connector.ledger().filter(({ chat, reply }) => chats.has(chat) && !reply);
}

/** One message is refused with a time that nobody believes; for how long that puts it off, in ms. */
async function putOffByAbsurd(house: House): Promise<number> {
  const planted = await house.plant({ mustArrive: 1, where: "nowhere" });
  const [one] = planted.intents;
  if (one === undefined) throw new Error("Nothing was planted.");
  const answer = { status: 429, headers: { "retry-after": ABSURD } };
  await house.rule({ chats: [one.chat], times: 1, answer });
  await house.plan({ ...planted, intents: [one] });
  return until(
    "put off",
    async () => {
      const found = (await house.records.messages(planted.schemeId)).find(
        ({ id }) => id === one.id,
      );
      if (found?.reason !== "throttled") return undefined;
      const productNow = Date.parse("2026-08-12T11:00:00.000Z") + (Date.now() - house.openedAt);
      return Date.parse(found.retryAt ?? "") - productNow;
    },
    20_000,
  );
}

/** How a storm goes: so many pairs of messages of each promise, and for how long each part of it lasts (ms). */
const STORMS = {
  short: { pairs: 30, rate: 40, calmMs: 1_000, someMs: 1_000, allMs: 5_000 },
  long: { pairs: 200, rate: 20, calmMs: 8_000, someMs: 10_000, allMs: 60_000 },
} as const satisfies Record<Size, unknown>;

/** A 429 is told to the others once a second, and of two such looks the first still saw others taken. */
const KNOWN_TO_ALL_MS = 2_500;
/** The whole rate is won back within a minute of the end; looked at over some seconds. */
const BACK_WITHIN_MS = 60 * SECOND_MS;
const LOOKED_AT_MS = 5 * SECOND_MS;

interface Parts {
  readonly calmFrom: number;
  readonly someFrom: number;
  readonly allFrom: number;
  readonly over: number;
}

const between = (posts: readonly LedgerLine[], from: number, end: number) =>
  posts.filter(({ at }) => at >= from && at < end);

/** How long after the end of the storm nine tenths of the calm rate were held for some seconds (ms); Infinity: never. */
function backAfter(posts: readonly LedgerLine[], { over }: Parts, calmRate: number): number {
  const enough = (0.9 * calmRate * LOOKED_AT_MS) / SECOND_MS;
  const first = posts.find(
    ({ at }) => at >= over && between(posts, at, at + LOOKED_AT_MS).length >= enough,
  );
  return first === undefined ? Infinity : first.at + LOOKED_AT_MS - over;
}

/** Lets a storm come over those who send; when its parts began. */
async function storm(house: House, planted: Planted, size: Size): Promise<Parts> {
  const { calmMs, someMs, allMs } = STORMS[size];
  await until("messages on their way", () => postsOf(house, planted).length > 20, 30_000);
  const calmFrom = Date.now();
  const someFrom = calmFrom + calmMs;
  const allFrom = someFrom + someMs;
  const over = allFrom + allMs;
  await house.rule(
    ...refusing(size, 0.2, { from: someFrom, end: allFrom }),
    ...refusing(size, 1, { from: allFrom, end: over }),
  );
  await pause(over - Date.now());
  return { calmFrom, someFrom, allFrom, over };
}

/** What becomes of everybody's messages while Teams says 429. */
export const THROTTLING: readonly FaultCase[] = [
  {
    id: "F-07",
    lane: "apart",
    title: "429 to a fifth and then to all of what several instances post, with every Retry-After",
    mustHold:
      "lost 0, twice 0, POSTs before the allowed time 0, nothing put off over 15 min, all slow down together; 90 % of the rate within a minute of the end (not in small)",
    run: async (house, size) => {
      const { pairs, rate, allMs } = STORMS[size];
      const wishes = { ...QUICK, env: { TEAMS_REQUESTS_PER_SECOND: String(rate) } };
      await several(house, size === "short" ? 2 : 3, wishes);
      const putOffMs = await putOffByAbsurd(house);
      const planted = await house.plant({ mustArrive: pairs, atMostOnce: pairs });
      const parts = await storm(house, planted, size);
      await untilSettled(house, planted, 240_000);
      const posts = postsOf(house, planted);
      const calmRate = rateOf(between(posts, parts.calmFrom, parts.someFrom));
      const tried = between(posts, parts.allFrom + KNOWN_TO_ALL_MS, parts.over).length;
      const usual = (rate * (allMs - KNOWN_TO_ALL_MS)) / SECOND_MS;
      const backMs = backAfter(posts, parts, calmRate);
      const back =
        size === "short" ? "" : `, nine tenths of that ${(backMs / SECOND_MS).toFixed(0)} s after`;
      const verdict = await judge(house, planted);
      const tooEarly = early(posts);
      return {
        verdicts: [verdict],
        figure: `${tooEarly} early; 9999 s is put off ${(putOffMs / 60_000).toFixed(1)} min; ${tried} tried while all were refused, where ${usual.toFixed(0)} is usual; ${calmRate.toFixed(1)}/s before${back}; ${inWords(verdict)}`,
        ok:
          tooEarly === 0 &&
          putOffMs > QUARTER_OF_AN_HOUR_MS / 2 &&
          putOffMs <= QUARTER_OF_AN_HOUR_MS + 5_000 &&
          tried <= usual / 5 &&
          (size === "short" || backMs <= BACK_WITHIN_MS) &&
          keepsPromises(verdict),
      };
    },
  },
];
