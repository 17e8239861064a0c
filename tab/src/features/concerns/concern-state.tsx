import type { ConcernRow } from "@near-peer/bot/contract";
import { StateLabel } from "../../components/state-label";
import { concernsText } from "../../text/concerns";

/** Whether it was read, and by when it is to be. */
export function ConcernState({ row }: { readonly row: ConcernRow }) {
  const { state, overdue, readBy, readAt = "", reader = "", closedAt = "" } = row;
  switch (state) {
    case "raised":
      return overdue ? (
        <StateLabel
          tone="attention"
          text={concernsText.overdue}
          more={concernsText.overdueMore(readBy)}
        />
      ) : (
        <StateLabel
          tone="coming"
          text={concernsText.unread}
          more={concernsText.unreadMore(readBy)}
        />
      );
    case "read":
      return (
        <StateLabel
          tone="done"
          text={concernsText.wasRead}
          more={concernsText.readMore(reader, readAt)}
        />
      );
    case "closed":
      return (
        <StateLabel
          tone="done"
          text={concernsText.closed}
          more={concernsText.closedMore(closedAt)}
        />
      );
  }
}
