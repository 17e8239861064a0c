import { addDays, londonDate } from "../../scheme/calendar/london";
import { isOfScheme } from "../../scheme/people/standing";
import { mayBeKnown } from "../messages/may-be-known";
import type { MessageState, OutboxMessage } from "../ports/outbox";
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
  messages: readonly OutboxMessage[],
): TodayGroup {
  const { byId, today } = state;
  const newest = new Map<string, TodayRow>();
  for (const { message, status } of messages) {
    const person = byId.get(message.recipientId);
    const failed = failureOf(status, message.dueAt);
    if (person === undefined || failed === undefined || !mayBeKnown(message.kind)) continue;
    if (!isOfScheme(person, today) || londonDate(failed.since) < addDays(today, -RECENT_DAYS)) {
      continue;
    }
    const before = newest.get(person.id)?.since ?? "";
    if (failed.since > before) newest.set(person.id, { ...namedRow(person, today), ...failed });
  }
  return groupOf("not-delivered", [...newest.values()]);
}

function failureOf(
  status: MessageState,
  dueAt: string,
): (Pick<TodayRow, "why"> & { readonly since: string }) | undefined {
  switch (status.state) {
    case "undeliverable":
    case "quarantined":
      return { why: "refused", since: status.at };
    case "unknown":
      return { why: "unknown", since: status.at };
    case "waiting":
      return status.reason === "blocked" || status.reason === "not-installed"
        ? { why: status.reason, since: dueAt }
        : undefined;
    default:
      return undefined;
  }
}
