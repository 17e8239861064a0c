import {
  answerTo,
  overall,
  type AnswerQuestion,
} from "../../../../../bot/src/scheme/characteristics/answer";
import { ANSWER_WORDS } from "../../../../../bot/src/scheme/characteristics/answer-words";
import { characteristicsOf } from "../../../../../bot/src/scheme/characteristics/characteristic";
import {
  NOTHING_STATED,
  type Statement,
} from "../../../../../bot/src/scheme/characteristics/statement";

const offered = characteristicsOf({ furtherCharacteristics: [] });
const ALLOCATED = "2026-08-06T08:30:00.000Z";
const BEFORE = "2026-08-01T08:00:00.000Z";
const AFTER = "2026-08-12T08:00:00.000Z";

const said = (choice: string, at = BEFORE, textVersion = "1"): Statement => ({
  entries: [{ key: "faith", choice, consent: { textVersion, at, channel: "tab" } }],
});

function answer(wish: Statement, changes: Partial<AnswerQuestion> = {}) {
  const [entry] = wish.entries;
  if (entry === undefined) throw new Error("There is no wish.");
  return answerTo(entry, { wish, offered, offers: [], ...changes });
}

const pairWith = (offer: Statement) => ({ pair: { allocatedAt: ALLOCATED, offer } });

describe("the honest answer to a wish (NP7)", () => {
  it("waits until the two have been told of each other", () => {
    expect(answer(said("sikh"), { offers: [said("sikh")] })).toBe("waiting");
  });

  it("is that it was met where the supporter offered the same", () => {
    expect(answer(said("sikh"), pairWith(said("sikh")))).toBe("met");
  });

  it("tells what nobody offered from what could not be given", () => {
    const other = pairWith(said("hindu"));
    expect(answer(said("sikh"), { ...other, offers: [said("hindu")] })).toBe("nobody-offers");
    expect(answer(said("sikh"), { ...other, offers: [said("hindu"), said("sikh")] })).toBe(
      "not-met",
    );
    expect(answer(said("sikh"), { ...pairWith(NOTHING_STATED), offers: [] })).toBe("nobody-offers");
  });

  it("is not given to what was said after the pair was made: nobody can try one word after another on their supporter", () => {
    const wish = said("sikh", AFTER);
    for (const offer of [said("sikh"), said("hindu"), NOTHING_STATED]) {
      expect(answer(wish, { ...pairWith(offer), offers: [offer] })).toBe("said-since");
    }
  });

  it("does not count an offer whose words were reworded, nor such a wish", () => {
    const old = said("sikh", BEFORE, "0");
    expect(answer(said("sikh"), { ...pairWith(old), offers: [old] })).toBe("nobody-offers");
    expect(answer(old, pairWith(said("sikh")))).toBe("text-changed");
  });

  it("is one word for a director: met, partly, not possible here, or nothing yet", () => {
    expect(overall(["met", "met"])).toBe("met");
    expect(overall(["met", "not-met", "said-since"])).toBe("partly");
    expect(overall(["not-met", "nobody-offers"])).toBe("not-possible-here");
    expect(overall(["waiting", "said-since", "text-changed"])).toBe("waiting");
    expect(overall([])).toBe("waiting");
  });

  it("holds no number and nobody's name", () => {
    for (const words of Object.values(ANSWER_WORDS)) expect(words).not.toMatch(/\d|\$\{/);
  });
});
