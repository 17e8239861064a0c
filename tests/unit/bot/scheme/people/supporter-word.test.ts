import { changeCapacity, stepDown } from "../../../../../bot/src/scheme/people/supporter-word";
import { isActiveSupporter } from "../../../../../bot/src/scheme/people/standing";
import { DEFAULT_POLICY } from "../../../../../bot/src/scheme/policy/policy";
import { anInvitedSenior, aSupporter } from "../../../../support/builders";

const NOW = "2026-08-12T11:00:00.000Z";
const SUPPORTER = aSupporter();

describe("how many doctors a supporter would carry (NP10)", () => {
  it.each([0, 1, 3])("is theirs to say, from none to the scheme's maximum: %i", (capacity) => {
    expect(changeCapacity(SUPPORTER, capacity, DEFAULT_POLICY)).toEqual({
      accepted: true,
      state: { ...SUPPORTER, capacity },
      events: [{ type: "CapacityChanged", capacity }],
    });
  });

  it.each([-1, 4, 1.5, Number.NaN])("is refused beyond that: %d", (capacity) => {
    expect(changeCapacity(SUPPORTER, capacity, DEFAULT_POLICY)).toEqual({
      accepted: false,
      refusal: { code: "capacity-out-of-range", maximum: 3 },
    });
  });

  it("said again is nothing new", () => {
    expect(changeCapacity(SUPPORTER, 2, DEFAULT_POLICY)).toEqual({
      accepted: true,
      state: SUPPORTER,
      events: [],
    });
  });
});

describe("stepping down", () => {
  it("makes a supporter one who gets no new doctors", () => {
    const decision = stepDown(SUPPORTER, NOW);
    expect(decision).toMatchObject({ accepted: true, events: [{ type: "SupporterSteppedDown" }] });
    expect(isActiveSupporter(SUPPORTER, "2026-08-12")).toBe(true);
    expect(decision.accepted && isActiveSupporter(decision.state, "2026-08-12")).toBe(false);
  });

  it("happens once, and only to somebody who volunteered", () => {
    const decision = stepDown(SUPPORTER, NOW);
    expect(decision.accepted && stepDown(decision.state, NOW)).toMatchObject({
      refusal: { code: "stepped-down-already" },
    });
    expect(stepDown(anInvitedSenior(), NOW)).toMatchObject({
      refusal: { code: "not-a-supporter" },
    });
  });
});
