import { firstName } from "../../scheme/people/person";
import type { SubjectComposer } from "./composed";

/** To a supporter: a statement of support is there for them, and where. Nothing of what it says (NP26). */
export const composeStatementIssued: SubjectComposer = async ({ store }, planned, context) => {
  const { recipient, scheme } = context;
  const found = await store.find(planned.schemeId, "recognition", planned.subjectId);
  if (found?.value.supporterId !== recipient.id) return "no-longer-so";
  const { name: schemeName, directorName } = scheme;
  return {
    kind: "statement-issued",
    firstName: firstName(recipient.name),
    schemeName,
    directorName,
  };
};
