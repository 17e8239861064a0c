import { firstName } from "../../scheme/people/person";
import { isFoundationDoctor } from "../../scheme/people/standing";
import type { SubjectComposer } from "../messages/composed";

/** "What would you like?", to whoever still is a foundation doctor of the scheme (NP7). */
export const composeWishesInvitation: SubjectComposer = (
  _ports,
  _planned,
  { scheme, recipient, today },
) =>
  Promise.resolve(
    isFoundationDoctor(recipient, today)
      ? {
          kind: "wishes-invitation",
          schemeId: scheme.id,
          firstName: firstName(recipient.name),
          schemeName: scheme.name,
        }
      : "recipient-left",
  );
