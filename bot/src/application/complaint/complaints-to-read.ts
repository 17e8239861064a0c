import {
  isAnswerOverdue,
  isLeftUnread,
  readsComplaintAs,
  type Complaint,
} from "../../scheme/complaint/complaint";
import type { ReaderRole } from "../../scheme/concern/who-reads";
import type { Person } from "../../scheme/people/person";
import type { Actor } from "../access/actor";
import type { Ports } from "../ports/ports";

/** A complaint in the list of somebody who may read it; its words are only in the complaint itself. */
export interface ComplaintToRead {
  readonly complaint: Complaint;
  readonly as: ReaderRole;
  readonly author: Person | undefined;
  readonly unreadTooLong: boolean;
  readonly overdue: boolean;
}

/** The complaints that somebody may read, what is due soonest first and answered ones last; of any other they learn nothing. */
export function makeComplaintsToRead({ store, clock }: Pick<Ports, "store" | "clock">) {
  return async ({
    schemeId,
    person,
  }: Pick<Actor, "schemeId" | "person">): Promise<readonly ComplaintToRead[]> => {
    const now = clock.now();
    const mine = (await store.list(schemeId, "complaint")).flatMap(({ value: complaint }) => {
      const as = readsComplaintAs(complaint, person.value, now);
      return as === undefined ? [] : [{ complaint, as }];
    });
    if (mine.length === 0) return [];
    const people = await store.people(schemeId);
    const byId = new Map(people.map(({ value }) => [value.id, value]));
    return mine
      .map(({ complaint, as }) => ({
        complaint,
        as,
        author: byId.get(complaint.authorId),
        unreadTooLong: isLeftUnread(complaint, now),
        overdue: isAnswerOverdue(complaint, now),
      }))
      .toSorted((a, b) => sortKey(a.complaint).localeCompare(sortKey(b.complaint)));
  };
}

function sortKey({ state, answerBy, id }: Complaint): string {
  return `${state.state === "answered" ? 1 : 0} ${answerBy} ${id}`;
}
