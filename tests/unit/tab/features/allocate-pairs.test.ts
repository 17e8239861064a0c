import type { ChoiceView, ProposedPairView } from "../../../../bot/src/contract";
import { choicesInOrder } from "../../../../tab/src/features/allocate/choices-in-order";
import {
  pairChoices,
  pairFound,
  pairPasses,
} from "../../../../tab/src/features/allocate/pair-filters";

const person = (name: string) => ({
  personId: name,
  name,
  grade: "F1",
  site: "Infirmary",
  specialty: "Medicine",
});

const pair = (name: string, more: Partial<ProposedPairView> = {}): ProposedPairView => ({
  pairingId: name,
  doctor: person(name),
  supporter: person("Ivo Lang"),
  why: [],
  locked: false,
  load: 1,
  capacity: 2,
  ...more,
});

const choice = (name: string, more: Partial<ChoiceView>): ChoiceView => ({
  ...person(name),
  load: 0,
  capacity: 1,
  state: "free",
  text: "",
  ...more,
});

describe("the pairs of a proposal on its page", () => {
  const moved = pair("Ruth Vale", { instead: person("Fay Moor") });
  const locked = pair("Sam Okafor", { locked: true });

  it("are new, or change supporter, or are locked", () => {
    expect(pairPasses(moved, "moves")).toBe(true);
    expect(pairPasses(moved, "new")).toBe(false);
    expect(pairPasses(locked, "new")).toBe(true);
    expect(pairPasses(locked, "locked")).toBe(true);
    expect(pairPasses(moved, "locked")).toBe(false);
  });

  it("can be narrowed to what tells them apart", () => {
    const names = pairChoices([moved, locked]).map(({ name }) => name);
    expect(names).toEqual(["all", "moves", "new", "locked"]);
    expect(pairChoices([locked]).map(({ name }) => name)).toEqual(["all", "locked"]);
  });

  it("are found by the supporter whom a doctor would leave, too", () => {
    expect(pairFound(moved, "fay")).toBe(true);
    expect(pairFound(locked, "fay")).toBe(false);
  });

  it("offer first whoever leaves nobody else without, then whoever fits best", () => {
    const order = choicesInOrder([
      choice("Barred", { state: "no" }),
      choice("Costly", { state: "taken", without: 1, fit: -4 }),
      choice("Worse", { fit: 6, without: 0 }),
      choice("Near", { state: "taken", fit: 2, without: 0 }),
      choice("Better", { fit: -2, without: 0 }),
      choice("Theirs", { state: "now" }),
    ]).map(({ name }) => name);
    expect(order).toEqual(["Theirs", "Better", "Worse", "Near", "Costly", "Barred"]);
  });
});
