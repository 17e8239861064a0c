import type { ConcernToRead } from "../concern/concerns-to-read";
import { groupOf, type TodayGroup } from "./today-group";

/** What worries somebody and is not closed, for one who may read it: when it came and by when to read it (NP22). No name. */
export function concernsToday(concerns: readonly ConcernToRead[]): TodayGroup {
  const rows = concerns
    .filter(({ concern }) => concern.state.state !== "closed")
    .map(({ concern, overdue }) => {
      const unread = concern.state.state === "raised";
      const read = unread ? { until: concern.readBy } : {};
      const why = overdue ? "overdue" : unread ? "unread" : "open";
      return { id: concern.id, name: "", more: "", since: concern.raisedAt, ...read, why };
    });
  return groupOf("concerns", rows);
}
