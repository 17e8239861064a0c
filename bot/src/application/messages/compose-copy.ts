import type { SubjectComposer } from "./composed";

/**
 * To somebody: a copy of their data was made on a letter in their name, and of which day (PF-14). It is true however late it comes,
 * and whoever did not write that letter must hear of it.
 */
export const composeCopyMade: SubjectComposer = (_ports, { subjectId }, { scheme }) => {
  const { name: schemeName, directorName } = scheme;
  return Promise.resolve({ kind: "copy-made", schemeName, directorName, askedOn: subjectId });
};
