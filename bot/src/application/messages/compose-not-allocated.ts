import { addWorkingDays } from "../../scheme/calendar/working-time";
import { londonDate } from "../../scheme/calendar/london";
import { wasGivenSomebody } from "../../scheme/pairing/interim";
import { firstName } from "../../scheme/people/person";
import { wantsSupporter } from "../../scheme/people/own-wish";
import { contactForNow } from "../colleague";
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
  const { reallocationDays, nation } = scheme.policy;
  const told = londonDate(publication.announceAt);
  return {
    kind: "not-allocated",
    firstName: firstName(recipient.name),
    contact: contactForNow(contact.value),
    expectedBy: addWorkingDays(told, reallocationDays, ports.holidays.of(nation)),
  };
};
