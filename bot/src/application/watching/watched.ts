import type { Person } from "../../scheme/people/person";
import type { SchemeId } from "../../scheme/shared/ids";
import type { Instant } from "../../scheme/shared/time";
import type { WatchedChanges, WatchedMessage } from "../ports/message-watch";
import type { Ports } from "../ports/ports";
import type { Versioned } from "../ports/scheme-store";
import type { MessageHold } from "../records";
import { mayBeCounted, mayBeKnown, type KnownKind } from "./may-be-known";

/** A message that those who run the scheme may know of. */
export type Watched = WatchedMessage & { readonly kind: KnownKind };

/** The id of the one record of a scheme that says whether its messages are held. */
export const HOLD_ID = "all";
/** The version of a hold that nobody has ever made. */
export const NEVER_HELD = "never-held";

/** Whether messages are held; undefined where they never were. */
export type Hold = Versioned<MessageHold> | undefined;

/** What is on its way in a scheme, at a moment. */
export interface WatchedMessages {
  readonly messages: readonly Watched[];
  /** Besides these: how many there are that cannot be read. Those of a kind that is not theirs to know are not among them. */
  readonly unreadable: number;
  readonly hold: Hold;
  readonly held: boolean;
  /** Who said so last. */
  readonly holder?: Person;
  readonly now: Instant;
}

type WatchPorts = Pick<Ports, "store" | "messageWatch" | "clock">;

/** Several people and lists that look within this time are shown the same reading. */
const REMEMBERED_MS = 1_000;
/** All of it is read anew this often, since the store does not tell what expired. */
const ANEW_MS = 10 * 60_000;

/** Machines of the store may differ by this much in what second it is. */
const MARGIN_S = 5;
const MARK_SETTLES_MS = 10_000;

const LONG_AGO: Instant = "2000-01-01T00:00:00.000Z";

/** The messages of a scheme as they were read last. */
interface Reading {
  readonly byId: ReadonlyMap<string, Watched>;
  readonly unreadable: ReadonlySet<string>;
  readonly mark: number;
  /** When that second was first seen, in machine time. */
  readonly markSeenMs: number;
  /** When this was read, in machine time. */
  readonly readAtMs: number;
  /** When all of them were read, in machine time. */
  readonly wholeAtMs: number;
}

const NOTHING: Reading = {
  byId: new Map(),
  unreadable: new Set(),
  mark: 0,
  markSeenMs: 0,
  readAtMs: 0,
  wholeAtMs: -Infinity,
};

interface Asked {
  /** Product time; machine time would hold up a local clock that is moved. */
  readonly at: Instant;
  readonly reading: Promise<Reading>;
}

/**
 * Reads what those who run a scheme may know of its messages: all of it once, then what changed. It is remembered for a second, since
 * pages ask every few; whether messages are held is read each time. `forget`: something was changed here, and is to be seen at once.
 */
export function makeWatched({ store, messageWatch, clock }: WatchPorts) {
  const asked = new Map<SchemeId, Asked>();
  const readAgain = async (schemeId: SchemeId, last?: Promise<Reading>): Promise<Reading> => {
    const nowMs = Date.parse(clock.machineNow());
    const before = (await last?.catch(() => undefined)) ?? NOTHING;
    const whole = nowMs - before.wholeAtMs >= ANEW_MS;
    const known = whole ? { ...NOTHING, wholeAtMs: nowMs } : before;
    const since = whole ? undefined : sinceOf(before);
    const changed = await messageWatch.changes(schemeId, since);
    const { byId, unreadable } = withChanges(known, changed);
    const mark = Math.max(changed.mark, known.mark);
    const markSeenMs = known.mark === mark ? known.markSeenMs : nowMs;
    return { ...known, byId, unreadable, mark, markSeenMs, readAtMs: nowMs };
  };
  const remembered = async (schemeId: SchemeId): Promise<Reading> => {
    const at = clock.now();
    const before = asked.get(schemeId);
    const age = before === undefined ? Infinity : Date.parse(at) - Date.parse(before.at);
    if (before === undefined || age < 0 || age >= REMEMBERED_MS) {
      asked.set(schemeId, { at, reading: readAgain(schemeId, before?.reading) });
    }
    return (await asked.get(schemeId)?.reading) ?? NOTHING;
  };
  return {
    of: async (schemeId: SchemeId): Promise<WatchedMessages> => {
      const [{ byId, unreadable }, hold] = await Promise.all([
        remembered(schemeId),
        store.find(schemeId, "message-hold", HOLD_ID),
      ]);
      const by = hold?.value.by;
      const holder = by === undefined ? undefined : (await store.person(schemeId, by))?.value;
      return {
        messages: [...byId.values()],
        unreadable: unreadable.size,
        hold,
        held: hold?.value.held ?? false,
        ...(holder === undefined ? {} : { holder }),
        now: clock.now(),
      };
    },
    forget: (schemeId: SchemeId): void => {
      const before = asked.get(schemeId);
      if (before !== undefined) asked.set(schemeId, { ...before, at: LONG_AGO });
    },
  };
}

/** One that became unreadable, or readable again, is in one of the two. */
function withChanges(known: Reading, changed: WatchedChanges) {
  const byId = new Map(known.byId);
  const unreadable = new Set(known.unreadable);
  for (const one of changed.messages.filter(isWatched)) {
    byId.set(one.id, one);
    unreadable.delete(one.id);
  }
  for (const one of changed.unreadable) {
    byId.delete(one.id);
    if (mayBeCounted(one)) unreadable.add(one.id);
  }
  return { byId, unreadable };
}

/**
 * From which second to ask. That of the mark itself is over with only where it was read long after it had been seen for the first time:
 * whatever was written in it after a look, however long ago that look was, is still to be read.
 */
function sinceOf({ mark, markSeenMs, readAtMs }: Reading): number {
  return readAtMs - markSeenMs > MARK_SETTLES_MS ? mark + 1 : mark - MARGIN_S;
}

function isWatched(message: WatchedMessage): message is Watched {
  return mayBeKnown(message.kind);
}
