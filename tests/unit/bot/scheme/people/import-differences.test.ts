import { describeDifferences } from "../../../../../bot/src/scheme/people/import-differences";
import { aFoundationDoctor, aPost } from "../../../../support/builders";

const POST = aPost({ from: "2026-08-05", until: "2027-08-03" });
const KNOWN = aFoundationDoctor({
  name: { given: "Samuel", family: "Okafor", knownAs: "Sam" },
  email: "sam.okafor@northgate.example",
  gmcNumber: "7000001",
  memberships: [POST],
});
const SAME = {
  name: KNOWN.name,
  email: KNOWN.email,
  gmcNumber: "7000001",
  memberships: KNOWN.memberships,
};

describe("what an import would change about somebody, in words", () => {
  it("is nothing where the sheet says what is so", () => {
    expect(describeDifferences(KNOWN, SAME)).toEqual([]);
  });

  it.each([
    [
      "another name",
      { name: { given: "Samuel", family: "Okafor-Reid" } },
      "Name: Sam Okafor → Samuel Okafor-Reid",
    ],
    [
      "another e-mail",
      { email: "s.okafor@northgate.example" },
      "E-mail: sam.okafor@northgate.example → s.okafor@northgate.example",
    ],
    ["another GMC number", { gmcNumber: "7000002" }, "GMC number: 7000001 → 7000002"],
    ["a capacity", { capacity: 3 }, "Capacity: 2 → 3"],
    [
      "another site of a post",
      { memberships: [{ ...POST, site: "Eastmoor" }] },
      "Post: F1, Northgate General, General surgery from 2026-08-05 to 2027-08-03 → F1, Eastmoor, General surgery from 2026-08-05 to 2027-08-03",
    ],
    [
      "another end of a post",
      { memberships: [{ ...POST, until: "2026-12-01" }] },
      "Post: F1, Northgate General, General surgery from 2026-08-05 to 2027-08-03 → F1, Northgate General, General surgery from 2026-08-05 to 2026-12-01",
    ],
    [
      "another supervisor in a post",
      { memberships: [{ ...POST, supervisors: ["Dr Ivo Lang", "7000042"] }] },
      "Post: F1, Northgate General, General surgery from 2026-08-05 to 2027-08-03 → F1, Northgate General, General surgery from 2026-08-05 to 2027-08-03, supervised by Dr Ivo Lang and 7000042",
    ],
    [
      "a further post without an end",
      { memberships: [POST, aPost({ grade: "F2", from: "2027-08-04", until: undefined })] },
      "New post: F2, Northgate General, General surgery from 2027-08-04",
    ],
  ])("names %s", (_, changes, words) => {
    expect(describeDifferences(KNOWN, { ...SAME, ...changes })).toEqual([words]);
  });

  it("names a GMC number that was not known before without an arrow", () => {
    expect(describeDifferences({ ...KNOWN, gmcNumber: undefined }, SAME)).toEqual([
      "GMC number: 7000001",
    ]);
  });

  it("is nothing where the capacity is the same or not given", () => {
    expect(describeDifferences(KNOWN, { ...SAME, capacity: 2 })).toEqual([]);
  });

  it("names each of several things, in one order", () => {
    const all = { ...SAME, email: "s.okafor@northgate.example", capacity: 1 };
    expect(describeDifferences(KNOWN, all).map((one) => one.split(":")[0])).toEqual([
      "E-mail",
      "Capacity",
    ]);
  });
});
