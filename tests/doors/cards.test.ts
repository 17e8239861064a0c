import { CATALOGUE } from "../../bot/src/cards/catalogue";
import { heldText, holdBack, type Held } from "../../bot/src/cards/hold-back";
import { outOfDateCard } from "../../bot/src/cards/help/out-of-date.card";
import { SUBMISSION_VERBS } from "../../bot/src/cards/dialogs";
import { VERBS, type Verb } from "../../bot/src/cards/verbs";
import { userIdOf } from "../../bot/src/scheme/shared/ids";
import { freshId, TENANT } from "../support/builders";
import { aPair, type Pair } from "../support/teams/a-pair";
import { openBotHouse, type BotHouse } from "../support/teams/bot-house";
import type { TeamsPerson } from "../support/teams/teams-person";

const OUT_OF_DATE = outOfDateCard.render({}).card;
const FORM_OUT_OF_DATE = expect.stringContaining("This form is out of date") as string;

/** A button as it was sent, and what the server holds of it. */
interface Button {
  readonly cardId: string;
  readonly nth: number;
  readonly asks: string;
  readonly by: "press" | "opening" | "form";
}

const DIALOG_CARDS = CATALOGUE.filter(({ kind }) => kind === "dialog").map(({ name }) => name);

describe("T-E2: a card that comes back", () => {
  let house: BotHouse;

  beforeAll(async () => {
    house = await openBotHouse();
  });
  afterAll(() => house.close());

  const acts = async ({ scheme }: Pair) => {
    const pending = await house.ports.relaySource.pending(scheme.id, 1_000);
    return pending.flatMap((one) => (one.type === "event" ? [one.event.act.type] : []));
  };
  const state = async (pairs: readonly Pair[]) =>
    Promise.all(
      pairs.map(async (pair) => [
        await acts(pair),
        await house.person(pair.doctor),
        await house.person(pair.supporter),
        await house.pairing(pair.pairing),
      ]),
    );

  /** Sends somebody a card, as the product would. */
  async function sent(who: TeamsPerson, held: Held): Promise<string> {
    const cardId = freshId("card").replaceAll(/[^\w-]/gu, "-");
    const readerId = userIdOf(TENANT, who.oid);
    await house.held.keepCard({ id: cardId, readerId, text: heldText(held) });
    return cardId;
  }

  /** A card with one button that a doctor or a supporter of the pair was sent. */
  async function button(who: TeamsPerson, verb: Verb, { about }: Pair): Promise<Button> {
    const withoutAbout: readonly Verb[] = [
      "participation.tell-supporter",
      "participation.tell-supporter-rejoined",
      "reminders.resume",
      "support.none",
      "support.want",
      "away.end",
    ];
    const choice = verb === "participation.confirm" ? { choice: "opted-out" } : {};
    const data = withoutAbout.includes(verb) ? {} : { about, ...choice };
    const inputs = verb === "introduction.send" ? ["text"] : [];
    const cardId = await sent(who, { actions: [{ asks: verb, data }], inputs });
    return { cardId, nth: 0, asks: verb, by: "press" };
  }

  /** Presses it, with what is typed or tampered, and gives what comes back. */
  async function press(
    who: TeamsPerson,
    { by, asks, cardId, nth }: Button,
    more: Readonly<Record<string, unknown>> = {},
    named: Readonly<Record<string, unknown>> = {},
  ) {
    const data = { v: 2, cardId, nth, ...more };
    if (by === "press") {
      const answer = await who.pressesAnything({
        type: "Action.Execute",
        verb: asks,
        ...named,
        data,
      });
      expect(answer).toMatchObject({ statusCode: 200, value: { type: "AdaptiveCard" } });
      return answer.value;
    }
    const name = by === "opening" ? "task/fetch" : "task/submit";
    const key = by === "opening" ? "dialog" : "verb";
    return who.asksDialog(name, { [key]: asks, ...named, ...data });
  }

  it("T-E2-1: with any field changed, added or left out has no effect, and says that it is no longer available", async () => {
    const [own, other] = [await aPair(house), await aPair(house)];
    const before = await state([own, other]);
    const theirs = await button(other.tomos, "participation.opt-out", other);
    const foreign = [other.about, other.doctor.id, other.scheme.id];
    let tampered = 0;
    for (const [at, card] of CATALOGUE.entries()) {
      const { held } = holdBack(card.render(card.sample), "sample");
      const cardId = await sent(own.tomos, held);
      for (const [nth, { asks, data }] of held.actions.entries()) {
        const isDialog = DIALOG_CARDS.includes(card.name);
        const isOpening = !isDialog && !VERBS.some((verb) => verb === asks);
        const by = isDialog ? "form" : isOpening ? "opening" : "press";
        const real: Button = { cardId, nth, asks, by };
        const id = foreign[at % foreign.length];
        const others: readonly string[] = by === "form" ? SUBMISSION_VERBS : VERBS;
        const verb =
          others[(at + nth) % others.length] === asks
            ? "help.erase"
            : others[(at + nth) % others.length];
        const changes: readonly (readonly [object, object?])[] = [
          [{ about: id }],
          [{ schemeId: other.scheme.id, role: "director" }],
          [{ personId: other.doctor.id }],
          [{ userId: userIdOf(TENANT, other.tomos.oid) }],
          [{ v: 1, ...data }],
          [{ cardId: undefined }],
          [{ cardId: theirs.cardId, nth: 0 }],
          [{ cardId: `${cardId}-2` }],
          [{ nth: held.actions.length }],
          [{ nth: String(nth) }],
          [{}, by === "opening" ? { dialog: "concern.erase" } : { verb }],
        ];
        for (const [more, named] of changes.filter((_, which) => (which + at + nth) % 2 === 0)) {
          const answer = await press(own.tomos, real, { ...more }, { ...named });
          expect(answer).toEqual(by === "press" ? OUT_OF_DATE : { line: FORM_OUT_OF_DATE });
          tampered += 1;
        }
      }
    }
    expect(tampered).toBeGreaterThanOrEqual(500);
    expect(await state([own, other])).toEqual(before);
  });

  it("T-E2-2: is nothing in anybody's hands but its reader's", async () => {
    const [own, other] = [await aPair(house), await aPair(house)];
    const before = await state([own, other]);
    for (const verb of CHANGES) {
      const cardOfTomos = await button(own.tomos, verb, own);
      for (const who of [own.priya, other.tomos, other.priya]) {
        expect(await press(who, cardOfTomos)).toEqual(OUT_OF_DATE);
      }
    }
    expect(await state([own, other])).toEqual(before);
  });

  it("T-E2-2: is out of date when its time is over, for its reader too", async () => {
    const pair = await aPair(house);
    const before = await state([pair]);
    const id = freshId("card").replaceAll(/[^\w-]/gu, "-");
    const held = { actions: [{ asks: "participation.opt-out", data: {} }], inputs: [] };
    await house.ports.cards.keep({
      id,
      reader: house.ports.digest(userIdOf(TENANT, pair.tomos.oid)),
      expiresAt: house.ports.clock.now(),
      keptForS: 600,
      content: { text: heldText(held) },
    });
    const over: Button = { cardId: id, nth: 0, asks: "participation.opt-out", by: "press" };
    expect(await press(pair.tomos, over)).toEqual(OUT_OF_DATE);
    expect(await state([pair])).toEqual(before);
  });

  it("T-E2-3: pressed again after every later state has no effect, and is answered with where things stand", async () => {
    const pair = await aPair(house);
    const { tomos, priya } = pair;
    const old: (readonly [TeamsPerson, Button])[] = [];
    const first = async (who: TeamsPerson, verb: Verb) => {
      const made = await button(who, verb, pair);
      const typed = verb === "introduction.send" ? { text: "Hello Tomos" } : {};
      await press(who, made, typed);
      old.push([who, made]);
    };
    const steps: readonly (readonly [TeamsPerson, Verb])[] = [
      [priya, "introduction.send"],
      [tomos, "participation.opt-out"],
      [tomos, "participation.tell-supporter"],
      [tomos, "participation.rejoin"],
      [tomos, "reminders.silence"],
      [tomos, "different.confirm"],
      [tomos, "different.take-back"],
      [tomos, "participation.opt-out"],
      [tomos, "stop.confirm"],
      [tomos, "support.want"],
    ];
    let pressed = 0;
    for (const [who, verb] of steps) {
      await first(who, verb);
      const before = await state([pair]);
      for (const [reader, made] of old) {
        const answer = await press(reader, made);
        expect(JSON.stringify(answer)).not.toContain("Something went wrong");
        pressed += 1;
      }
      expect(await state([pair])).toEqual(before);
    }
    expect(pressed).toBe((steps.length * (steps.length + 1)) / 2);
    expect(new Set(await acts(pair)).size).toBeGreaterThan(7);
  });

  const withoutIds = (cards: readonly unknown[]) =>
    new Set(cards.map((one) => JSON.stringify(one)));

  it.each<[Verb, "tomos" | "priya", string, object]>([
    ["participation.opt-out", "tomos", "FoundationDoctorOptedOut", {}],
    ["introduction.send", "priya", "SupporterSentIntroduction", { text: "Hello Tomos" }],
    ["introduction.said-hello", "priya", "SupporterSaidHello", {}],
  ])(
    "T-E2-4: %s has one effect, delivered twice with one id and twice with new ones, one by one and at once",
    async (verb, side, act, typed) => {
      for (const atOnce of [true, false]) {
        const pair = await aPair(house);
        const who = pair[side];
        const made = await button(who, verb, pair);
        const data = { v: 2, cardId: made.cardId, nth: 0, ...typed };
        const value = { action: { type: "Action.Execute", verb, data }, trigger: "manual" };
        const deliver = async (id: string) => {
          const { status, text } = await who.sends({
            type: "invoke",
            name: "adaptiveCard/action",
            value,
            id,
          });
          expect(status).toBe(200);
          const answer = JSON.parse(text) as { statusCode: number; value: Record<string, unknown> };
          expect(answer.statusCode).toBe(200);
          return house.held.whole(answer.value);
        };
        const ids = ["same", "same", "new-1", "new-2"];
        const answers: unknown[] = [];
        if (atOnce) answers.push(...(await Promise.all(ids.map(deliver))));
        else for (const id of ids) answers.push(await deliver(id));
        expect(withoutIds(answers).size).toBe(1);
        expect((await acts(pair)).filter((one) => one === act)).toHaveLength(1);
      }
    },
  );

  it("T-E2-4: is not swallowed by a fault: pressed again it does what it says", async () => {
    const pair = await aPair(house);
    const made = await button(pair.tomos, "participation.opt-out", pair);
    const data = { v: 2, cardId: made.cardId, nth: 0 };
    const action = { type: "Action.Execute", verb: made.asks, data };
    house.store.faults.push({
      match: ({ method, path }) => method === "POST" && path.includes("/colls/core/docs"),
      status: 403,
      times: 1,
    });
    expect(await pair.tomos.pressesAnything(action)).toMatchObject({ statusCode: 500 });
    house.store.faults.length = 0;
    expect((await house.person(pair.doctor)).participation.state).toBe("opted-in");
    expect(JSON.stringify(await press(pair.tomos, made))).toContain("You have opted out");
    expect((await house.person(pair.doctor)).participation.state).toBe("opted-out");
  });

  it("T-E2-4: is not swallowed by whoever had it in hand and is gone", async () => {
    const pair = await aPair(house);
    const made = await button(pair.tomos, "participation.opt-out", pair);
    const at = new Date(Date.now() - 20_000).toISOString();
    const id = `press.${made.cardId}.0`;
    await house.ports.cards.saveClaim({ id, by: "somebody-gone", at, state: "in-hand" });
    await press(pair.tomos, made);
    expect((await house.person(pair.doctor)).participation.state).toBe("opted-out");
  });

  it("T-E2-4: sent with words that will not do stays in the card, however often it is delivered, and goes when they do", async () => {
    const pair = await aPair(house);
    const made = await button(pair.priya, "introduction.send", pair);
    const long = { text: "very ".repeat(300) };
    const answers = [await press(pair.priya, made, long), await press(pair.priya, made, long)];
    expect(withoutIds(answers).size).toBe(1);
    expect(JSON.stringify(answers)).toContain("very very");
    await press(pair.priya, made, { text: "Hello Tomos" });
    expect((await house.pairing(pair.pairing)).introduction.state).toBe("sent");
  });

  it.each([
    ["a list", '["Hello"]'],
    ["a number", "1e400"],
    ["an object", '{"toString":"Hello"}'],
    ["nothing", "null"],
    ["100 KB", JSON.stringify("x".repeat(100_000))],
    ["a prototype", '{"__proto__":{"polluted":true}}'],
    ["a truth", "true"],
  ])("T-E2-5: whose text is %s has no effect", async (_, text) => {
    const pair = await aPair(house);
    const { cardId } = await button(pair.priya, "introduction.send", pair);
    const before = await state([pair]);
    const data: unknown = JSON.parse(`{"v":2,"cardId":"${cardId}","nth":0,"text":${text}}`);
    const action = { type: "Action.Execute", verb: "introduction.send", data };
    expect((await pair.priya.pressesAnything(action)).value).toEqual(OUT_OF_DATE);
    expect(await state([pair])).toEqual(before);
    expect({}).not.toHaveProperty("polluted");
  });

  it("T-E2-5: whose text has half a character and unseen marks arrives as words that can be read", async () => {
    const pair = await aPair(house);
    const made = await button(pair.priya, "introduction.send", pair);
    await press(pair.priya, made, { text: "Hello \uD800\u202E\u0000Tomos" });
    await house.settle(pair.scheme.id);
    const arrived = JSON.stringify(pair.tomos.received);
    expect(arrived.isWellFormed()).toBe(true);
    expect(arrived).not.toMatch(/\\u202e|\u202E|\\u0000/iu);
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
