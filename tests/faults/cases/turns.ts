import { z } from "zod";
import { chanceOf } from "../../support/seeded-chance";
import { until } from "../../support/until";
import type { FaultCase } from "../harness/fault-case";
import type { House } from "../harness/house";
import { chatOf, type Planted } from "../harness/plant";
import { QUICK } from "../harness/quick";
import { openTeamsIdentity } from "../harness/teams-identity";
import { activityOf, deliver, pressOn } from "../harness/teams";

type Pair = Planted["pairs"][number];

const invoke = z.object({ statusCode: z.literal(200), type: z.string(), value: z.unknown() });

/** The bot's answer to a press, as the card that takes the old one's place; undefined where it is none. */
function cardIn(text: string): string | undefined {
  const parsed = invoke.safeParse(JSON.parse(text === "" ? "null" : text));
  // Each answer is a card of its own, and says so in its buttons.
  return parsed.success
    ? JSON.stringify(parsed.data.value).replaceAll(/"cardId":"[\w-]+"/gu, "")
    : undefined;
}

const HELLO = "Hello, do ask me anything.";
const introduction = ({ records }: House, { supporter, pairing }: Pair) =>
  pressOn(records, supporter, { verb: "introduction.send", about: pairing.id, text: HELLO });

const EFFECTS =
  "SELECT VALUE c.content.act.type FROM c WHERE c.schemeId = @scheme AND c.type = 'event'";

/** How often something happened in a scheme, by the events that its acts left. */
async function effects({ records }: House, schemeId: string, act: string): Promise<number> {
  const acts = await records.query("core", EFFECTS, { scheme: schemeId });
  return acts.filter((one) => one === act).length;
}

/** Acts of a pairing, and messages that they caused, wherever those are by now. */
async function introductions({ records }: House, schemeId: string) {
  const done = await records.query(
    "core",
    "SELECT VALUE c.id FROM c WHERE c.schemeId = @scheme AND c.type = 'pairing' AND c.content.introduction.state = 'sent'",
    { scheme: schemeId },
  );
  const intents = await records.query(
    "core",
    "SELECT VALUE c.id FROM c WHERE c.schemeId = @scheme AND c.type = 'intent' AND c.content.message.kind = 'introduction'",
    { scheme: schemeId },
  );
  const messages = await records.query(
    "outbox",
    "SELECT VALUE c.id FROM c WHERE c.schemeId = @scheme AND c.message.kind = 'introduction'",
    { scheme: schemeId },
  );
  return { done: done.length, planned: intents.length + messages.length };
}

/** Faults that befall turns: what people do in the chat. */
export const TURNS: readonly FaultCase[] = [
  {
    id: "F-01",
    lane: "harsh",
    title: "killed just before and just after an act is committed",
    mustHold: "acts without their message 0, messages without their act 0",
    run: async (house, size) => {
      const [kills, actsEach] = size === "short" ? [2, 6] : [8, 25];
      const { schemeId, pairs } = await house.plant({ quiet: kills * actsEach });
      const { serviceUrl } = house.connector;
      let [without, unasked] = [0, 0];
      for (let nth = 0; nth < kills; nth += 1) {
        const when = nth % 2 === 0 ? "before" : "after";
        const failpoint = { call: "store.commit", when, nth: Math.ceil(actsEach / 2) } as const;
        const instance = await house.start({ ...QUICK, failpoints: [failpoint] });
        for (const pair of pairs.slice(nth * actsEach, (nth + 1) * actsEach)) {
          await deliver(
            instance,
            activityOf(pair.supporter, serviceUrl, await introduction(house, pair)),
          );
        }
        await instance.ended;
        const { done, planned } = await introductions(house, schemeId);
        without += Math.max(0, done - planned);
        unasked += Math.max(0, planned - done);
      }
      const { done } = await introductions(house, schemeId);
      return {
        figure: `${kills} kills, ${done} acts: ${without} without their message, ${unasked} messages without their act`,
        ok: without === 0 && unasked === 0 && done >= (kills * (actsEach - 2)) / 2,
      };
    },
  },
  {
    id: "F-13",
    lane: "calm",
    title: "the connector goes on taking POSTs after the app was removed",
    mustHold: "sends after removal 0",
    run: async (house) => {
      const planted = await house.plant({ quiet: 4 });
      const instance = await house.running();
      const { serviceUrl } = house.connector;
      for (const { doctor } of planted.pairs) {
        const removal = { type: "installationUpdate", action: "remove" };
        await deliver(instance, activityOf(doctor, serviceUrl, removal));
      }
      const removedAt = performance.timeOrigin + performance.now();
      // What each supporter does now causes a message to somebody who is gone.
      for (const pair of planted.pairs) {
        await deliver(
          instance,
          activityOf(pair.supporter, serviceUrl, await introduction(house, pair)),
        );
      }
      await until("looked at", async () => {
        const found = await house.records.messages(planted.schemeId);
        const waits = found.filter(({ reason }) => reason === "not-installed");
        return waits.length === planted.pairs.length;
      });
      const chats = planted.pairs.map(({ doctor }) => chatOf(doctor));
      const sent = house.connector
        .ledger()
        .filter(({ chat, at }) => chats.includes(chat) && at > removedAt).length;
      return { figure: `${sent} sends after removal`, ok: sent === 0 };
    },
  },
  {
    id: "F-14",
    lane: "calm",
    title: "installed and removed again and again, events twice, late and out of order",
    mustHold: "one welcome an installation; the newest event decides; sends to a stale one 0",
    run: async (house, size) => {
      const chance = chanceOf(house.seed);
      const { pairs } = await house.plant({ quiet: size === "short" ? 10 : 100 });
      const instance = await house.running();
      const { serviceUrl } = house.connector;
      let [events, wrong, welcomes] = [0, 0, 0];
      for (const { doctor } of pairs) {
        const begun = Date.now() - 60_000;
        const told = ["remove", "add", "remove", "add", "remove"].slice(0, 3 + chance.below(3));
        const last = told.at(-1);
        const activities = told.map((action, nth) =>
          activityOf(doctor, serviceUrl, {
            type: "installationUpdate",
            action,
            timestamp: new Date(begun + nth * 1_000).toISOString(),
          }),
        );
        for (const activity of chance.shuffled([...activities, ...activities])) {
          await deliver(instance, activity);
          events += 1;
        }
        const [state] = await house.records.query(
          "users",
          "SELECT VALUE c.content.deliverability FROM c WHERE c.id = @id",
          { id: doctor.link.state === "linked" ? doctor.link.userId : "" },
        );
        if (state !== (last === "add" ? "reachable" : "uninstalled")) wrong += 1;
        const installs = told.filter((action) => action === "add").length;
        const greeted = house.connector.ledger().filter(({ chat }) => chat === chatOf(doctor));
        if (greeted.length > installs) welcomes += greeted.length - installs;
      }
      return {
        figure: `${events} events of ${pairs.length} people: ${wrong} ended otherwise than the newest says, ${welcomes} welcomes too many`,
        ok: wrong === 0 && welcomes === 0,
      };
    },
  },
  {
    id: "F-16",
    lane: "apart",
    title:
      "Teams delivers a press again: with the same id, with new ones, all at once, to two instances",
    mustHold: "one effect a press, all answers valid and equal",
    run: async (house, size) => {
      const { schemeId, pairs } = await house.plant({ quiet: size === "short" ? 8 : 84 });
      const teams = await openTeamsIdentity();
      const { serviceUrl } = teams;
      const instances = [await house.start(teams.wishes), await house.start(teams.wishes)] as const;
      const somebody = pairs[0]?.supporter;
      if (somebody === undefined) throw new Error("Nobody was planted.");
      const home = await pressOn(house.records, somebody, { verb: "help.home" });
      const unsigned = await deliver(instances[0], activityOf(somebody, serviceUrl, home));
      let [presses, invalid, unequal] = [0, 0, 0];
      const answersOf = async (copies: readonly Readonly<Record<string, unknown>>[]) => {
        const headers = await teams.headers();
        const answers = await Promise.all(
          copies.map((copy, nth) => deliver(instances[nth % 2 === 0 ? 0 : 1], copy, headers)),
        );
        presses += answers.length;
        return answers.map(({ text }) => cardIn(text));
      };
      for (const pair of pairs) {
        const press = await introduction(house, pair);
        const first = activityOf(pair.supporter, serviceUrl, press);
        const again = activityOf(pair.supporter, serviceUrl, press);
        const many = Array.from({ length: size === "short" ? 4 : 20 }, () => first);
        const cards = [
          ...(await answersOf([first, first, ...many])),
          ...(await answersOf([again, again])),
        ];
        invalid += cards.filter((card) => card === undefined).length;
        if (new Set(cards).size > 1) unequal += 1;
      }
      await teams.close();
      const done = await effects(house, schemeId, "SupporterSentIntroduction");
      const { planned } = await introductions(house, schemeId);
      const beyond = done - pairs.length + (planned - pairs.length);
      return {
        figure: `${presses} deliveries of ${pairs.length} presses: ${done} effects, ${planned} messages, ${invalid} answers invalid, ${unequal} not equal; unsigned: ${unsigned.status}`,
        ok:
          unsigned.status === 401 &&
          beyond === 0 &&
          done === pairs.length &&
          invalid === 0 &&
          unequal === 0,
      };
    },
  },
  {
    id: "F-17",
    lane: "calm",
    title: "a store that answers seconds late in the middle of a turn",
    mustHold: "an answer within 10 s always; the work done once; the person told",
    run: async (house, size) => {
      const { schemeId, pairs } = await house.plant({ quiet: size === "short" ? 3 : 10 });
      const instance = await house.running();
      const { serviceUrl } = house.connector;
      await house.store.befall({ containers: ["core", "users"], fault: { delayMs: 5_000 } });
      const answers = await Promise.all(
        pairs.map(async (pair) =>
          deliver(
            instance,
            activityOf(pair.supporter, serviceUrl, await introduction(house, pair)),
          ),
        ),
      );
      await house.store.befall();
      const slowest = Math.max(...answers.map(({ tookMs }) => tookMs));
      const told = answers.filter(({ status, text }) => status === 200 && text !== "").length;
      // Pressed again, as somebody does who was told that it takes a while.
      await until(
        "done once",
        async () => {
          for (const pair of pairs) {
            await deliver(
              instance,
              activityOf(pair.supporter, serviceUrl, await introduction(house, pair)),
            );
          }
          return (await introductions(house, schemeId)).done === pairs.length;
        },
        120_000,
      );
      const done = await effects(house, schemeId, "SupporterSentIntroduction");
      return {
        figure: `slowest answer ${(slowest / 1_000).toFixed(1)} s, ${told} of ${pairs.length} told, ${done} effects`,
        ok: slowest <= 10_000 && told === pairs.length && done === pairs.length,
      };
    },
  },
  {
    id: "F-19",
    lane: "harsh",
    title: "several changes of one person at the same moment, on two instances",
    mustHold: "every change that was confirmed is there; opt-outs lost 0",
    run: async (house, size) => {
      const { schemeId, pairs } = await house.plant({ quiet: size === "short" ? 12 : 120 });
      const { serviceUrl } = house.connector;
      const instances = [await house.start(QUICK), await house.start(QUICK)] as const;
      let confirmed = 0;
      for (const { doctor, pairing } of pairs) {
        const about = pairing.id;
        const verbs = ["participation.opt-out", "reminders.silence"];
        const presses = await Promise.all(
          [...verbs, ...verbs].map((verb) => pressOn(house.records, doctor, { verb, about })),
        );
        const answers = await Promise.all(
          presses.map((press, nth) =>
            deliver(instances[nth % 2 === 0 ? 0 : 1], activityOf(doctor, serviceUrl, press)),
          ),
        );
        confirmed += answers.filter(({ text }) => cardIn(text) !== undefined).length;
      }
      const kept = async (where: string) =>
        (
          await house.records.query(
            "core",
            `SELECT VALUE c.id FROM c WHERE c.schemeId = @scheme AND c.type = 'person' AND ${where}`,
            { scheme: schemeId },
          )
        ).length;
      const out = await kept("c.content.participation.state = 'opted-out'");
      const silenced = await kept("c.content.reminders.state = 'silenced'");
      const lost = pairs.length - out + (pairs.length - silenced);
      return {
        figure: `${confirmed} of ${pairs.length * 4} confirmed; ${out} opted out, ${silenced} silenced of ${pairs.length}: ${lost} lost`,
        ok: lost === 0 && confirmed === pairs.length * 4,
      };
    },
  },
];
