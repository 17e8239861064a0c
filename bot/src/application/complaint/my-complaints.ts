import type { Complaint } from "../../scheme/complaint/complaint";
import type { Actor } from "../access/actor";
import { done, refused, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import { openWords, type OpenedComplaint } from "./open-words";

type Author = Pick<Actor, "schemeId" | "person">;

/** What somebody complained of themselves, the newest first (PF-21). */
export function makeMyComplaints({ store }: Pick<Ports, "store">) {
  return async ({ schemeId, person }: Author): Promise<readonly Complaint[]> =>
    (await store.list(schemeId, "complaint"))
      .map(({ value }) => value)
      .filter(({ authorId }) => authorId === person.value.id)
      .toSorted((a, b) => b.raisedAt.localeCompare(a.raisedAt));
}

/** The author's own words, and the answer to them, for the author alone. */
export function makeMyComplaintText(ports: Pick<Ports, "store" | "sealer">) {
  return async (
    { schemeId, person }: Author,
    complaintId: string,
  ): Promise<Outcome<OpenedComplaint, { readonly code: "not-found" }>> => {
    const found = await ports.store.find(schemeId, "complaint", complaintId);
    if (found?.value.authorId !== person.value.id) return refused({ code: "not-found" });
    return done(await openWords(ports, found.value));
  };
}
