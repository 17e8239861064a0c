import { leftOutLastTime, roundNow } from "../../../../../bot/src/application/allocation/round";
import type { Publication } from "../../../../../bot/src/application/records";
import { TODAY } from "../../../../support/builders";

const BEGUN = "2026-08-10T09:00:00.000Z";

function publication(changes: Partial<Publication>): { value: Publication; version: string } {
  const value: Publication = {
    id: "publication-1",
    schemeId: "scheme",
    state: "published",
    at: "2026-08-11T09:00:00.000Z",
    by: "person-0",
    announceAt: "2026-08-12T08:30:00.000Z",
    pairs: [],
    leftOut: [],
    ...changes,
  };
  return { value, version: "1" };
}

describe("a round of allocation", () => {
  const ports = {
    clock: { now: () => TODAY, machineNow: () => TODAY, monotonicMs: () => performance.now() },
    ids: { next: () => "a-new-seed" },
  };
  const round = { seed: "the-seed", begunAt: BEGUN };
  const register = { value: { schemeId: "scheme", revision: 3, round }, version: "1" };

  it("begins with the first proposal, with a seed of its own (principle 12)", () => {
    const first = { value: { schemeId: "scheme", revision: 0 }, version: "1" };
    expect(roundNow(ports, first, [])).toEqual({
      begins: true,
      round: { seed: "a-new-seed", begunAt: TODAY },
    });
  });

  it.each([
    ["nothing was published", []],
    ["what was published was undone", [publication({ state: "undone" })]],
    ["the pairs are still to be told", [publication({ announceAt: "2026-08-13T08:30:00.000Z" })]],
    ["the pairs were of the round before", [publication({ at: "2026-08-09T09:00:00.000Z" })]],
  ])("goes on with its seed while %s", (_, publications) => {
    expect(roundNow(ports, register, publications)).toEqual({ round, begins: false });
  });

  it("is over once its pairs were told", () => {
    expect(roundNow(ports, register, [publication({})])).toMatchObject({
      begins: true,
      round: { seed: "a-new-seed" },
    });
  });
});

describe("who went without last time", () => {
  it("is whom the last allocation left out whose pairs were told (principle 12)", () => {
    const told = [
      publication({ leftOut: ["first"], announceAt: "2026-08-01T08:30:00.000Z" }),
      publication({ leftOut: ["second"] }),
      publication({ leftOut: ["undone"], state: "undone" }),
      publication({ leftOut: ["to come"], announceAt: "2026-09-01T08:30:00.000Z" }),
    ];
    expect(leftOutLastTime(told, TODAY)).toEqual(new Set(["second"]));
    expect(leftOutLastTime([], TODAY)).toEqual(new Set());
  });
});
