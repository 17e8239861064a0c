import { actorsOf } from "../../bot/src/application/access/actor";
import { CATALOGUE } from "../../bot/src/cards/catalogue";
import { SUBMISSION_VERBS } from "../../bot/src/cards/dialogs";
import { heldText, holdBack } from "../../bot/src/cards/hold-back";
import { outOfDateCard } from "../../bot/src/cards/help/out-of-date.card";
import { VERBS, type Verb } from "../../bot/src/cards/verbs";
import { answerCardValue } from "../../bot/src/inbound/teams/actions/answer-press";
import { openDialog, submitDialog } from "../../bot/src/inbound/teams/dialogs/answer-dialog";
import type { Turn } from "../../bot/src/inbound/teams/turn";
import { userIdOf } from "../../bot/src/scheme/shared/ids";
import { freshId, TENANT } from "../support/builders";
import {
  actsOf,
  pressButton,
  sendButton,
  sendCard,
  stateOf,
  valueOf,
  type SentButton,
} from "../support/doors/sent-cards";
import { aPair } from "../support/teams/a-pair";
import { openBotHouse, type BotHouse } from "../support/teams/bot-house";
import type { TeamsPerson } from "../support/teams/teams-person";

const OUT_OF_DATE = outOfDateCard.render({}).card;
const FORM_OUT_OF_DATE = "This form is out of date. Nothing was changed.";

/** A button, with what the server holds of it and how many its card has. */
interface Known {
  readonly button: SentButton;
  readonly data: object;
  readonly count: number;
}

describe("A card that comes back", () => {
  let house: BotHouse;

  beforeAll(async () => {
    house = await openBotHouse();
  });
  afterAll(() => house.close());

  /** Every button of every card of the catalogue, on cards that somebody was sent. */
  async function everyButton(who: TeamsPerson): Promise<readonly Known[]> {
    const all = CATALOGUE.map(async (card) => {
      const { held } = holdBack(card.render(card.sample), "sample");
      const cardId = await sendCard(house, who, held);
      return held.actions.map(({ asks, data }, nth) => {
        const isVerb = VERBS.some((verb) => verb === asks);
        const inChat = isVerb ? "press" : "opening";
        const by: SentButton["by"] = card.kind === "dialog" ? "form" : inChat;
        return {
          button: { cardId, nth, asks, by },
          data,
          count: held.actions.length,
        };
      });
    });
    return (await Promise.all(all)).flat();
  }

  /** The answer to a value, of the same code that answers the activity; most of the tampering need not go over HTTP. */
  async function answerTo(turn: Turn, by: SentButton["by"], value: unknown): Promise<string> {
    if (by === "press") return JSON.stringify((await answerCardValue(turn, value)).card.card);
    const answer = await (by === "opening" ? openDialog : submitDialog)(turn, value);
    return JSON.stringify(answer);
  }

  it("T-E2-1: with any field changed, added or left out has no effect, and says that it is no longer available", async () => {
    const [own, other] = [await aPair(house), await aPair(house)];
    const theirs = await sendButton(house, other.tomos, "participation.opt-out", other);
    const buttons = await everyButton(own.tomos);
    const before = await stateOf(house, [own, other]);
    const caller = {
      userId: userIdOf(TENANT, own.tomos.oid),
      tenantId: TENANT,
      objectId: own.tomos.oid,
    };
    const { useCases, ports } = house;
    const turn: Turn = {
      caller,
      useCases,
      actors: await actorsOf(ports, caller.userId),
      member: () => Promise.reject(new Error("Nobody is asked who they are.")),
    };
    const foreign = [other.about, other.doctor.id, other.scheme.id];
    let tampered = 0;
    for (const [at, { button, data, count }] of buttons.entries()) {
      const { by, asks, cardId, nth } = button;
      const asked: readonly string[] = by === "form" ? SUBMISSION_VERBS : VERBS;
      const another = asked.filter((verb) => verb !== asks)[at % 20];
      const changes: readonly (readonly [object, object?])[] = [
        [{ about: foreign[at % foreign.length] }],
        [{ schemeId: other.scheme.id, role: "director" }],
        [{ personId: other.doctor.id }],
        [{ userId: userIdOf(TENANT, other.tomos.oid) }],
        [{ v: 1, ...data }],
        [{ cardId: undefined }],
        [{ cardId: theirs.cardId, nth: 0 }],
        [{ cardId: `${cardId}-2` }],
        [{ nth: count }],
        [{ nth: String(nth) }],
        [{}, by === "opening" ? { dialog: "concern.erase" } : { verb: another ?? "help.erase" }],
      ];
      for (const [which, [more, named]] of changes.entries()) {
        if ((which + at) % 8 > 2) continue;
        const { name, value } = valueOf(button, more, named);
        const overHttp = (which + at) % 24 === 0;
        const answer = overHttp
          ? (await own.tomos.sends({ type: "invoke", name, value })).text
          : await answerTo(turn, by, value);
        expect(answer).toContain(by === "press" ? "no longer available" : FORM_OUT_OF_DATE);
        tampered += 1;
      }
    }
    expect(tampered).toBeGreaterThanOrEqual(500);
    expect(await stateOf(house, [own, other])).toEqual(before);
  });

  it("T-E2-2: is nothing in anybody's hands but its reader's", async () => {
    const [own, other] = [await aPair(house), await aPair(house)];
    const before = await stateOf(house, [own, other]);
    for (const verb of CHANGES) {
      const cardOfTomos = await sendButton(house, own.tomos, verb, own);
      for (const who of [own.priya, other.tomos, other.priya]) {
        expect(await pressButton(who, cardOfTomos)).toEqual(OUT_OF_DATE);
      }
    }
    expect(await stateOf(house, [own, other])).toEqual(before);
  });

  it("T-E2-2: is out of date when its time is over, for its reader too", async () => {
    const pair = await aPair(house);
    const before = await stateOf(house, [pair]);
    const id = freshId("card").replaceAll(/[^\w-]/gu, "-");
    const asks = "participation.opt-out";
    await house.ports.cards.keep({
      id,
      reader: house.ports.digest(userIdOf(TENANT, pair.tomos.oid)),
      expiresAt: house.ports.clock.now(),
      keptForS: 600,
      content: { text: heldText({ actions: [{ asks, data: {} }], inputs: [] }) },
    });
    const over: SentButton = { cardId: id, nth: 0, asks, by: "press" };
    expect(await pressButton(pair.tomos, over)).toEqual(OUT_OF_DATE);
    expect(await stateOf(house, [pair])).toEqual(before);
  });

  it("T-E2-3: pressed again after every later state has no effect, and is answered with where things stand", async () => {
    const pair = await aPair(house);
    const { tomos, priya } = pair;
    const steps: readonly (readonly [TeamsPerson, Verb])[] = [
      [priya, "introduction.send"],
      [tomos, "participation.opt-out"],
      [tomos, "participation.tell-supporter"],
      [tomos, "participation.rejoin"],
      [tomos, "different.confirm"],
      [tomos, "different.take-back"],
      [tomos, "stop.confirm"],
    ];
    const old: (readonly [TeamsPerson, SentButton])[] = [];
    let pressed = 0;
    for (const [who, verb] of steps) {
      const made = await sendButton(house, who, verb, pair);
      await pressButton(who, made, verb === "introduction.send" ? { text: "Hello Tomos" } : {});
      old.push([who, made]);
      const before = await stateOf(house, [pair]);
      for (const [reader, button] of old) {
        const answer = JSON.stringify(await pressButton(reader, button));
        expect(answer).not.toContain("Something went wrong");
        pressed += 1;
      }
      expect(await stateOf(house, [pair])).toEqual(before);
    }
    expect(pressed).toBe((steps.length * (steps.length + 1)) / 2);
    expect(new Set(await actsOf(house, pair)).size).toBeGreaterThan(6);
  });
});

/** Verbs that change something of a doctor's. */
const CHANGES: readonly Verb[] = [
  "participation.opt-out",
  "participation.rejoin",
  "participation.tell-supporter",
  "participation.confirm",
  "reminders.silence",
  "reminders.resume",
  "different.confirm",
  "stop.confirm",
  "support.none",
  "away.end",
];
