import fc from "fast-check";
import { parsePress, VERBS } from "../../../../bot/src/cards/verbs";

const executed = (verb: string, data: unknown) => ({
  action: { type: "Action.Execute", verb, data },
  trigger: "manual",
});

describe("a press of a button", () => {
  it("is understood as Teams sends it today", () => {
    expect(parsePress(executed("participation.rejoin", { v: 1, about: "pairing-1" }))).toEqual({
      verb: "participation.rejoin",
      v: 1,
      about: "pairing-1",
    });
  });

  it("is understood as older clients send it, what was asked of Teams left out", () => {
    const value = {
      v: 1,
      about: "p",
      verb: "introduction.send",
      text: "Hello",
      msteams: { feedback: { hide: true } },
    };
    expect(parsePress(value)).toEqual({
      verb: "introduction.send",
      v: 1,
      about: "p",
      text: "Hello",
    });
    const { verb, ...data } = value;
    expect(parsePress(executed(verb, data))).toEqual(parsePress(value));
  });

  it("takes an introduction that was left empty, for the rules to answer", () => {
    expect(parsePress(executed("introduction.send", { v: 1, about: "p" }))).toMatchObject({
      text: "",
    });
  });

  it("forgets what was typed beside a button that does not send it", () => {
    const press = parsePress(
      executed("introduction.said-hello", { v: 1, about: "p", text: "private" }),
    );
    expect(press?.verb).toBe("introduction.said-hello");
    expect(JSON.stringify(press)).not.toContain("private");
  });

  it.each([
    ["an unknown verb", executed("participation.erase", { v: 1 })],
    ["an unknown key", executed("help.home", { v: 1, admin: true })],
    ["a record where none belongs", executed("help.home", { v: 1, about: "p" })],
    ["no record where one is needed", executed("link.confirm", { v: 1 })],
    ["an empty record", executed("link.confirm", { v: 1, about: "" })],
    ["a record that is no text", executed("link.confirm", { v: 1, about: { id: 1 } })],
    ["another version", executed("help.home", { v: 2 })],
    ["no version", executed("help.home", {})],
    ["two verbs", executed("help.home", { v: 1, verb: "participation.opt-out" })],
    [
      "a text longer than any input",
      executed("introduction.send", { v: 1, about: "p", text: "x".repeat(4001) }),
    ],
    ["nothing", undefined],
    ["null", null],
    ["a text", "help.home"],
    ["a list", [{ v: 1, verb: "help.home" }]],
    ["data that is a list", executed("help.home", [1])],
  ])("with %s is refused", (_, value) => {
    expect(parsePress(value)).toBeUndefined();
  });

  it("never throws, whatever arrives", () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...VERBS), (value, verb) => {
        expect(() => [parsePress(value), parsePress(executed(verb, value))]).not.toThrow();
      }),
    );
  });
});
