import { z } from "zod";
import fc from "fast-check";
import {
  heldFrom,
  heldText,
  holdBack,
  holdBackTogether,
} from "../../../../bot/src/cards/hold-back";
import type { RenderedCard } from "../../../../bot/src/cards/define-card";
import { homeCard } from "../../../../bot/src/cards/help/home.card";
import { dataPressed, pressedButton } from "../../../../bot/src/cards/pressed";
import { parsePress, VERBS } from "../../../../bot/src/cards/verbs";
import { yourDoctorCard } from "../../../../bot/src/cards/support/your-doctor.card";

const executed = (verb: string, data: unknown) => ({
  action: { type: "Action.Execute", verb, data },
  trigger: "manual",
});
const button = { v: 2, cardId: "card-1", nth: 1 };
const pressed = { cardId: "card-1", nth: 1, asks: "introduction.send" };

describe("a press of a button", () => {
  it("is understood as Teams sends it today", () => {
    const value = executed("introduction.send", { ...button, text: "Hello" });
    expect(pressedButton(value)).toEqual({ ...pressed, fields: { text: "Hello" } });
  });

  it("is understood as older clients send it, what was asked of Teams left out", () => {
    const msteams = { feedback: { hide: true } };
    const value = { ...button, verb: "introduction.send", text: "Hello", msteams };
    expect(pressedButton(value)).toEqual({ ...pressed, fields: { text: "Hello" } });
  });

  it.each([
    ["of a card from before", executed("help.home", { v: 1 })],
    ["without a version", executed("help.home", { cardId: "card-1", nth: 0 })],
    ["without a card", executed("help.home", { v: 2, nth: 0 })],
    ["of a card that is none of ours", executed("help.home", { ...button, cardId: "a/b?c" })],
    ["of no button", executed("help.home", { ...button, nth: -1 })],
    ["of half a button", executed("help.home", { ...button, nth: 0.5 })],
    ["with two verbs", executed("help.home", { ...button, verb: "participation.opt-out" })],
    ["that is nothing", undefined],
    ["that is null", null],
    ["that is a text", "help.home"],
    ["that is a list", [{ ...button, verb: "help.home" }]],
    ["whose data is a list", executed("help.home", [1])],
  ])("%s is refused", (_, value) => {
    expect(pressedButton(value)).toBeUndefined();
  });

  it("never throws, whatever arrives", () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...VERBS), (value, verb) => {
        expect(() => [pressedButton(value), pressedButton(executed(verb, value))]).not.toThrow();
      }),
    );
  });
});

const placed = z.object({ verb: z.string(), data: z.looseObject({ nth: z.number() }) });

describe("what a button stands for", () => {
  const held = {
    actions: [
      { asks: "introduction.said-hello", data: { about: "p" } },
      { asks: "introduction.send", data: { about: "p" } },
    ],
    inputs: ["text"],
  };

  it("is what the server holds of it, and what the card's inputs hold", () => {
    expect(dataPressed(held, { ...pressed, fields: { text: "Hello" } })).toEqual({
      v: 1,
      about: "p",
      text: "Hello",
    });
  });

  it.each([
    ["another button's verb", { ...pressed, nth: 0, fields: {} }],
    ["a button that the card does not have", { ...pressed, nth: 2, fields: {} }],
    ["what the card has no input for", { ...pressed, fields: { about: "q" } }],
    ["a prototype", { ...pressed, fields: { ["__proto__"]: {} } }],
  ])("is nothing where the press has %s", (_, one) => {
    expect(dataPressed(held, one)).toBeUndefined();
  });

  it("is no longer in the card that leaves, in no button and no fallback", () => {
    const rendered = yourDoctorCard.render(yourDoctorCard.sample);
    const { sent, held: kept } = holdBack(rendered, "card-1");
    expect(heldFrom(heldText(kept))).toEqual(kept);
    expect(kept.inputs).toEqual(["text"]);
    const about = yourDoctorCard.sample.pairingId;
    expect(JSON.stringify(kept)).toContain(about);
    expect(JSON.stringify(sent.card["actions"])).not.toContain(about);
    expect(JSON.stringify(sent.card["actions"])).not.toContain('"v":1');
  });

  it("is told apart where several cards leave together: each button has its own place, data and inputs", () => {
    const cards = [
      yourDoctorCard.render({ ...yourDoctorCard.sample, pairingId: "one" }),
      homeCard.render(homeCard.sample),
      yourDoctorCard.render({ ...yourDoctorCard.sample, pairingId: "two" }),
    ];
    const { sent, held: kept } = holdBackTogether(cards, "card-1");
    const placesOf = ({ card }: RenderedCard) =>
      z
        .array(z.unknown())
        .parse(card["actions"])
        .flatMap((action) => placed.safeParse(action).data ?? []);
    const places = sent.flatMap(placesOf);
    expect(places.map(({ data }) => data.nth)).toEqual(places.map((_, nth) => nth));
    expect(heldFrom(heldText(kept))).toEqual(kept);
    const press = (place: z.output<typeof placed>, fields = {}) =>
      dataPressed(kept, { cardId: "card-1", nth: place.data.nth, asks: place.verb, fields });
    const sends = places.filter(({ verb }) => verb === "introduction.send");
    expect(sends.map((one) => press(one, { text: "Hello" }))).toEqual([
      { v: 1, about: "one", text: "Hello" },
      { v: 1, about: "two", text: "Hello" },
    ]);
    const [ofHome] = sent.slice(1).flatMap(placesOf);
    if (ofHome === undefined) throw new Error("The home card has no button.");
    expect(press(ofHome)).toBeDefined();
    expect(press(ofHome, { text: "Hello" })).toBeUndefined();
  });

  it("leaves a card without a button as it is", () => {
    const rendered = { ...homeCard.render(homeCard.sample), card: { body: [], actions: [] } };
    expect(holdBack(rendered, "card-1").sent).toBe(rendered);
  });
});

describe("the data of a press", () => {
  it("takes an introduction that was left empty, for the rules to answer", () => {
    expect(parsePress({ verb: "introduction.send", v: 1, about: "p" })).toMatchObject({ text: "" });
  });

  it("forgets what was typed beside a button that does not send it", () => {
    const press = parsePress({
      verb: "introduction.said-hello",
      v: 1,
      about: "p",
      text: "private",
    });
    expect(press?.verb).toBe("introduction.said-hello");
    expect(JSON.stringify(press)).not.toContain("private");
  });

  it.each([
    ["an unknown verb", { verb: "participation.erase", v: 1 }],
    ["an unknown key", { verb: "help.home", v: 1, admin: true }],
    ["a record where none belongs", { verb: "help.home", v: 1, about: "p" }],
    ["no record where one is needed", { verb: "link.confirm", v: 1 }],
    ["an empty record", { verb: "link.confirm", v: 1, about: "" }],
    ["a record that is no text", { verb: "link.confirm", v: 1, about: { id: 1 } }],
    [
      "a text longer than any input",
      { verb: "introduction.send", v: 1, about: "p", text: "x".repeat(4001) },
    ],
  ])("with %s is refused", (_, data) => {
    expect(parsePress(data)).toBeUndefined();
  });
});
