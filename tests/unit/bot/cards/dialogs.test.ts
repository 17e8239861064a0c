import fc from "fast-check";
import { parseDialogOpening, parseSubmission } from "../../../../bot/src/cards/dialogs";
import { pressedForm, pressedOpening } from "../../../../bot/src/cards/pressed";

const opening = { v: 1, dialog: "concern.raise", about: "scheme-1" };
const sent = {
  v: 1,
  verb: "concern.send",
  token: "token-1",
  about: "scheme-1",
  to: "director",
  concerning: "something-else",
  text: "The night rota.",
};
const invoked = (data: unknown) => ({ data, context: { theme: "default" } });
const button = { v: 2, cardId: "card-1", nth: 0 };

describe("the opening of a dialog", () => {
  it("is understood as Teams sends it, what was asked of Teams left out", () => {
    const teams = { msteams: { type: "task/fetch" }, type: "task/fetch" };
    const value = invoked({ ...button, dialog: "concern.raise", ...teams });
    const pressed = { cardId: "card-1", nth: 0, asks: "concern.raise", fields: {} };
    expect(pressedOpening(value)).toEqual(pressed);
    expect(parseDialogOpening(opening)).toEqual(opening);
  });

  it.each([
    ["an unknown dialog", { ...opening, dialog: "concern.erase" }],
    ["an unknown key", { ...opening, admin: true }],
    ["a type", { ...opening, type: "task/submit" }],
    ["no record where one is needed", { v: 1, dialog: "concern.raise" }],
    ["an id that is none of ours", { ...opening, about: "a/b?c" }],
    ["another version", { ...opening, v: 2 }],
  ])("with %s is refused", (_, data) => {
    expect(parseDialogOpening(data)).toBeUndefined();
  });
});

describe("what a dialog sends", () => {
  it("is understood, an empty text and one of 20,000 characters included, for the rules to answer", () => {
    expect(parseSubmission(sent)).toEqual(sent);
    const { text, ...empty } = sent;
    expect(parseSubmission(empty)).toEqual({ ...sent, text: "" });
    const long = text.repeat(20_000 / text.length);
    expect(parseSubmission({ ...sent, text: long })).toMatchObject({ text: long });
  });

  it.each([
    ["an unknown verb", { ...sent, verb: "concern.read" }],
    ["an unknown key", { ...sent, authorId: "person-2" }],
    ["no token", { ...sent, token: undefined }],
    ["a token that is none of ours", { ...sent, token: "a.b" }],
    ["a text longer than any rule could answer", { ...sent, text: "x".repeat(40_001) }],
    ["an opening", opening],
  ])("with %s is refused", (_, data) => {
    expect(parseSubmission(data)).toBeUndefined();
  });

  it("never throws, whatever arrives", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect([pressedForm(value), pressedOpening(invoked(value))]).toEqual([
          undefined,
          undefined,
        ]);
      }),
    );
  });
});
