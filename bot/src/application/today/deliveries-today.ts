import { addDays, londonDate } from "../../scheme/calendar/london";
import { fullName } from "../../scheme/people/person";
import { isOfScheme } from "../../scheme/people/standing";
import { standingOf, unreachedReason } from "../watching/standing";
import type { Watched, WatchedMessages } from "../watching/watched";
import type { SchemeState } from "../schemes/scheme-state";
import { groupOf, namedRow, type TodayGroup, type TodayRow } from "./today-group";

/** What failed longer ago than this has been seen, or does not matter any more. */
const RECENT_DAYS = 30;

/**
 * Whom a message could not be delivered to, or maybe was not: once each, with the newest reason (principle 7).
 * Those who are not linked stand in a group of their own.
 */
export function notDeliveredToday(
  state: SchemeState,
  { messages, now }: WatchedMessages,
): TodayGroup {
  const { byId, today } = state;
  const newest = new Map<string, TodayRow>();
  for (const message of messages) {
    const person = byId.get(message.recipientId);
    const failed = failureOf(message, now);
    if (person === undefined || failed === undefined) continue;
    if (!isOfScheme(person, today) || londonDate(failed.since) < addDays(today, -RECENT_DAYS)) {
      continue;
    }
    const before = newest.get(person.id)?.since ?? "";
    if (failed.since > before) newest.set(person.id, { ...namedRow(person, today), ...failed });
  }
  return groupOf("not-delivered", [...newest.values()]);
}

function failureOf(
  message: Watched,
  now: string,
): (Pick<TodayRow, "why"> & { readonly since: string }) | undefined {
  const { status, dueAt } = message;
  const unreached = unreachedReason(status);
  if (unreached === "not-linked") return undefined;
  if (unreached !== undefined) return { why: unreached, since: dueAt };
  if (!("at" in status)) return undefined;
  const standing = standingOf(message, { now, held: false });
  if (standing === "unknown") return { why: "unknown", since: status.at };
  if (standing !== "not-delivered") return undefined;
  return { why: status.state === "expired" ? "expired" : "refused", since: status.at };
}

/** That all messages are held, by whom and since when: nobody is told anything while they are. */
export function messagesHeldToday({ held, hold, holder }: WatchedMessages): TodayGroup {
  if (!held || hold === undefined) return groupOf("messages-held", []);
  const { by: id, at: since } = hold.value;
  const name = holder === undefined ? "" : fullName(holder.name);
  return groupOf("messages-held", [{ id, name, more: "", since, why: "" }]);
}
