import type { MessageRow, MessagesOverview, MessageStanding } from "../../../contract";
import { comingOf } from "../../../application/watching/coming";
import { halfReached, type HalfReached } from "../../../application/watching/half-reached";
import { longSendOf } from "../../../application/watching/long-send";
import { mayBeTakenOut } from "../../../application/watching/may-be-taken-out";
import {
  countStandings,
  isHelpedByMail,
  isHeld,
  standingOf,
  unreachedReason,
  type LookedAt,
  type StandingCounts,
} from "../../../application/watching/standing";
import { canBeTakenOut } from "../../../application/watching/take-out";
import {
  NEVER_HELD,
  type Watched,
  type WatchedMessages,
} from "../../../application/watching/watched";
import type { SchemeState } from "../../../application/schemes/scheme-state";
import { fullName, type Person } from "../../../scheme/people/person";
import type { Instant, IsoDate } from "../../../scheme/shared/time";
import { inWords, nextStepFor } from "./deliveries";
import { toPersonBrief } from "./people";

/** What is on its way, as a director sees it: all of it counted once. */
export function toOverview(watched: WatchedMessages, state: SchemeState): MessagesOverview {
  const { messages, now } = watched;
  const half = halfReached(state, messages);
  const long = longSendOf(messages, watched);
  return {
    now,
    all: toCounts(countStandings(messages, watched)),
    unreadable: watched.unreadable,
    kinds: [...Map.groupBy(messages, ({ kind }) => kind)].map(([kind, some]) => ({
      kind,
      counts: toCounts(countStandings(some, watched)),
    })),
    coming: comingOf(messages, now).map((group) => ({ ...group })),
    ...(long === undefined ? {} : { progress: { ...long, perMinute: [...long.perMinute] } }),
    hold: toHold(watched),
    halfReached: half.slice(0, MOST_PAIRS).map((one) => toHalfReached(one, state.today)),
    halfReachedTotal: half.length,
  };
}

const MOST_PAIRS = 100;

function toCounts(counts: StandingCounts): MessagesOverview["all"] {
  const { "not-delivered": notDelivered, "not-needed": notNeeded, ...others } = counts;
  return { ...others, notDelivered, notNeeded };
}

function toHold({ hold, held, holder }: WatchedMessages): MessagesOverview["hold"] {
  const version = hold?.version ?? NEVER_HELD;
  if (hold === undefined || !held) return { held, version };
  const by = holder === undefined ? {} : { by: fullName(holder.name) };
  return { held, ...by, since: hold.value.at, version };
}

function toHalfReached(
  { pairing, doctor, supporter, who, why }: HalfReached,
  today: IsoDate,
): MessagesOverview["halfReached"][number] {
  return {
    pairingId: pairing.id,
    doctor: toPersonBrief(doctor, today),
    supporter: toPersonBrief(supporter, today),
    who,
    why,
  };
}

/** Whom a row is for and when it is looked at. */
export interface RowContext extends LookedAt {
  readonly byId: ReadonlyMap<string, Person>;
  readonly today: IsoDate;
}

/** A message in a director's list. */
export function toMessageRow(message: Watched, context: RowContext): MessageRow {
  const { id, version, kind, recipientId, dueAt, status } = message;
  const person = context.byId.get(recipientId);
  const standing = standingOf(message, context);
  const { why } = inWords(status, dueAt);
  const next = nextStepFor(message);
  return {
    messageId: id,
    version,
    kind,
    to: person === undefined ? nobody(recipientId) : toPersonBrief(person, context.today),
    standing,
    at: momentOf(message),
    ...(isHeld(message, context) ? { why: HELD } : whyOf(why)),
    ...(next === undefined ? {} : { next }),
    canSkip: canBeTakenOut(message) && mayBeTakenOut(kind),
    canMail: person !== undefined && isHelpedByMail(message, standing),
  };
}

const HELD = "All messages are held. It goes when they are let go.";

function whyOf(why: string | undefined): Pick<MessageRow, "why"> {
  return why === undefined ? {} : { why };
}

/** Somebody whose row is gone; their messages are counted all the same. */
function nobody(personId: string): MessageRow["to"] {
  return { personId, name: "Somebody who is gone", grade: "", site: "", specialty: "" };
}

/** When it is or was due, when it is tried again, or when it ended. */
function momentOf({ status, dueAt }: Watched): Instant {
  switch (status.state) {
    case "planned":
    case "claimed":
    case "sending":
      return dueAt;
    case "waiting":
      return unreachedReason(status) === undefined ? status.retryAt : dueAt;
    default:
      return status.at;
  }
}

/** Those that need a person come first. */
const ORDER: Readonly<Record<MessageStanding, number>> = {
  "not-delivered": 0,
  unknown: 1,
  waiting: 3,
  going: 4,
  planned: 5,
  sent: 6,
  "not-needed": 7,
};
const UNREACHED = 2;

/** The order of the list: those that need a person, then what is to come (the soonest first), then what is over (the newest first). */
export function messageKey({ status, id, ...message }: Watched, at: LookedAt): string {
  const standing = standingOf({ ...message, status }, at);
  const rank = unreachedReason(status) === undefined ? ORDER[standing] : UNREACHED;
  const moment = momentOf({ ...message, status, id });
  return `${rank} ${"at" in status ? backwards(moment) : moment} ${id}`;
}

/** An instant as a text that comes the earlier the later it is. */
function backwards(moment: Instant): string {
  return moment.replaceAll(/\d/gu, (digit) => String(9 - Number(digit)));
}
