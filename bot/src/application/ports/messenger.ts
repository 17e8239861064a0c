import type { SendableMessage } from "../messages/sendable";
import type { ConversationReference } from "./users";

/**
 * What became of one attempt. `refused`: Teams answered no, and it did not go. `ambiguous`: nobody
 * knows. The classes come from Microsoft's table of status codes.
 */
export type SendOutcome =
  | { readonly outcome: "sent"; readonly activityId?: string }
  | {
      readonly outcome: "retry";
      readonly reason: "throttled" | "service-unavailable";
      readonly afterMs?: number;
    }
  | { readonly outcome: "unreachable"; readonly reason: "uninstalled" | "blocked" }
  | { readonly outcome: "refused"; readonly reason: string }
  | { readonly outcome: "ambiguous"; readonly reason: string };

/** Sends one message to one person: one attempt is one POST. */
export interface Messenger {
  send(to: ConversationReference, message: SendableMessage): Promise<SendOutcome>;
}
