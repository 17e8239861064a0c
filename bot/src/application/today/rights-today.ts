import type { RetentionRun } from "../../scheme/retention/retention-run";
import type { ComplaintToRead } from "../complaint/complaints-to-read";
import { groupOf, type TodayGroup } from "./today-group";

/** Complaints that are not answered, for one who may read them: when each came, and by when to answer. No name. */
export function complaintsToday(complaints: readonly ComplaintToRead[]): TodayGroup {
  const rows = complaints
    .filter(({ complaint }) => complaint.state.state !== "answered")
    .map(({ complaint, overdue, unreadTooLong }) => {
      const { id, raisedAt: since, answerBy: until, state } = complaint;
      const unread = state.state === "raised" ? "unread" : "open-complaint";
      const why = overdue ? "answer-overdue" : unreadTooLong ? "overdue" : unread;
      return { id, name: "", more: "", since, until, why };
    });
  return groupOf("complaints", rows);
}

/** A deletion that waits for a director, since so much would go at once. */
export function deletionStoppedToday(runs: readonly RetentionRun[]): TodayGroup {
  const rows = runs
    .filter(({ state }) => state === "stopped")
    .map(({ id }) => ({ id, name: "", more: "", since: id, why: "" }));
  return groupOf("deletion-stopped", rows);
}
