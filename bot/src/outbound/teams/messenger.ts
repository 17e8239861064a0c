import { ActivityTypes, CardFactory, type Activity } from "botbuilder";
import { isAllowedServiceUrl, type ServiceUrlRule } from "../../application/access/service-url";
import type { SendableMessage } from "../../application/messages/sendable";
import type { Messenger, SendOutcome } from "../../application/ports/messenger";
import type { ConversationReference } from "../../application/ports/users";
import { objectIdOf, tenantIdOf } from "../../scheme/shared/ids";
import { attempts, type Attempt } from "./attempt";
import type { BotAdapter } from "./bot-adapter";
import { outcomeOf } from "./classify-failure";
import { messageCard } from "./message-cards";
import { shownMessage } from "./shown-message";

/** What the messenger is given. */
export interface TeamsMessengerOptions {
  readonly bot: Pick<BotAdapter, "connectorFor">;
  readonly serviceUrls: ServiceUrlRule;
  /** Machine time in milliseconds; a `Retry-After` may be a date. */
  readonly machineNow: () => number;
}

/** Sends messages into personal chats of Teams. One `send` is at most one POST, over within its deadline. */
export function teamsMessenger({ bot, serviceUrls, machineNow }: TeamsMessengerOptions): Messenger {
  return {
    show: shownMessage,
    send: async (to, message, mayBegin = () => true): Promise<SendOutcome> => {
      // The store is not believed either: a stored URL would be sent the bot's own token.
      if (!isAllowedServiceUrl(to.serviceUrl, serviceUrls)) {
        return { outcome: "refused", reason: "service-url-not-allowed" };
      }
      const activity = activityOf(to, message); // a card that does not render is a fault, not a failed send
      const attempt: Attempt = { mayBegin, left: false };
      const { conversations } = await bot.connectorFor(to.serviceUrl);
      const failure = await attempts.run(attempt, () =>
        conversations.sendToConversation(to.conversationId, activity).then(
          () => undefined,
          (thrown: unknown) => thrown,
        ),
      );
      return outcomeOf(attempt, failure, machineNow());
    },
  };
}

function activityOf(to: ConversationReference, message: SendableMessage): Partial<Activity> {
  return { ...contentOf(message), ...addressOf(to) };
}

/** Card only: text beside a card would be split in two messages, and no id would come back. */
function contentOf(message: SendableMessage): Partial<Activity> {
  const { card, summary } = messageCard(message);
  return {
    type: ActivityTypes.Message,
    summary,
    attachments: [CardFactory.adaptiveCard(card)],
    // A reminder asks nothing of anybody, so it does not ring either (NP14).
    ...(message.kind === "reminder" ? {} : { channelData: { notification: { alert: true } } }),
  };
}

/** Whose chat it is goes along where we know it: the connector refuses some messages that do not say. */
function addressOf({ channelId, serviceUrl, userId, ...to }: ConversationReference) {
  return {
    channelId,
    serviceUrl,
    from: { id: to.botId, name: "" },
    recipient: {
      id: to.teamsUserId,
      name: "",
      ...(userId === undefined ? {} : { aadObjectId: objectIdOf(userId) }),
    },
    conversation: {
      id: to.conversationId,
      conversationType: "personal",
      isGroup: false,
      name: "",
      ...(userId === undefined ? {} : { tenantId: tenantIdOf(userId) }),
    },
  };
}
