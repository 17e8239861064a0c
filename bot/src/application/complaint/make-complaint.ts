import {
  complaintClock,
  whyNotTakeText,
  type Complaint,
  type ComplaintAbout,
  type ComplaintTextRefusal,
} from "../../scheme/complaint/complaint";
import type { Addressee } from "../../scheme/concern/concern";
import { readerChoices } from "../../scheme/concern/who-reads";
import { messageOn } from "../../scheme/messages/plan";
import type { PersonId, SchemeId } from "../../scheme/shared/ids";
import { eventOf } from "../act";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import { valuesOf } from "../requests/own-half";

type MakePorts = Pick<Ports, "store" | "clock" | "ids" | "sealer">;

/** Who complains where. `complaintId` is the token of the form: sent again, it is the same complaint. */
export interface ComplainAct {
  readonly schemeId: SchemeId;
  readonly authorId: PersonId;
  readonly complaintId: string;
}

/** What was written. */
export interface WrittenComplaint {
  readonly to: Addressee;
  readonly about: ComplaintAbout["kind"];
  readonly text: string;
}

/** Why it is not taken. `nobody-to-read`: whom they chose could not read it (any more); `not-yours`: somebody else's form. */
export type ComplainRefusal =
  ComplaintTextRefusal | { readonly code: "nobody-to-read" } | { readonly code: "not-yours" };

/**
 * Keeps a complaint about somebody's data, sealed, and tells those whom they chose that there is one (PF-21). What it
 * answers is the acknowledgement: a reference and the day of the answer. The trail does not say by whom it is.
 */
export function makeMakeComplaint(ports: MakePorts) {
  return async (
    act: ComplainAct,
    wrote: WrittenComplaint,
  ): Promise<Outcome<Complaint, ComplainRefusal>> => {
    const wrong = whyNotTakeText(wrote.text);
    if (wrong !== undefined) return refused(wrong);
    const as = { schemeId: act.schemeId, kind: "complaint", id: act.complaintId } as const;
    const sealedText = await ports.sealer.seal(as, wrote.text.trim());
    return retryOnConflict(() => complain(ports, act, wrote, sealedText));
  };
}

async function complain(
  { store, clock, ids }: MakePorts,
  { schemeId, authorId, complaintId }: ComplainAct,
  { to, about }: WrittenComplaint,
  sealedText: string,
): Promise<Outcome<Complaint, ComplainRefusal> | "conflict"> {
  const now = clock.now();
  const [found, before] = await Promise.all([
    store.people(schemeId),
    store.find(schemeId, "complaint", complaintId),
  ]);
  if (before !== undefined) {
    const mine = before.value.authorId === authorId;
    return mine ? done(before.value) : refused({ code: "not-yours" });
  }
  const wrote = { authorId, about: { kind: about }, raisedAt: now } as const;
  const choice = readerChoices(wrote, valuesOf(found), now).find((one) => one.addressee === to);
  if (choice === undefined) return refused({ code: "nobody-to-read" });
  const complaint: Complaint = {
    id: complaintId,
    schemeId,
    ...wrote,
    addressedTo: to,
    ...complaintClock(now),
    state: { state: "raised" },
    sealedText,
  };
  const context = { schemeId, by: "system", subjectId: complaintId } as const;
  const subject = { schemeId, subjectId: complaintId, occurrence: now };
  const outcome = await store.commit({
    schemeId,
    create: [{ type: "complaint", value: complaint }],
    events: [eventOf({ clock, ids }, context, { type: "ComplaintMade" })],
    messages: choice.readers.map(({ id }) =>
      messageOn("complaint-to-read", { ...subject, recipientId: id }, now),
    ),
  });
  return outcome === "conflict" ? "conflict" : done(complaint);
}
