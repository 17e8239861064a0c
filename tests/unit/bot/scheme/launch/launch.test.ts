import { bankHolidays } from "../../../../../bot/src/outbound/holidays/holidays";
import { londonDate } from "../../../../../bot/src/scheme/calendar/london";
import {
  cancelStep,
  planStep,
  type Launch,
  type Planning,
} from "../../../../../bot/src/scheme/launch/launch";

const NOW = "2026-06-10T10:00:00.000Z";

function aLaunch(steps: Launch["steps"] = {}): Launch {
  return { id: "2026", schemeId: "scheme", start: "2026-08-05", steps };
}

function planning(changes: Partial<Planning> = {}): Planning {
  return {
    step: "invitation",
    on: "2026-06-22",
    by: "person-0",
    now: NOW,
    today: londonDate(NOW),
    opensAt: "09:00",
    holidays: bankHolidays.of("england"),
    ...changes,
  };
}

describe("planning a step of a launch", () => {
  it("gives it a day, and sends at the start of that working day (NP3)", () => {
    const decision = planStep(aLaunch(), planning());
    if (!decision.accepted) throw new Error(decision.refusal.code);
    const planned = { on: "2026-06-22", from: "2026-06-22T08:00:00.000Z", by: "person-0", at: NOW };
    expect(decision.state.steps).toEqual({ invitation: planned });
    expect(decision.events).toEqual([
      { type: "LaunchStepPlanned", step: "invitation", on: "2026-06-22" },
    ]);
  });

  it("begins at the moment that it is given where the director says now", () => {
    const atOnce = "2026-06-10T10:00:00.000Z";
    const decision = planStep(aLaunch(), planning({ on: "2026-06-10", atOnce }));
    expect(decision).toMatchObject({ state: { steps: { invitation: { from: atOnce } } } });
  });

  it("refuses a day that is over", () => {
    expect(planStep(aLaunch(), planning({ on: "2026-06-09" }))).toEqual({
      accepted: false,
      refusal: { code: "launch-day-over" },
    });
  });

  it.each([
    ["a Saturday", "2026-06-20", "2026-06-22"],
    ["a bank holiday", "2026-08-31", "2026-09-01"],
  ])("refuses %s, and names the next day on which people work", (_, on, nextOpen) => {
    expect(planStep(aLaunch(), planning({ on }))).toEqual({
      accepted: false,
      refusal: { code: "launch-day-closed", nextOpen },
    });
  });

  it("can be moved until it begins, and not after", () => {
    const decision = planStep(aLaunch(), planning({ on: "2026-06-11" }));
    if (!decision.accepted) throw new Error(decision.refusal.code);
    const planned = decision.state;
    expect(planStep(planned, planning({ on: "2026-06-12" })).accepted).toBe(true);
    const begun = planning({ now: "2026-06-11T08:00:00.000Z", today: "2026-06-11" });
    expect(planStep(planned, begun)).toEqual({
      accepted: false,
      refusal: { code: "launch-step-begun" },
    });
    expect(cancelStep(planned, "invitation", begun.now)).toMatchObject({ accepted: false });
  });

  it("leaves a day of the plan that sends nothing movable at any time", () => {
    const on = "2026-06-11";
    const allocation = { on, from: NOW, by: "person-0", at: NOW };
    const later = planning({ step: "allocation", now: "2026-06-12T08:00:00.000Z" });
    expect(planStep(aLaunch({ allocation }), later).accepted).toBe(true);
  });

  it("takes a day away again, and says so once", () => {
    const decision = planStep(aLaunch(), planning());
    if (!decision.accepted) throw new Error(decision.refusal.code);
    const taken = cancelStep(decision.state, "invitation", NOW);
    expect(taken).toEqual({
      accepted: true,
      state: aLaunch(),
      events: [{ type: "LaunchStepCancelled", step: "invitation" }],
    });
    expect(cancelStep(aLaunch(), "invitation", NOW)).toMatchObject({ events: [] });
  });
});
