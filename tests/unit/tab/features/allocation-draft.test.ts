import { DEFAULT_ALLOCATION_RULES } from "../../../../bot/src/scheme/policy/allocation-rules";
import type { Settings } from "../../../../bot/src/contract";
import { toSettingsView } from "../../../../bot/src/inbound/http/views/settings";
import { settingsOf } from "../../../../bot/src/scheme/policy/settings";
import {
  mayMove,
  withGradeMoved,
  withNewNeighbour,
  withSite,
  type GradeName,
} from "../../../../tab/src/features/settings/allocation-draft";
import { draftOf, settingsFrom } from "../../../../tab/src/features/settings/draft";
import { aScheme } from "../../../support/builders";

const { settings } = toSettingsView({ value: settingsOf(aScheme()), version: "1" }, []);
const draft = draftOf(settings);
const { allocation } = draft;
const ORDER = allocation.gradeOrder;
const levelOf = (order: typeof ORDER, grade: GradeName) =>
  order.find((level) => level.includes(grade));
const problemsOf = (changes: Partial<typeof allocation>) => {
  const read = settingsFrom({ ...draft, allocation: { ...allocation, ...changes } });
  return "problems" in read ? [...read.problems] : [];
};

describe("the order of grades while it is edited (NP9)", () => {
  it("gives a grade from among equals a level of its own, above or below them", () => {
    const up = withGradeMoved(ORDER, "ST5", "up");
    expect(levelOf(up, "ST5")).toEqual(["ST5"]);
    expect(up.indexOf(levelOf(up, "ST5") ?? [])).toBe(up.indexOf(levelOf(up, "ST6") ?? []) + 1);
    const down = withGradeMoved(ORDER, "ST5", "down");
    expect(down.indexOf(levelOf(down, "ST5") ?? [])).toBe(
      down.indexOf(levelOf(down, "ST6") ?? []) - 1,
    );
  });

  it("lets a grade that is alone join the level next to it", () => {
    const joined = withGradeMoved(ORDER, "F2", "up");
    expect(levelOf(joined, "F2")).toEqual(["CT1", "CT2", "ST1", "ST2", "Clinical fellow", "F2"]);
    expect(joined).toHaveLength(ORDER.length - 1);
    expect(withGradeMoved(joined, "F2", "down")).toEqual(ORDER);
  });

  it("leaves F1 where it is, alone: nobody joins it", () => {
    expect(mayMove(ORDER, "F1")).toEqual({ up: false, down: false });
    expect(mayMove(ORDER, "F2")).toEqual({ up: true, down: false });
    expect(withGradeMoved(ORDER, "F2", "down")).toBe(ORDER);
    expect(withGradeMoved(ORDER, "F1", "up")).toBe(ORDER);
  });

  it("can always be saved, whatever is pressed, up to twelve levels", () => {
    const steps = ORDER.flat().flatMap((grade) => [grade, grade]);
    let order: typeof ORDER = ORDER;
    for (const [at, grade] of steps.entries()) {
      order = withGradeMoved(order, grade, at % 3 === 0 ? "down" : "up");
      const expected =
        order.length > 12 ? [["allocation.gradeOrder", "Keep at most 12 levels."]] : [];
      expect(problemsOf({ gradeOrder: order })).toEqual(expected);
    }
  });
});

describe("the rules of allocation while they are edited", () => {
  it("are the same again where nothing was touched", () => {
    const own: Settings = {
      ...settings,
      allocation: {
        ...settings.allocation,
        within: "site",
        neighbours: [{ name: "Eastmoor Hospitals", sites: ["Eastmoor"] }],
        needFirst: [],
      },
    };
    expect(settingsFrom(draftOf(own))).toEqual({ settings: own });
    expect(settings.allocation).toEqual(DEFAULT_ALLOCATION_RULES);
  });

  it("say at the field what is wrong, in words that say what to do", () => {
    const [empty] = withNewNeighbour([]);
    if (empty === undefined) throw new Error("No neighbour.");
    expect(problemsOf({ neighbours: [empty] })).toEqual([
      ["allocation.neighbours.0.name", "Give a name."],
      ["allocation.neighbours.0.sites", "Give at least one site."],
    ]);
    expect(problemsOf({ within: "site", borrow: true })).toEqual([
      ["allocation.borrow", expect.stringContaining("Choose one of the two")],
    ]);
    const eastmoor = { key: 1, name: "Eastmoor", sites: ["A", "B"] };
    expect(problemsOf({ neighbours: [eastmoor, { key: 2, name: "West", sites: ["b"] }] })).toEqual([
      ["allocation.neighbours", "A site is named twice. Each belongs to one Trust."],
    ]);
  });

  it("take a site once, however it is written, and let it go again", () => {
    const one = withSite([], " Eastmoor ", true);
    expect(withSite(one, "EASTMOOR", true)).toEqual(["EASTMOOR"]);
    expect(withSite(one, "eastmoor", false)).toEqual([]);
    expect(withSite(one, "  ", true)).toEqual(["Eastmoor"]);
  });
});
