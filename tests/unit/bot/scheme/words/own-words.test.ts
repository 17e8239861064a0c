import fc from "fast-check";
import {
  filledIn,
  inWordsOf,
  LONGEST_LINE,
  whyNotLine,
} from "../../../../../bot/src/scheme/words/own-words";

const LINE = { fills: ["supporter", "first name"], keeps: ["supporter"] };
const FILLS = { supporter: "Priya Ashdown", "first name": "Priya" };
const why = (text: string) => whyNotLine(text, LINE);

describe("a line in a scheme's own words", () => {
  it("is taken where it keeps what it is for, however its placeholders were typed", () => {
    expect(why("{supporter} is still there.")).toBeUndefined();
    expect(why("{ Supporter } is there, {FIRST NAME} for short.")).toBeUndefined();
  });

  it.each([
    ["nothing", "  ", { code: "empty" }],
    ["more than 500 letters", `{supporter}${"x".repeat(LONGEST_LINE)}`, { code: "too-long" }],
    ["an address", "{supporter} https://x.example", { code: "link" }],
    ["an address that is not written out", "{supporter} www.x.example", { code: "link" }],
    ["a mailbox to press", "{supporter} mailto:a@x.example", { code: "link" }],
    ["a link of Markdown", "[{supporter}] (x)", { code: "link" }],
    ["a tag", "<b>{supporter}", { code: "markup" }],
    ["the end of one", "</at>{supporter}", { code: "markup" }],
    [
      "a placeholder that nobody fills in",
      "{supporter} and {site}",
      { code: "unknown-placeholder", name: "site" },
    ],
    [
      "one that reaches for more",
      "${$root}{supporter}",
      { code: "unknown-placeholder", name: "$root" },
    ],
    [
      "without what has to stay",
      "{first name}",
      { code: "placeholder-missing", name: "supporter" },
    ],
  ])("is not taken with %s", (_, text, problem) => {
    expect(why(text)).toEqual(problem);
  });

  it("is filled in once: what is filled in is not looked through again", () => {
    const filled = filledIn("{supporter} {first name}", {
      supporter: "{first name}",
      "first name": "P",
    });
    expect(filled).toBe("{first name} P");
  });

  it("is said where it fits, and ours where it does not fit any more or never was", () => {
    const asked = { card: "reminders/reminder", line: "still", fills: FILLS, keeps: LINE.keeps };
    const say = (text: string) => inWordsOf({ "reminders/reminder": { still: text } })(asked);
    expect(say("{supporter} is still there.")).toBe("Priya Ashdown is still there.");
    expect(say("{supporter} is at {site}.")).toBeUndefined();
    expect(inWordsOf(undefined)(asked)).toBeUndefined();
    expect(inWordsOf({ other: { still: "x" } })(asked)).toBeUndefined();
  });

  it("never leaves a placeholder behind, whatever somebody wrote", () => {
    const piece = fc.oneof(
      fc.constantFrom("{supporter}", "{first name}", "{site}", "{", "}", "{{", "${", "$&", "<b"),
      fc.string({ maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const asked = { card: "a", line: "b", fills: FILLS, keeps: LINE.keeps };
        const said = inWordsOf({ a: { b: pieces.join("") } })(asked);
        if (said === undefined) return;
        expect(said).toContain("Priya Ashdown");
        expect(said).not.toMatch(/\{\s*(?:supporter|first name|site)\s*\}/iu);
      }),
    );
  });
});
