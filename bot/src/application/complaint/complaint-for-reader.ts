import { readsComplaintAs, type Complaint } from "../../scheme/complaint/complaint";
import type { Actor } from "../access/actor";
import type { Ports } from "../ports/ports";
import type { Versioned } from "../ports/scheme-store";

/** Somebody who opens or answers a complaint, and which. */
export interface ComplaintAct {
  readonly reader: Pick<Actor, "schemeId" | "person">;
  readonly complaintId: string;
}

/** A complaint, for somebody who may read it at this moment; undefined for everybody else. */
export async function complaintForReader(
  { store, clock }: Pick<Ports, "store" | "clock">,
  { reader, complaintId }: ComplaintAct,
): Promise<Versioned<Complaint> | undefined> {
  const found = await store.find(reader.schemeId, "complaint", complaintId);
  if (found === undefined) return undefined;
  const as = readsComplaintAs(found.value, reader.person.value, clock.now());
  return as === undefined ? undefined : found;
}
