import { carryingTooMuch, type SchemeLoad } from "../../../../../bot/src/scheme/people/load-across";
import type { Person } from "../../../../../bot/src/scheme/people/person";
import { aSupporter, TODAY } from "../../../../support/builders";

const EMAIL = "priya.ashdown@northgate.example";
const linked = (userId: string) => ({ link: { state: "linked", userId, at: TODAY } as const });
const load = (
  supporter: Person,
  schemeName: string,
  doctors: number,
  capacity = 2,
): SchemeLoad => ({
  supporter,
  schemeName,
  doctors,
  capacity,
});
const told = (loads: readonly SchemeLoad[]) =>
  carryingTooMuch(loads).map((one) => ({
    doctors: one.doctors,
    capacity: one.capacity,
    in: one.loads.map(({ schemeName }) => schemeName),
  }));

describe("a supporter in several schemes (NP10)", () => {
  it("carries too much where all their doctors together are more than they said anywhere", () => {
    const medicine = load(aSupporter({ email: EMAIL }), "Medicine", 2);
    expect(told([medicine])).toEqual([]);
    expect(told([medicine, load(aSupporter({ email: EMAIL }), "Surgery", 1, 3)])).toEqual([]);
    expect(told([medicine, load(aSupporter({ email: EMAIL }), "Surgery", 1)])).toEqual([
      { doctors: 3, capacity: 2, in: ["Medicine", "Surgery"] },
    ]);
  });

  it("is one person by their Teams account or by their work e-mail, and nobody by their name", () => {
    const one = load(aSupporter({ email: EMAIL }), "Medicine", 1);
    const other = load(
      aSupporter({ email: "p.ashdown@northgate.example", ...linked("a") }),
      "Surgery",
      1,
    );
    const both = load(aSupporter({ email: EMAIL, ...linked("a") }), "Paediatrics", 1);
    expect(told([one, other])).toEqual([]);
    for (const loads of [
      [one, other, both],
      [both, other, one],
      [other, both, one],
    ]) {
      expect(told(loads)).toMatchObject([{ doctors: 3, capacity: 2 }]);
    }
  });

  it("counts alone where nothing says who they are", () => {
    const nobody = () => load(aSupporter({ email: "" }), "Medicine", 2);
    expect(told([nobody(), nobody()])).toEqual([]);
  });

  it("is not overburdened by one doctor, though they want no more", () => {
    expect(told([load(aSupporter(), "Medicine", 1, 0)])).toEqual([]);
    expect(told([load(aSupporter(), "Medicine", 2, 0)])).toMatchObject([{ capacity: 0 }]);
  });

  it("carries too much within one scheme where they said fewer than they have", () => {
    expect(told([load(aSupporter(), "Medicine", 2, 1)])).toEqual([
      { doctors: 2, capacity: 1, in: ["Medicine"] },
    ]);
  });
});
