import { DEFAULT_POLICY } from "../../../../../bot/src/scheme/policy/policy";

describe("what a scheme has unless it decides otherwise", () => {
  it("is the national guide's: two doctors each, three at most (NP10)", () => {
    expect([DEFAULT_POLICY.defaultCapacity, DEFAULT_POLICY.maximumCapacity]).toEqual([2, 3]);
  });

  it("is a reminder once a placement, about every four months (NP14)", () => {
    expect(DEFAULT_POLICY.reminderEveryMonths).toBe(4);
  });

  it("is an announcement at 09:30, within working hours", () => {
    const { announceAt, workingHours } = DEFAULT_POLICY;
    expect(announceAt).toBe("09:30");
    expect(announceAt >= workingHours.from && announceAt < workingHours.to).toBe(true);
  });

  it("is help at once and at any hour, reachable in one tap where there is a way (NP20)", () => {
    const { signposts } = DEFAULT_POLICY;
    expect(signposts[0]?.url).toBe("tel:999");
    for (const { title, how, url } of signposts) {
      expect([title.length > 0, how.length > 0]).toEqual([true, true]);
      if (url !== undefined) expect(url).toMatch(/^(https:\/\/[a-z.]+\/|tel:\d+)$/);
    }
  });

  it("is ten working days in which a supervisor may object (NP6), and concerns read within a working day (NP22)", () => {
    const { objectionWorkingDays, concernWorkingHours, introductionWorkingDays } = DEFAULT_POLICY;
    expect([objectionWorkingDays, concernWorkingHours, introductionWorkingDays]).toEqual([
      10, 8, 3,
    ]);
  });

  it("is resources that say what they are for, each on a public page (NA1)", () => {
    const { resources } = DEFAULT_POLICY;
    expect(resources.map(({ title }) => title)[0]).toContain("Medical Mentoring");
    for (const { title, about, url } of resources) {
      expect([title.length > 0, about.endsWith(".")]).toEqual([true, true]);
      expect(new URL(url).hostname).toMatch(
        /(^|\.)(nhs\.uk|gmc-uk\.org|bma\.org\.uk|e-lfh\.org\.uk|bmj\.com)$/,
      );
    }
  });

  it("is training, schemes and evidence among them (NA1)", () => {
    const titles = DEFAULT_POLICY.resources.map(({ title }) => title).join("\n");
    for (const what of [/Medical Mentoring/u, /A near-peer scheme/u, /Does .* help\?/u]) {
      expect(titles).toMatch(what);
    }
  });
});
