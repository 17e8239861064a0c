import type { PersonRow } from "@near-peer/bot/contract";
import {
  filterNamed,
  filtersFor,
  found,
  passes,
} from "../../../../tab/src/features/people/people-filters";

const doctor: PersonRow = {
  personId: "d1",
  version: "v",
  name: "Dr Zoë Okafor",
  email: "zoe.okafor@kingsmead.example",
  gmcNumber: "7100001",
  roles: ["foundation-doctor"],
  grade: "F1",
  site: "Kingsmead Hospital",
  specialty: "Acute medicine",
  linked: false,
  optedOut: true,
};
const senior: PersonRow = { ...doctor, roles: ["senior-doctor"], volunteering: "invited" };

describe("the lists of people", () => {
  it("shows everybody first", () => {
    for (const kind of ["foundation-doctors", "senior-doctors", "staff", "past"] as const) {
      expect(filtersFor(kind)[0]).toBe("all");
    }
  });

  it("shows everybody when the address names a filter that is not of this list", () => {
    expect(filterNamed("staff", "invited")).toBe("all");
    expect(filterNamed("senior-doctors", "invited")).toBe("invited");
  });

  it("narrows to those without a supporter, not linked, opted out (NP12, NP13)", () => {
    const supporter = { personId: "s", name: "S", grade: "ST3", site: "", specialty: "" };
    expect(passes(doctor, "without-supporter")).toBe(true);
    expect(passes({ ...doctor, supporter }, "without-supporter")).toBe(false);
    expect(passes(doctor, "not-linked")).toBe(true);
    expect(passes({ ...doctor, linked: true }, "not-linked")).toBe(false);
    expect(passes(doctor, "opted-out")).toBe(true);
    expect(passes({ ...doctor, optedOut: false }, "opted-out")).toBe(false);
  });

  it("keeps those invited apart from those who volunteered (NP4, NP7)", () => {
    expect(passes(senior, "invited")).toBe(true);
    expect(passes(senior, "volunteered")).toBe(false);
    expect(passes({ ...senior, volunteering: "volunteered" }, "volunteered")).toBe(true);
  });

  it("shows the F2s who may be supporters themselves, and no F1 (NP2)", () => {
    const f2: PersonRow = { ...doctor, grade: "F2", volunteering: "invited" };
    expect(filtersFor("foundation-doctors")).toContain("may-support");
    expect(passes(f2, "may-support")).toBe(true);
    expect(passes({ ...f2, volunteering: "volunteered" }, "may-support")).toBe(false);
    expect(passes(doctor, "may-support")).toBe(false);
  });

  it.each(["zoe", "ZOË oka", "7100001", "acute f1", "kingsmead hosp"])("finds by %p", (search) => {
    expect(found(doctor, search)).toBe(true);
  });

  it.each(["zoe malik", "f2", "7100002"])("does not find by %p", (search) => {
    expect(found(doctor, search)).toBe(false);
  });
});
