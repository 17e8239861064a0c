import { outOfDateCard } from "../../bot/src/cards/help/out-of-date.card";
import type { Verb } from "../../bot/src/cards/verbs";
import { actsOf, pressButton, sendButton, stateOf, valueOf } from "../support/doors/sent-cards";
import { aPair } from "../support/teams/a-pair";
import { openBotHouse, type BotHouse } from "../support/teams/bot-house";

const OUT_OF_DATE = outOfDateCard.render({}).card;

describe("A press of a button", () => {
  let house: BotHouse;

  beforeAll(async () => {
    house = await openBotHouse();
  });
  afterAll(() => house.close());

  const different = (cards: readonly unknown[]) =>
    new Set(cards.map((one) => JSON.stringify(one))).size;

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
        const { name, value } = valueOf(await sendButton(house, who, verb, pair), typed);
        const deliver = async (id: string) => {
          const { status, text } = await who.sends({ type: "invoke", name, value, id });
          expect(status).toBe(200);
          const answer = JSON.parse(text) as { statusCode: number; value: Record<string, unknown> };
          expect(answer.statusCode).toBe(200);
          return house.held.whole(answer.value);
        };
        const ids = ["same", "same", "new-1", "new-2"];
        const answers: unknown[] = [];
        if (atOnce) answers.push(...(await Promise.all(ids.map(deliver))));
        else for (const id of ids) answers.push(await deliver(id));
        expect(different(answers)).toBe(1);
        const effects = (await actsOf(house, pair)).filter((one) => one === act);
        expect(effects).toHaveLength(1);
      }
    },
  );

  it("T-E2-4: is not swallowed by a fault: pressed again it does what it says", async () => {
    const pair = await aPair(house);
    const made = await sendButton(house, pair.tomos, "participation.opt-out", pair);
    house.store.faults.push({
      match: ({ method, path }) => method === "POST" && path.includes("/colls/core/docs"),
      status: 403,
      times: 1,
    });
    const { action } = valueOf(made).value;
    expect(await pair.tomos.pressesAnything(action)).toMatchObject({ statusCode: 500 });
    house.store.faults.length = 0;
    expect((await house.person(pair.doctor)).participation.state).toBe("opted-in");
    expect(JSON.stringify(await pressButton(pair.tomos, made))).toContain("You have opted out");
    expect((await house.person(pair.doctor)).participation.state).toBe("opted-out");
  });

  it("T-E2-4: is not swallowed by whoever had it in hand and is gone", async () => {
    const pair = await aPair(house);
    const made = await sendButton(house, pair.tomos, "participation.opt-out", pair);
    const at = new Date(Date.now() - 20_000).toISOString();
    const id = `press.${made.cardId}.0`;
    await house.ports.cards.saveClaim({ id, by: "somebody-gone", at, state: "in-hand" });
    await pressButton(pair.tomos, made);
    expect((await house.person(pair.doctor)).participation.state).toBe("opted-out");
  });

  it("T-E2-4: with words that will not do leaves them in the card, however often it is delivered, and goes when they do", async () => {
    const pair = await aPair(house);
    const made = await sendButton(house, pair.priya, "introduction.send", pair);
    const long = { text: "very ".repeat(300) };
    const answers = [
      await pressButton(pair.priya, made, long),
      await pressButton(pair.priya, made, long),
    ];
    expect(different(answers)).toBe(1);
    expect(JSON.stringify(answers)).toContain("very very");
    await pressButton(pair.priya, made, { text: "Hello Tomos" });
    expect((await house.pairing(pair.pairing)).introduction.state).toBe("sent");
  });

  it("T-E2-5: with a text that is none, or far too long, has no effect", async () => {
    const pair = await aPair(house);
    const { cardId } = await sendButton(house, pair.priya, "introduction.send", pair);
    const before = await stateOf(house, [pair]);
    const texts = [
      '["Hello"]',
      "1e400",
      '{"toString":"Hello"}',
      "null",
      "true",
      '{"__proto__":{"polluted":true}}',
      JSON.stringify("x".repeat(100_000)),
    ];
    for (const text of texts) {
      const data: unknown = JSON.parse(`{"v":2,"cardId":"${cardId}","nth":0,"text":${text}}`);
      const action = { type: "Action.Execute", verb: "introduction.send", data };
      expect((await pair.priya.pressesAnything(action)).value).toEqual(OUT_OF_DATE);
    }
    expect(await stateOf(house, [pair])).toEqual(before);
    expect({}).not.toHaveProperty("polluted");
  });

  it("T-E2-5: with half a character and unseen marks arrives as words that can be read", async () => {
    const pair = await aPair(house);
    const made = await sendButton(house, pair.priya, "introduction.send", pair);
    await pressButton(pair.priya, made, { text: "Hello \uD800\u202E\u0000Tomos" });
    await house.settle(pair.scheme.id);
    const arrived = JSON.stringify(pair.tomos.received);
    expect(arrived).toContain("Tomos");
    expect(arrived.isWellFormed()).toBe(true);
    expect(arrived).not.toMatch(/\\u202e|\u202E|\\u0000/iu);
  });
});
