import {
  hasOwnWords,
  isChanged,
  seen,
  wordsToSave,
} from "../../../../tab/src/features/words/draft";

const LINE = {
  line: "still",
  says: "That their supporter is still there",
  ours: "Your supporter is still {supporter}.",
  text: "Your supporter is still {supporter}.",
  fills: [{ name: "supporter", sample: "Priya Ashdown" }],
  keeps: ["supporter"],
};
const CARD = {
  card: "reminders/reminder",
  title: "The reminder",
  readers: "Foundation doctors",
  when: "Every few months",
  toast: "A note",
  buttons: [],
  lines: ["No reply needed.", LINE],
};
const OWN = { ...CARD, lines: ["No reply needed.", { ...LINE, text: "{supporter} is there." }] };

describe("the words of a card while they are written", () => {
  it("are saved only where they are not ours", () => {
    expect(wordsToSave(CARD, {})).toEqual({});
    expect(wordsToSave(OWN, {})).toEqual({ still: "{supporter} is there." });
    expect(wordsToSave(OWN, { still: ` ${LINE.ours} ` })).toEqual({});
    expect(wordsToSave(CARD, { still: "{supporter}" })).toEqual({ still: "{supporter}" });
  });

  it("are unsaved where they are not what was read", () => {
    expect(isChanged(OWN, {})).toBe(false);
    expect(isChanged(OWN, { still: LINE.ours })).toBe(true);
    expect([hasOwnWords(CARD), hasOwnWords(OWN)]).toEqual([false, true]);
  });

  it("are seen with invented names, and what nobody fills in stays as it was typed", () => {
    expect(seen("{ Supporter }, {site}", LINE.fills)).toBe("Priya Ashdown, {site}");
  });
});
