import {
  changeWords,
  MOST_LETTERS,
  wordsRefusalText,
} from "../../../../../bot/src/scheme/words/change-words";
import { settingsOf, changeSettings } from "../../../../../bot/src/scheme/policy/settings";
import type { Scheme } from "../../../../../bot/src/scheme/policy/policy";
import { aScheme } from "../../../../support/builders";

const STILL = {
  line: "still",
  says: "That their supporter is still there",
  ours: "Your supporter is still {supporter}.",
  fills: ["supporter"],
  keeps: ["supporter"],
};
const OWN = "{supporter} is still there for you.";
const change = (scheme: Scheme, lines: Record<string, string>, card = "reminders/reminder") =>
  changeWords(scheme, { card, changeable: [STILL], lines });

function changed(scheme: Scheme, lines: Record<string, string>, card?: string): Scheme {
  const decision = change(scheme, lines, card);
  if (!decision.accepted) throw new Error(decision.refusal.code);
  return decision.state;
}

describe("a scheme's own words", () => {
  it("are kept by card and line, and what happened names the card alone", () => {
    const decision = change(aScheme(), { still: `  ${OWN} ` });
    expect(decision).toMatchObject({
      accepted: true,
      state: { policy: { words: { "reminders/reminder": { still: OWN } } } },
      events: [{ type: "WordsChanged", card: "reminders/reminder" }],
    });
    expect(JSON.stringify(decision.accepted && decision.events)).not.toContain("still there");
  });

  it("are ours again where a line is left out, or says what ours says", () => {
    const own = changed(aScheme(), { still: OWN });
    expect(changed(own, {}).policy.words).toBeUndefined();
    expect(changed(own, { still: STILL.ours }).policy.words).toBeUndefined();
    expect(changed(changed(own, { still: OWN }, "other"), {}).policy.words).toEqual({
      other: { still: OWN },
    });
  });

  it("are no event where nothing is different", () => {
    const own = changed(aScheme(), { still: OWN });
    expect(change(own, { still: OWN })).toEqual({ accepted: true, state: own, events: [] });
    expect(change(aScheme(), {})).toMatchObject({ events: [] });
  });

  it("stand in no line that is locked", () => {
    expect(change(aScheme(), { still: OWN, "no-reply": "Please reply." })).toEqual({
      accepted: false,
      refusal: { code: "locked-line" },
    });
  });

  it("are refused together, with the line and what to do about it", () => {
    const decision = change(aScheme(), { still: "Somebody is there." });
    if (decision.accepted) throw new Error("It was taken.");
    expect(wordsRefusalText(decision.refusal)).toBe(
      "“That their supporter is still there”: {supporter} has to stay, so that the line still says it.",
    );
  });

  it("have an end, all cards together", () => {
    let scheme = aScheme();
    const long = `{supporter}${"x".repeat(480)}`;
    for (let card = 0; card < Math.floor(MOST_LETTERS / long.length); card += 1) {
      scheme = changed(scheme, { still: long }, `card-${card}`);
    }
    expect(change(scheme, { still: long }, "one-more")).toMatchObject({
      refusal: { code: "too-much-in-all" },
    });
  });

  it("stay when other settings are changed", () => {
    const own = changed(aScheme(), { still: OWN });
    const decision = changeSettings(own, { ...settingsOf(own), reallocationDays: 9 });
    expect(decision).toMatchObject({ state: { policy: { words: own.policy.words } } });
  });
});
