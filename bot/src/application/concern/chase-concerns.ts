import type { Concern } from "../../scheme/concern/concern";
import { isOverdue, readsAs } from "../../scheme/concern/who-reads";
import { messageOn } from "../../scheme/messages/plan";
import type { SubjectMessage } from "../../scheme/messages/message";
import type { Person } from "../../scheme/people/person";
import type { SchemeId } from "../../scheme/shared/ids";
import type { Instant } from "../../scheme/shared/time";
import type { Ports } from "../ports/ports";

type ChasePorts = Pick<Ports, "store" | "outbox" | "clock">;

/**
 * Tells everybody who may read a concern that its time is over and nobody has, deputies for the first
 * time; where nobody may, its author, so that it never just lies there (NP22). Asked again it tells nobody
 * twice, and somebody who gets the role later all the same.
 */
export function makeChaseConcerns({ store, outbox, clock }: ChasePorts) {
  return async (schemeId: SchemeId): Promise<void> => {
    const now = clock.now();
    const unread = (await store.list(schemeId, "concern"))
      .map(({ value }) => value)
      .filter((concern) => isOverdue(concern, now));
    if (unread.length === 0) return;
    const people = (await store.people(schemeId)).map(({ value }) => value);
    for (const concern of unread) {
      for (const message of chasing(concern, people, now)) await outbox.plan(message);
    }
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
