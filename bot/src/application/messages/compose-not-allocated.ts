import { wasGivenSomebody } from "../../scheme/pairing/interim";
import { wantsSupporter } from "../../scheme/people/own-wish";
import { notAllocated } from "./announced";
import type { SubjectComposer } from "./composed";

/**
 * To a doctor whom an allocation left without a supporter: nothing of the others, and no reason. It does not go where the allocation
 * was undone, or where they were given somebody since.
 */
export const composeNotAllocated: SubjectComposer = async (ports, planned, context) => {
  const { schemeId, subjectId } = planned;
  const { recipient, scheme, today } = context;
  const publication = (await ports.store.publication(schemeId, subjectId))?.value;
  if (publication?.state !== "published" || publication.interim === undefined) {
    return "allocation-undone";
  }
  const pairings = (await ports.store.pairingsOf(schemeId, recipient.id)).map(({ value }) => value);
  const contact = await ports.store.person(schemeId, publication.interim.contactId);
  if (
    contact === undefined ||
    !wantsSupporter(recipient, today) ||
    wasGivenSomebody(recipient.id, publication.at, pairings)
  ) {
    return "no-longer-so";
  }
  const leftOut = { doctor: recipient, contact: contact.value, toldAt: publication.announceAt };
  return notAllocated(leftOut, scheme, ports.holidays.of(scheme.policy.nation));
};
