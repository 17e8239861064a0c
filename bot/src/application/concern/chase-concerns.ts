import type { Concern } from "../../scheme/concern/concern";
import { isOverdue, readsAs } from "../../scheme/concern/who-reads";
import { messageOn } from "../../scheme/messages/plan";
import type { SubjectMessage } from "../../scheme/messages/message";
import type { Person } from "../../scheme/people/person";
import type { Instant } from "../../scheme/shared/time";
import { makePlanOnce, type PlanPorts } from "../messages/plan-once";
import type { SchemeFacts } from "../sweep/scheme-facts";

/**
 * Tells everybody who may read a concern that its time is over and nobody has, deputies for the first
 * time; where nobody may, its author, so that it never just lies there (NP22). Asked again it tells nobody
 * twice, and somebody who gets the role later all the same.
 */
export function makeChaseConcerns({ outbox, clock }: Pick<PlanPorts, "outbox" | "clock">) {
  const plan = makePlanOnce(outbox);
  return async ({ concerns, people }: SchemeFacts): Promise<void> => {
    const now = clock.now();
    const unread = concerns.filter((concern) => isOverdue(concern, now));
    await plan(unread.flatMap((concern) => chasing(concern, people, now)));
  };
}

function chasing(
  concern: Concern,
  people: readonly Person[],
  now: Instant,
): readonly SubjectMessage[] {
  const { schemeId, id, readBy, authorId } = concern;
  const subject = { schemeId, subjectId: id, occurrence: readBy };
  const readers = people.filter((person) => readsAs(concern, person, now) !== undefined);
  const messages = readers.map((reader) =>
    messageOn("concern-unread", { ...subject, recipientId: reader.id }, readBy),
  );
  // Somebody whom Teams does not know is told once it does; until then nobody is.
  if (readers.some(({ link }) => link.state === "linked")) return messages;
  return [
    ...messages,
    messageOn("concern-stranded", { ...subject, recipientId: authorId }, readBy),
  ];
}
