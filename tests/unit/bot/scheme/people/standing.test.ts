import fc from "fast-check";
import type { Membership } from "../../../../../bot/src/scheme/people/person";
import {
  hasRole,
  holdsOn,
  isActiveSupporter,
  isFoundationDoctor,
  postOn,
  runsScheme,
} from "../../../../../bot/src/scheme/people/standing";
import {
  aDirector,
  aFoundationDoctor,
  anInvitedSenior,
  aPost,
  aSupporter,
  inGrade,
} from "../../../../support/builders";

describe("a membership", () => {
  const membership: Membership = { role: "director", from: "2026-08-05", until: "2026-12-01" };

  it.each([
    ["not on the day before", "2026-08-04", false],
    ["on its first day", "2026-08-05", true],
    ["in between", "2026-10-01", true],
    ["on its last day", "2026-12-01", true],
    ["not on the day after", "2026-12-02", false],
  ])("holds %s", (_, day, holds) => {
    expect(holdsOn(membership, day)).toBe(holds);
  });

  it("without an end holds until further notice, but not before its first day", () => {
    const open: Membership = { role: "director", from: "2026-08-05" };
    expect(holdsOn(open, "2099-01-01")).toBe(true);
    expect(holdsOn(open, "2026-08-04")).toBe(false);
  });

  it("of one day holds on that day", () => {
    const single: Membership = { role: "director", from: "2026-08-05", until: "2026-08-05" };
    expect(
      ["2026-08-04", "2026-08-05", "2026-08-06"].filter((day) => holdsOn(single, day)),
    ).toEqual(["2026-08-05"]);
  });
});

describe("who runs the scheme", () => {
  const from = "2026-07-01";

  it.each<[string, readonly Membership[], boolean]>([
    ["is a director", [{ role: "director", from }], true],
    ["is an administrator", [{ role: "administrator", from }], true],
    ["is a director who is a doctor there too", [aPost(), { role: "director", from }], true],
    ["is no foundation doctor", [aPost()], false],
    ["is no senior doctor", [aPost({ role: "senior-doctor", grade: "ST7" })], false],
    ["is not yet a director from tomorrow", [{ role: "director", from: "2026-08-13" }], false],
    [
      "is no longer a director until yesterday",
      [{ role: "director", from, until: "2026-08-11" }],
      false,
    ],
    ["is nobody without a role", [], false],
  ])("%s", (_, memberships, runs) => {
    expect(runsScheme(aDirector({ memberships }), "2026-08-12")).toBe(runs);
  });

  it("has each of their roles only on its own days", () => {
    const person = aDirector({
      memberships: [{ role: "director", from, until: "2026-08-01" }, aPost()],
    });
    expect(hasRole(person, "director", "2026-08-01")).toBe(true);
    expect(hasRole(person, "director", "2026-08-02")).toBe(false);
    expect(hasRole(person, "foundation-doctor", "2026-08-04")).toBe(false);
    expect(hasRole(person, "foundation-doctor", "2026-08-05")).toBe(true);
    expect(hasRole(person, "administrator", "2026-08-05")).toBe(false);
  });
});

describe("a doctor's post", () => {
  const doctor = aFoundationDoctor({
    memberships: [
      aPost({ from: "2026-08-05", until: "2026-12-01", grade: "F1", site: "Northgate General" }),
      aPost({ from: "2027-01-04", until: "2027-04-06", grade: "F1", site: "Eastmoor" }),
      aPost({ from: "2027-04-07", until: "2027-08-03", grade: "F2", site: "Westlea" }),
    ],
  });

  it.each([
    ["long before the first starts: the first to come", "2026-05-01", "Northgate General"],
    ["on the day before the first starts", "2026-08-04", "Northgate General"],
    ["on the first day", "2026-08-05", "Northgate General"],
    ["on the last day", "2026-12-01", "Northgate General"],
    ["between posts: the next to come", "2026-12-02", "Eastmoor"],
    ["on the first day of the second", "2027-01-04", "Eastmoor"],
    ["on the last day of the second", "2027-04-06", "Eastmoor"],
    ["on the day after, in the third", "2027-04-07", "Westlea"],
    ["on the very last day", "2027-08-03", "Westlea"],
    ["after the last", "2027-08-04", undefined],
  ])("%s", (_, day, site) => {
    expect(postOn(doctor, day)?.site).toBe(site);
  });

  it("is the one that started last, where two overlap", () => {
    const shared = aFoundationDoctor({
      memberships: [
        aPost({ from: "2026-08-05", until: "2027-08-03", grade: "F1" }),
        aPost({ from: "2026-12-02", grade: "F2" }),
      ],
    });
    expect(postOn(shared, "2026-12-01")?.grade).toBe("F1");
    expect(postOn(shared, "2026-12-02")?.grade).toBe("F2");
  });

  it("is the last of those that hold or, where none does, the first to come, whatever else they are", () => {
    const days = ["2026-08-01", "2026-08-02", "2026-08-03", "2026-08-04", "2026-08-05"];
    const day = fc.constantFrom(...days);
    const membership: fc.Arbitrary<Membership> = fc.record({
      role: fc.constantFrom("foundation-doctor", "senior-doctor", "director"),
      from: day,
      until: fc.option(day, { nil: undefined }),
      grade: fc.option(fc.constantFrom("F1", "ST3"), { nil: undefined }),
      site: fc.constantFrom("Northgate General", "Eastmoor"),
    });
    fc.assert(
      fc.property(fc.array(membership, { maxLength: 4 }), day, (memberships, today) => {
        const posts = memberships.filter(({ role, grade }) => role !== "director" && grade);
        const held = posts.filter((post) => holdsOn(post, today));
        const expected = held.at(-1) ?? posts.find(({ from }) => from > today);
        const { site, from, grade } = expected ?? {};
        const found = postOn(aFoundationDoctor({ memberships }), today);
        expect([found?.site, found?.from, found?.grade]).toEqual([site, from, grade]);
      }),
    );
  });

  it("carries on without an end until further notice", () => {
    const open = aFoundationDoctor({ memberships: [aPost({ until: undefined })] });
    expect(postOn(open, "2099-01-01")).toEqual({
      role: "foundation-doctor",
      grade: "F1",
      site: "Northgate General",
      specialty: "General surgery",
      from: "2026-08-05",
    });
  });

  it("has an empty site and specialty where nobody said", () => {
    const bare = aFoundationDoctor({
      memberships: [{ role: "foundation-doctor", from: "2026-08-05", grade: "F1" }],
    });
    expect(postOn(bare, "2026-08-05")).toMatchObject({ site: "", specialty: "" });
  });

  it("is nothing that a director has, nor a doctor without a grade", () => {
    expect(postOn(aDirector(), "2026-08-12")).toBeUndefined();
    const ungraded = aFoundationDoctor({ memberships: [aPost({ grade: undefined })] });
    expect(postOn(ungraded, "2026-08-12")).toBeUndefined();
  });
});

describe("who is a foundation doctor", () => {
  it.each([
    ["is an F1 in post", aFoundationDoctor(), true],
    ["is an F2 in post", inGrade(aFoundationDoctor(), "F2"), true],
    ["is an F2 who volunteered as a supporter too", inGrade(aSupporter(), "F2"), true],
    ["is no ST3", aSupporter(), false],
    ["is no director", aDirector(), false],
  ])("%s", (_, person, is) => {
    expect(isFoundationDoctor(person, "2026-08-12")).toBe(is);
  });

  it("counts before they start, so that everybody has a supporter on the first day (NP12)", () => {
    expect(isFoundationDoctor(aFoundationDoctor(), "2026-06-01")).toBe(true);
    expect(isFoundationDoctor(aFoundationDoctor(), "2027-08-04")).toBe(false);
  });
});

describe("who is a supporter", () => {
  it.each([
    ["refuses a senior doctor who is only invited (principle 10)", anInvitedSenior(), false],
    ["takes a senior doctor who volunteered", aSupporter(), true],
    ["takes an F2 who volunteered (NP2)", inGrade(aSupporter(), "F2"), true],
    ["refuses an F1, whatever was stated (NP2)", inGrade(aSupporter(), "F1"), false],
    ["takes a clinical fellow (NP2)", inGrade(aSupporter(), "Clinical fellow"), true],
    ["takes a specialty doctor (NP2)", inGrade(aSupporter(), "Specialty doctor"), true],
    ["refuses a director who holds no post", aSupporter({ memberships: [] }), false],
  ])("%s", (_, person, is) => {
    expect(isActiveSupporter(person, "2026-08-12")).toBe(is);
  });

  it("is nobody whose last post has ended", () => {
    expect(isActiveSupporter(aSupporter(), "2027-08-03")).toBe(true);
    expect(isActiveSupporter(aSupporter(), "2027-08-04")).toBe(false);
  });
});
