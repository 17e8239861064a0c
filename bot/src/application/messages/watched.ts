import type { Person } from "../../scheme/people/person";
import type { SchemeId } from "../../scheme/shared/ids";
import type { Instant } from "../../scheme/shared/time";
import type { WatchedMessage } from "../ports/message-watch";
import type { Ports } from "../ports/ports";
import type { Versioned } from "../ports/scheme-store";
import type { MessageHold } from "../records";
import { mayBeKnown, type KnownKind } from "./may-be-known";

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
  readonly hold: Hold;
  readonly held: boolean;
  /** Who said so last. */
  readonly holder?: Person;
  readonly now: Instant;
}

type WatchPorts = Pick<Ports, "store" | "messageWatch" | "clock">;

/** Several people and lists that look within this time are shown the same reading. */
const REMEMBERED_MS = 1_000;

interface Reading {
  readonly at: Instant;
  readonly messages: Promise<readonly Watched[]>;
}

/**
 * Reads what those who run a scheme may know of its messages. The messages are remembered for a second, since pages
 * ask every few; whether they are held is read each time. `forget`: something was changed here, and is to be seen at once.
 */
export function makeWatched({ store, messageWatch, clock }: WatchPorts) {
  const readings = new Map<SchemeId, Reading>();
  const read = async (schemeId: SchemeId): Promise<readonly Watched[]> =>
    (await messageWatch.ofScheme(schemeId)).filter(isWatched);
  const remembered = (schemeId: SchemeId): Promise<readonly Watched[]> => {
    const at = clock.now();
    const before = readings.get(schemeId);
    const age = before === undefined ? Infinity : Date.parse(at) - Date.parse(before.at);
    if (before !== undefined && age >= 0 && age < REMEMBERED_MS) return before.messages;
    const messages = read(schemeId);
    readings.set(schemeId, { at, messages });
    messages.catch(() => readings.delete(schemeId));
    return messages;
  };
  return {
    of: async (schemeId: SchemeId): Promise<WatchedMessages> => {
      const [messages, hold] = await Promise.all([
        remembered(schemeId),
        store.find(schemeId, "message-hold", HOLD_ID),
      ]);
      const by = hold?.value.by;
      const holder = by === undefined ? undefined : (await store.person(schemeId, by))?.value;
      return {
        messages,
        hold,
        held: hold?.value.held ?? false,
        ...(holder === undefined ? {} : { holder }),
        now: clock.now(),
      };
    },
    forget: (schemeId: SchemeId): void => {
      readings.delete(schemeId);
    },
  };
}

function isWatched(message: WatchedMessage): message is Watched {
  return mayBeKnown(message.kind);
}
