import { setTimeout as pause } from "node:timers/promises";
import { until } from "../../support/until";
import type { ConnectorRule, LedgerLine } from "../../support/ledger-connector/protocol";
import { inWords, keepsPromises, type FaultCase } from "../harness/fault-case";
import type { House } from "../harness/house";
import { judge, untilSettled } from "../harness/oracle";
import type { Intent, Planted } from "../harness/plant";
import { rateOf } from "../harness/rates";
import type { MessageDocument } from "../harness/records";

type Answer = NonNullable<ConnectorRule["answer"]>;

const named = (code: string) => ({ error: { code, message: code } });

/** The POSTs of the bot's own messages to a chat. */
function postsTo(house: House, chat: string): readonly LedgerLine[] {
  return house.connector.ledger().filter((line) => line.chat === chat && !line.reply);
}

async function documentOf(house: House, { schemeId }: Planted, { id }: Intent) {
  return (await house.records.messages(schemeId)).find((one) => one.id === id);
}

/** Waits until each of these messages stands as it is wanted. */
async function untilAll(
  house: House,
  planted: Planted,
  wanted: (document: MessageDocument) => boolean,
  boundMs = 30_000,
): Promise<void> {
  const ids = new Set(planted.intents.map(({ id }) => id));
  await until(
    "all as they should be",
    async () => {
      const found = (await house.records.messages(planted.schemeId)).filter(({ id }) =>
        ids.has(id),
      );
      return found.length === ids.size && found.every(wanted);
    },
    boundMs,
  );
}

/** Answers about a person or a message, and where that leaves it. */
const REFUSALS: readonly (readonly [answer: Answer, state: string, reason: RegExp])[] = [
  [{ status: 403, body: named("BotDisabledByAdmin") }, "waiting", /blocked|not-installed/u],
  [{ status: 403, body: named("ConversationBlockedByUser") }, "waiting", /blocked/u],
  [{ status: 403, body: named("BotNotInConversationRoster") }, "waiting", /not-installed/u],
  [{ status: 403, body: named("MessageWritesBlocked") }, "waiting", /blocked/u],
  [{ status: 404, body: named("ConversationNotFound") }, "waiting", /not-installed|gone/u],
  [{ status: 400, body: named("BadSyntax") }, "undeliverable", /./u],
  [{ status: 413, body: named("MessageSizeTooBig") }, "undeliverable", /./u],
];

/** Answers after which nobody knows. */
const DOUBTS: readonly Answer[] = [
  { status: 500, taken: true },
  { status: 502, taken: true },
  { status: 503, taken: true, headers: { "retry-after": "1" } },
  { status: 504, taken: true },
  { status: 408, taken: true },
  { cut: "reset-after" },
  { cut: "half", status: 500, taken: true },
];

/** Ten seconds, and a little for whoever looks. */
const GIVEN_UP_WITHIN_MS = 12_000;
const DOWN = { status: 503, accepted: true };
const REFUSED = { status: 200, accepted: false };

const SILENT = 10;

/** So many messages while all is calm, and as many beside some to which the connector never answers: their rate as a share of the calm one. */
async function besideSilence(house: House, count: number) {
  const calm = await house.plant({ mustArrive: count, where: "nowhere" });
  const planted = await house.plant({
    mustArrive: count,
    atMostOnce: SILENT / 2,
    where: "nowhere",
  });
  const silent = planted.intents.filter(({ promise }) => promise === "at-most-once");
  const heard = planted.intents.filter((one) => !silent.includes(one));
  const rules = [{ chats: silent.map(({ chat }) => chat), answer: { cut: "silence" } as const }];
  await house.connector.set({ delayMs: 50, rules });
  await house.plan(calm);
  await untilSettled(house, calm, 60_000);
  await house.plan(planted);
  await untilSettled(house, { ...planted, intents: heard }, 60_000);
  const isGivenUp = async () => (await house.connector.counts()).inHand === 0;
  await until("the silent ones given up", isGivenUp, 60_000);
  const gaveUpAt = performance.timeOrigin + performance.now();
  await untilSettled(house, planted, 60_000);
  const posts = (intents: readonly Intent[]) => intents.flatMap(({ chat }) => postsTo(house, chat));
  return {
    share: rateOf(posts(heard)) / rateOf(posts(calm.intents)),
    waitedMs: gaveUpAt - Math.max(...posts(silent).map(({ at }) => at)),
    verdicts: [await judge(house, calm), await judge(house, planted)],
  };
}

/** What the connector may answer. */
export const ANSWERS: readonly FaultCase[] = [
  {
    id: "F-10",
    lane: "calm",
    waits: "both",
    title: "5xx, 408, resets and broken answers after the POST was taken",
    mustHold: "POSTs at most 2 of what must arrive, 1 of what goes once; each copy has its doubt",
    run: async (house) => {
      const planted = await house.plant({
        mustArrive: Math.ceil(DOUBTS.length / 2),
        atMostOnce: Math.ceil(DOUBTS.length / 2),
      });
      const of = (promise: Intent["promise"]) =>
        planted.intents.filter((one) => one.promise === promise).slice(0, DOUBTS.length);
      await house.rule(
        ...[of("must-arrive"), of("at-most-once")].flatMap((intents) =>
          DOUBTS.flatMap((answer, nth) => {
            const chat = intents[nth]?.chat;
            return chat === undefined ? [] : [{ chats: [chat], times: 1, answer }];
          }),
        ),
      );
      await house.running();
      await untilSettled(house, planted, 100_000);
      const verdict = await judge(house, planted);
      const most = (promise: Intent["promise"]) =>
        Math.max(...of(promise).map(({ chat }) => postsTo(house, chat).length));
      const [must, once] = [most("must-arrive"), most("at-most-once")];
      return {
        verdicts: [verdict],
        figure: `at most ${must} POSTs of what must arrive, ${once} of what goes once; ${inWords(verdict)}`,
        ok: keepsPromises(verdict) && must <= 2 && once === 1,
      };
    },
  },
  {
    id: "F-12",
    lane: "calm",
    waits: "both",
    title: "refusals about a person or a message",
    mustHold: "one POST each, and the right state with its reason; a 401 costs nobody a message",
    run: async (house) => {
      const planted = await house.plant({ mustArrive: Math.ceil(REFUSALS.length / 2) });
      const refused = planted.intents.slice(0, REFUSALS.length);
      const rules = REFUSALS.flatMap(([answer], nth) => {
        const chat = refused[nth]?.chat;
        return chat === undefined ? [] : [{ chats: [chat], answer }];
      });
      await house.rule(...rules);
      await house.running();
      await untilAll(house, planted, ({ state }) => !["planned", "sending"].includes(state));
      const wrong: string[] = [];
      for (const [nth, [answer, state, reason]] of REFUSALS.entries()) {
        const intent = refused[nth];
        if (intent === undefined) throw new Error("Too few messages were planted.");
        const found = await documentOf(house, planted, intent);
        const posts = postsTo(house, intent.chat).length;
        const isRight = found?.state === state && reason.test(found.reason ?? "") && posts === 1;
        if (!isRight) wrong.push(`${JSON.stringify(answer.body)}: ${JSON.stringify(found)}`);
      }
      const verdict = await judge(house, planted);
      const figure = wrong.length === 0 ? "all in one POST" : wrong.join("; ");
      return {
        verdicts: [verdict],
        figure: `${REFUSALS.length} refusals: ${figure}`,
        ok: wrong.length === 0 && keepsPromises(verdict),
      };
    },
  },
  {
    id: "F-11",
    lane: "calm",
    title: "the connector is silent for ever to some",
    mustHold:
      "each attempt given up at 10 s; the others get theirs at ≥ 80 % of the calm rate (in small: half)",
    run: async (house, size) => {
      const [count, rate] = size === "short" ? [30, "20"] : [150, "40"];
      const least = size === "short" ? 0.5 : 0.8;
      await house.start({ env: { TEAMS_REQUESTS_PER_SECOND: rate } });
      const first = await besideSilence(house, count);
      // The two rates are of moments one after the other, and other cases run beside: what slows it itself does so twice.
      const looks = first.share < least ? [first, await besideSilence(house, count)] : [first];
      const verdicts = looks.flatMap((look) => look.verdicts);
      const share = Math.max(...looks.map((look) => look.share));
      const waitedMs = Math.max(...looks.map((look) => look.waitedMs));
      return {
        verdicts,
        figure: `${SILENT} silent, the last given up after ${(waitedMs / 1_000).toFixed(1)} s: the others at ${looks.map((look) => (look.share * 100).toFixed(0)).join(" and ")} % of the calm rate; ${verdicts.map(inWords).join("; ")}`,
        ok: share >= least && waitedMs <= GIVEN_UP_WITHIN_MS && verdicts.every(keepsPromises),
      };
    },
  },
  {
    id: "F-36",
    lane: "apart",
    title: "the bot's own token cannot be had; after that, it is not accepted",
    mustHold: "nothing sent meanwhile, nobody's message spent, all sent when there is one; lost 0",
    run: async (house, size) => {
      const phases = size === "short" ? [DOWN] : [DOWN, REFUSED];
      const { tokenUrl } = house.connector;
      await house.connector.set({ token: DOWN });
      await house.start({ tokenUrl });
      const verdicts = [];
      let [spent, tried] = [0, 0];
      for (const phase of phases) {
        await house.connector.set({ token: phase });
        const planted = await house.plant({ mustArrive: 5, atMostOnce: 5 });
        await pause(4_000);
        const documents = await house.records.messages(planted.schemeId);
        const ids = new Set(planted.intents.map(({ id }) => id));
        const ended = ["sent", "unknown", "undeliverable", "quarantined"];
        spent += documents.filter(({ id, state }) => ids.has(id) && ended.includes(state)).length;
        tried += planted.intents.flatMap(({ chat }) => postsTo(house, chat)).length;
        await house.connector.set({ token: { status: 200, accepted: true } });
        await untilSettled(house, planted, 100_000);
        verdicts.push(await judge(house, planted));
      }
      return {
        verdicts,
        figure: `${spent} messages spent, ${tried} POSTs refused meanwhile; ${verdicts.map(inWords).join("; ")}`,
        // Those that were on their way when the first was refused.
        ok: spent === 0 && tried <= 30 && verdicts.every(keepsPromises),
      };
    },
  },
];
