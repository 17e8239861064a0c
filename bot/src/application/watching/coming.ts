import type { PersonId } from "../../scheme/shared/ids";
import type { Instant } from "../../scheme/shared/time";
import type { KnownKind } from "./may-be-known";
import type { Watched } from "./watched";

/** Messages of one kind that go together, or one after the other. */
export interface ComingGroup {
  readonly kind: KnownKind;
  readonly dueAt: Instant;
  /** The moment of the last, where they do not all go at once. */
  readonly until?: Instant;
  readonly to: number;
  /** The one to look at. */
  readonly first: { readonly messageId: string; readonly recipientId: PersonId };
}

/** Those of a kind that are no further from each other than this are told of as one. */
const TOGETHER_MS = 60 * 60_000;
const MOST_GROUPS = 20;

/** What is planned and has not come, soonest first; at most 20 groups. */
export function comingOf(messages: readonly Watched[], now: Instant): readonly ComingGroup[] {
  const planned = messages
    .filter(({ status, dueAt }) => status.state === "planned" && dueAt > now)
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : Number(a.dueAt > b.dueAt)));
  const groups: ComingGroup[] = [];
  const open = new Map<KnownKind, number>();
  for (const message of planned) {
    const at = open.get(message.kind);
    const before = at === undefined ? undefined : groups[at];
    if (at !== undefined && before !== undefined && follows(before, message.dueAt)) {
      groups[at] = joined(before, message.dueAt);
      continue;
    }
    open.set(message.kind, groups.length);
    groups.push(groupOf(message));
  }
  return groups.slice(0, MOST_GROUPS);
}

function groupOf({ kind, dueAt, id, recipientId }: Watched): ComingGroup {
  return { kind, dueAt, to: 1, first: { messageId: id, recipientId } };
}

function follows({ dueAt, until = dueAt }: ComingGroup, next: Instant): boolean {
  return Date.parse(next) - Date.parse(until) <= TOGETHER_MS;
}

function joined(group: ComingGroup, dueAt: Instant): ComingGroup {
  const to = group.to + 1;
  return dueAt === group.dueAt ? { ...group, to } : { ...group, to, until: dueAt };
}
