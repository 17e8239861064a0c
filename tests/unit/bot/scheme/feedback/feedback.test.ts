import {
  giveFeedback,
  takeFeedbackBack,
  whyNotTakeWords,
  type Feedback,
  type Giving,
} from "../../../../../bot/src/scheme/feedback/feedback";
import {
  feedbackDay,
  isFeedbackOpen,
  wasAskedBy,
} from "../../../../../bot/src/scheme/feedback/asking";
import { ageOfFeedback } from "../../../../../bot/src/scheme/feedback/ageing";
import { feedbackToAsk } from "../../../../../bot/src/scheme/messages/plan-feedback";
import { DEFAULT_POLICY } from "../../../../../bot/src/scheme/policy/policy";
import { aFoundationDoctor, aPairing, aSupporter, TODAY } from "../../../../support/builders";

const NOTHING = { helped: "", better: "", more: "" };
const giving: Giving = {
  ...{ id: "pairing-1", schemeId: "scheme", authorId: "tomos", supporterId: "priya" },
  ...{ way: "unnamed", sealedText: "sealed" },
};

function given(before: Feedback | undefined, way: Giving["way"]): Feedback {
  const decision = giveFeedback(before, { ...giving, way }, TODAY);
  if (!decision.accepted) throw new Error(decision.refusal.code);
  return decision.state;
}

describe("feedback to a supporter (NP24)", () => {
  it("is short words in answer to three questions, of which one at least is answered, and names no patient", () => {
    const why = (helped: string) => whyNotTakeWords({ ...NOTHING, helped })?.code;
    expect(why("  ")).toBe("feedback-empty");
    expect(why("You listened.")).toBeUndefined();
    expect(why("a".repeat(1_001))).toBe("feedback-too-long");
    expect(why("Like 943 476 5919.")).toBe("feedback-names-patient");
  });

  it("is given once, and taken back only while it waits; then it may be given again", () => {
    const named = given(undefined, "named");
    const waiting = given(undefined, "unnamed");
    expect(giveFeedback(waiting, giving, TODAY)).toMatchObject({ accepted: false });
    expect(takeFeedbackBack(named)).toMatchObject({
      refusal: { code: "feedback-not-waiting" },
    });
    expect(takeFeedbackBack({ ...waiting, state: { state: "released" } })).toMatchObject({
      refusal: { code: "feedback-not-waiting" },
    });
    const back = takeFeedbackBack(waiting);
    if (!back.accepted) throw new Error("It waits.");
    expect(JSON.stringify(back.state)).not.toContain("sealed");
    expect(given(back.state, "named").state.state).toBe("named");
  });

  it("goes by age: named from its day, what waits after the most, and that somebody wrote with the pairing", () => {
    const of = (record: Feedback) =>
      ageOfFeedback({ id: "x", of: "feedback", record }, new Set(["pairing-1"]));
    const waiting = given(undefined, "unnamed");
    expect(of(given(undefined, "named"))).toEqual({ id: "x", from: "2026-08-12" });
    expect(of(waiting)).toEqual({ id: "x", from: "2026-08-12", months: 24 });
    expect(of({ ...waiting, state: { state: "released" } }).from).toBeUndefined();
  });
});

describe("when a doctor is asked (NP24)", () => {
  const pairing = (met: string, changes = {}) =>
    aPairing(aFoundationDoctor(), aSupporter(), {
      introduction: { state: "said-hello", at: `${met}T11:00:00.000Z` },
      ...changes,
    });

  it.each([
    ["2026-08-12", "2026-11-12"],
    ["2026-11-30", "2027-02-28"],
    ["2027-11-30", "2028-02-29"],
  ])("three months after an introduction on %s is %s", (met, day) => {
    expect(feedbackDay(pairing(met), 3)).toBe(day);
    expect(wasAskedBy(pairing(met), 3, day)).toBe(true);
  });

  it("is open for three months and then over; never where the pairing ended before its day", () => {
    const one = pairing("2026-08-12");
    const on = (day: string) => isFeedbackOpen(one, 3, day);
    expect([on("2026-11-11"), on("2026-11-12"), on("2027-02-12"), on("2027-02-13")]).toEqual([
      ...[false, true, true, false],
    ]);
    const period = { state: "ended", at: "2026-10-01T11:00:00.000Z", by: "x" } as const;
    expect(isFeedbackOpen(pairing("2026-08-12", { period }), 3, "2026-11-20")).toBe(false);
  });

  it("in working hours of a working day, once, whatever the months are changed to", () => {
    const holidays = { nation: "england", days: new Set<string>() } as const;
    const one = pairing("2026-08-12");
    const ask = (feedbackMonths: number, now: string) =>
      feedbackToAsk(one, { ...DEFAULT_POLICY, feedbackMonths }, holidays, now);
    expect(ask(3, "2026-11-11T23:00:00.000Z")).toEqual([]);
    const [asked] = ask(3, "2026-11-12T17:00:00.000Z");
    expect(asked).toMatchObject({ kind: "feedback-invitation", recipientId: one.doctorId });
    const [again] = ask(4, "2026-12-14T17:00:00.000Z");
    // The 12th of December is a Saturday.
    expect(again?.dueAt.slice(0, 10)).toBe("2026-12-14");
    expect(again?.occurrence).toBe(asked?.occurrence);
    expect(ask(3, "2027-02-01T12:00:00.000Z")).toEqual([]);
  });
});
