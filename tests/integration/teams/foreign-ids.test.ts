import { outOfDateCard } from "../../../bot/src/cards/help/out-of-date.card";
import { VERBS } from "../../../bot/src/cards/verbs";
import { aPair, type Pair } from "../../support/teams/a-pair";
import { openBotHouse, type BotHouse } from "../../support/teams/bot-house";

const OUT_OF_DATE = outOfDateCard.render({}).card;

describe("A press with something in it that is not theirs", () => {
  let house: BotHouse;
  // Nothing may have any effect on these, so that everything can be tried on the same.
  let own: Pair;
  let other: Pair;

  beforeAll(async () => {
    house = await openBotHouse();
    [own, other] = [await aPair(house), await aPair(house)];
  });
  afterAll(() => house.close());

  it.each(VERBS)("%s has no effect on anybody", async (verb) => {
    const ids = [other.about, other.doctor.id, own.scheme.id, "pairing-0", "../pairing"];
    const state = async () => [
      await house.person(other.doctor),
      await house.person(other.supporter),
      await house.pairing(other.pairing),
      await house.person(own.doctor),
      await house.person(own.supporter),
      await house.pairing(own.pairing),
    ];
    const before = await state();
    const text = verb === "introduction.send" ? { text: "Hello" } : {};
    const presses = ids.flatMap((about) =>
      [own.tomos, own.priya].map((who) => who.presses(verb, { about, ...text })),
    );
    for (const answer of await Promise.all(presses)) expect(answer).toEqual(OUT_OF_DATE);
    expect(await state()).toEqual(before);
    for (const { scheme } of [own, other]) {
      await house.settle(scheme.id);
      expect(await house.messages(scheme.id)).toEqual([]);
    }
  });

  it("such as the other half's own buttons, has no effect", async () => {
    const { tomos, priya, doctor, pairing, about } = own;
    expect(await priya.presses("participation.opt-out", { about })).toEqual(OUT_OF_DATE);
    expect(await priya.presses("reminders.silence", { about })).toEqual(OUT_OF_DATE);
    expect(await tomos.presses("introduction.send", { about, text: "Hello" })).toEqual(OUT_OF_DATE);
    expect(await tomos.presses("introduction.said-hello", { about })).toEqual(OUT_OF_DATE);
    expect(await house.person(doctor)).toEqual(doctor);
    expect(await house.pairing(pairing)).toEqual(pairing);
  });

  it.each([
    ["an unknown verb", { verb: "participation.opt-out-everybody", data: { v: 1 } }],
    ["no verb", { data: { v: 1 } }],
    ["no data", { verb: "participation.opt-out" }],
    ["another version", { verb: "participation.opt-out", data: { v: 2 } }],
    ["an unknown key", { verb: "participation.opt-out", data: { v: 1, personId: "person-1" } }],
    [
      "a verb of another action",
      { verb: "help.home", data: { v: 1, verb: "participation.opt-out" } },
    ],
    ["a list for an id", { verb: "participation.opt-out", data: { v: 1, about: ["pairing-1"] } }],
    ["a very long id", { verb: "participation.opt-out", data: { v: 1, about: "a".repeat(300) } }],
    ["a text", "participation.opt-out"],
    ["nothing", null],
  ])("such as %s, is answered as a card that is out of date", async (_, action: unknown) => {
    const { tomos, doctor } = own;
    expect(await tomos.pressesAnything(action)).toEqual({
      statusCode: 200,
      type: "application/vnd.microsoft.card.adaptive",
      value: OUT_OF_DATE,
    });
    expect(await house.person(doctor)).toEqual(doctor);
  });

  it("such as a prototype, reaches no other object", async () => {
    const { tomos } = own;
    const data: unknown = JSON.parse('{"v":1,"__proto__":{"polluted":true}}');
    await tomos.pressesAnything({ verb: "help.home", data });
    expect({}).not.toHaveProperty("polluted");
  });
});
