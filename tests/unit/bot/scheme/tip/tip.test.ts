import {
  changeTip,
  decideTip,
  shownTips,
  waitsForDecision,
  whyNotTakeReason,
  whyNotTakeTip,
  type Tip,
} from "../../../../../bot/src/scheme/tip/tip";
import { TODAY } from "../../../../support/builders";

const tip = (changes: Partial<Tip> = {}): Tip => ({
  id: "tip-1",
  schemeId: "scheme",
  authorId: "tomos",
  writtenAt: TODAY,
  signed: false,
  state: { state: "waiting" },
  sealedText: "sealed",
  ...changes,
});
const decided = { at: TODAY, by: "amara" };
const shown = { state: "shown", decided } as const;

describe("good practice that supporters share (NP27)", () => {
  it("is a few words, at most 500 characters, and so is what a director says to it", () => {
    expect(whyNotTakeTip("  ")).toEqual({ code: "tip-empty" });
    expect(whyNotTakeTip("a".repeat(500))).toBeUndefined();
    const tooLong = { code: "tip-too-long", limit: 500, length: 501 };
    expect(whyNotTakeTip("a".repeat(501))).toEqual(tooLong);
    expect(whyNotTakeReason("")).toBeUndefined();
    expect(whyNotTakeReason("a".repeat(501))).toEqual(tooLong);
  });

  it("is shown to nobody before a director's yes, and no longer after a no", () => {
    expect(shownTips([tip()])).toEqual([]);
    expect(waitsForDecision(tip())).toBe(true);
    const yes = decideTip(tip(), { show: true, decided });
    expect(yes).toMatchObject({ accepted: true, events: [{ type: "TipDecided", shown: true }] });
    if (!yes.accepted) throw new Error("It was refused.");
    expect(shownTips([yes.state])).toEqual([yes.state]);
    expect(waitsForDecision(yes.state)).toBe(false);
    const no = decideTip(yes.state, { show: false, decided, sealedReason: "why" });
    if (!no.accepted) throw new Error("It was refused.");
    expect(shownTips([no.state])).toEqual([]);
    expect(no.state.sealedReason).toBe("why");
  });

  it("is decided in the same way once only", () => {
    const again = decideTip(tip({ state: shown }), { show: true, decided });
    expect(again).toEqual({ accepted: false, refusal: { code: "tip-already-decided" } });
  });

  it("goes back to the director when its author changes it, without what was said before", () => {
    const before = tip({ state: shown, sealedReason: "why" });
    const { state, event } = changeTip(before, {
      writtenAt: "2026-08-20T09:00:00.000Z",
      signed: true,
      sealedText: "other",
    });
    expect(event).toEqual({ type: "TipChanged" });
    expect(shownTips([state])).toEqual([]);
    expect(state).toEqual(
      tip({ writtenAt: "2026-08-20T09:00:00.000Z", signed: true, sealedText: "other" }),
    );
  });

  it("is gone for everybody once its author was erased", () => {
    const erased = tip({ state: shown, wordsErased: true });
    expect(shownTips([erased])).toEqual([]);
    expect(waitsForDecision(tip({ wordsErased: true }))).toBe(false);
    expect(decideTip(erased, { show: false, decided }).accepted).toBe(false);
  });

  it("shows what was decided last first", () => {
    const at = (day: string) =>
      tip({ id: day, state: { ...shown, decided: { by: "amara", at: `${day}T09:00:00.000Z` } } });
    const order = shownTips([at("2026-08-12"), at("2026-09-01"), at("2026-08-20")]);
    expect(order.map(({ id }) => id)).toEqual(["2026-09-01", "2026-08-20", "2026-08-12"]);
  });
});
