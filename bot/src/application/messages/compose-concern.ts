import { readerInWords } from "../../scheme/concern/concern-words";
import { readsAs } from "../../scheme/concern/who-reads";
import type { SubjectComposer } from "./composed";

/** To somebody who may read a concern, while nobody has: that it is there, and nothing of it (NP22). */
export const composeConcernToRead: SubjectComposer = async ({ store }, planned, context) => {
  const concern = (await store.find(planned.schemeId, "concern", planned.subjectId))?.value;
  if (concern?.state.state !== "raised") return "no-longer-so";
  if (readsAs(concern, context.recipient, context.now) === undefined) return "recipient-left";
  const kind = planned.kind === "concern-unread" ? "concern-unread" : "concern-raised";
  const { id: schemeId, name: schemeName } = context.scheme;
  return { kind, schemeId, schemeName, readBy: concern.readBy };
};

/** To the author: who read it (NP22). */
export const composeConcernRead: SubjectComposer = async ({ store }, planned, { recipient }) => {
  const { schemeId, subjectId } = planned;
  const concern = (await store.find(schemeId, "concern", subjectId))?.value;
  if (concern === undefined || concern.state.state === "raised") return "no-longer-so";
  if (concern.authorId !== recipient.id) return "no-longer-so";
  const { by, at } = concern.state.firstRead;
  const reader = (await store.person(schemeId, by))?.value;
  const as = reader === undefined ? undefined : readsAs(concern, reader, at);
  return {
    kind: "concern-read",
    raisedAt: concern.raisedAt,
    reader: reader === undefined || as === undefined ? "" : readerInWords(reader, as),
  };
};

/** To the author: nobody may read it, and where to turn (NP22). */
export const composeConcernStranded: SubjectComposer = async (ports, planned, context) => {
  const { recipient, scheme, now } = context;
  const concern = (await ports.store.find(scheme.id, "concern", planned.subjectId))?.value;
  if (concern?.state.state !== "raised" || concern.authorId !== recipient.id) return "no-longer-so";
  const people = await ports.store.people(scheme.id);
  const somebodyMay = people.some(
    ({ value }) => value.link.state === "linked" && readsAs(concern, value, now) !== undefined,
  );
  if (somebodyMay) return "no-longer-so";
  return {
    kind: "concern-stranded",
    raisedAt: concern.raisedAt,
    signposts: scheme.policy.signposts,
  };
};
