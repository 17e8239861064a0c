import { asColleague } from "../../../../bot/src/application/colleague";
import { aDirector, aSupporter, optedOut, silenced } from "../../../support/builders";

const DAY = "2026-08-12";

describe("what the two of a pair see of each other", () => {
  const person = aSupporter({
    name: { given: "Priyanka", family: "Ashdown", knownAs: "Priya" },
    email: "priya.ashdown@northgate.example",
    gmcNumber: "7000001",
  });

  it("is name, post and how to write to them, and nothing else: no GMC number (NP8)", () => {
    expect(asColleague(person, DAY)).toEqual({
      firstName: "Priya",
      fullName: "Priya Ashdown",
      grade: "ST3",
      site: "Northgate General",
      specialty: "Acute medicine",
      email: "priya.ashdown@northgate.example",
    });
  });

  it("is the same whether or not they take part (NP13)", () => {
    const out = silenced(optedOut(person));
    expect(asColleague(out, DAY)).toEqual(asColleague(person, DAY));
  });

  it("has empty places for somebody who holds no post", () => {
    expect(asColleague(aDirector(), DAY)).toMatchObject({ grade: "", site: "", specialty: "" });
  });
});
