import type { Person } from "../../../../../bot/src/scheme/people/person";
import {
  dueForDeletion,
  type AgeingRecords,
} from "../../../../../bot/src/scheme/retention/due-for-deletion";
import { DEFAULT_RETENTION } from "../../../../../bot/src/scheme/retention/retention-policy";
import { aFoundationDoctor, anInvitedSenior, aPost } from "../../../../support/builders";

const NOTHING: Omit<AgeingRecords, "people"> = {
  ...{ pairings: [], requests: [], objections: [], concerns: [], complaints: [], agreements: [] },
  ...{ tips: [], feedback: [], publications: [], launches: [], chats: [] },
};
const due = (today: string, ...people: readonly Person[]) =>
  dueForDeletion({ ...NOTHING, people }, DEFAULT_RETENTION, today).map(({ id, on }) => [id, on]);

const supervises = { role: "educational-supervisor", from: "2026-07-01" } as const;
const edith = aFoundationDoctor({ id: "edith", memberships: [supervises] });

/** A senior doctor until a day who named Edith as their supervisor. */
const applicantUntil = (until: string) =>
  anInvitedSenior({
    id: "ivo",
    memberships: [aPost({ role: "senior-doctor", grade: "ST3", until })],
    volunteering: {
      state: "applied",
      application: {
        id: "application",
        appliedAt: "2026-07-10T09:00:00.000Z",
        turnsTo: { as: "educational-supervisor", name: "Edith Marlow", email: edith.email },
        statement: "discussed",
        approach: {
          state: "told",
          at: "2026-07-12T09:00:00.000Z",
          supervisorId: edith.id,
          channel: "bot",
          objectBy: "2026-07-26",
        },
      },
    },
  });

describe("until when an educational supervisor is kept, of whom no list says that they left (PF-16)", () => {
  it("is a year after they were added, and then as long as people who left", () => {
    expect(due("2027-09-30", edith)).toEqual([]);
    expect(due("2027-10-01", edith)).toEqual([["edith", "2027-10-01"]]);
  });

  it("is counted anew from each launch that they were told of", () => {
    const told = { ...edith, toldOn: { at: "2027-06-15", channel: "email" } as const };
    expect(due("2028-09-14", told)).toEqual([]);
    expect(due("2028-09-15", told)).toEqual([["edith", "2028-09-15"]]);
  });

  it("is not over while somebody of the scheme named them in an application (NP6)", () => {
    expect(due("2028-01-01", edith, applicantUntil("2028-08-01"))).toEqual([]);
    expect(due("2028-01-01", edith, applicantUntil("2027-12-31"))).toEqual([
      ["edith", "2027-10-01"],
    ]);
  });

  it("is nobody else's: whoever has another role until further notice stays, and whoever had one counts from its end", () => {
    const runsIt = { role: "director", from: "2020-01-01" } as const;
    expect(due("2036-01-01", { ...edith, memberships: [runsIt, supervises] })).toEqual([]);
    const was = { ...edith, memberships: [{ ...runsIt, until: "2027-01-31" }, supervises] };
    expect(due("2028-04-29", was)).toEqual([]);
    expect(due("2028-04-30", was)).toEqual([["edith", "2028-04-30"]]);
  });
});
