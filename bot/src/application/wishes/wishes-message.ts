import { wasGivenSomebody } from "../../scheme/pairing/interim";
import { firstName } from "../../scheme/people/person";
import { isFoundationDoctor } from "../../scheme/people/standing";
import type { SubjectComposer } from "../messages/composed";

/**
 * "What would you like?", to whoever still is a foundation doctor of the scheme, and was not given a supporter since they were to be
 * asked: then it would promise one who is there already (NP7).
 */
export const composeWishesInvitation: SubjectComposer = async (
  { store },
  { schemeId, dueAt },
  { scheme, recipient, today },
) => {
  if (!isFoundationDoctor(recipient, today)) return "recipient-left";
  const pairings = (await store.pairingsOf(schemeId, recipient.id)).map(({ value }) => value);
  if (wasGivenSomebody(recipient.id, dueAt, pairings)) return "no-longer-so";
  return {
    kind: "wishes-invitation",
    schemeId: scheme.id,
    firstName: firstName(recipient.name),
    schemeName: scheme.name,
  };
};
