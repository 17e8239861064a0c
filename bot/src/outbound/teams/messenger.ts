import { ActivityTypes, CardFactory, type Activity } from "botbuilder";
import { isAllowedServiceUrl, type ServiceUrlRule } from "../../application/access/service-url";
import type { SendableMessage } from "../../application/messages/sendable";
import type { Messenger, SendOutcome } from "../../application/ports/messenger";
import type { ConversationReference } from "../../application/ports/users";
import type { BotAdapter } from "./bot-adapter";
import { classifyFailure } from "./classify-failure";
import { messageCard } from "./message-cards";
import { shownMessage } from "./shown-message";

/** What the messenger is given. */
export interface TeamsMessengerOptions {
  readonly bot: BotAdapter;
  readonly serviceUrls: ServiceUrlRule;
  /** Machine time in milliseconds; a `Retry-After` may be a date. */
  readonly machineNow: () => number;
}

/** Sends messages into personal chats of Teams. One `send` is at most one POST, over within its deadline. */
export function teamsMessenger({ bot, serviceUrls, machineNow }: TeamsMessengerOptions): Messenger {
  return {
    show: shownMessage,
    send: async (to, message): Promise<SendOutcome> => {
      // The store is not believed either: a stored URL would be sent the bot's own token.
      if (!isAllowedServiceUrl(to.serviceUrl, serviceUrls)) {
        return { outcome: "refused", reason: "service-url-not-allowed" };
      }
      const activity = activityOf(message); // a card that does not render is a fault, not a failed send
      try {
        return await post(bot, to, activity);
      } catch (failure) {
        return classifyFailure(failure, machineNow());
      }
    },
  };
}

async function post(
  { adapter, appId }: BotAdapter,
  to: ConversationReference,
  activity: Partial<Activity>,
): Promise<SendOutcome> {
  let activityId = "";
  await adapter.continueConversationAsync(appId, referenceOf(to), async (context) => {
    // The turn is botbuilder's own invention; a message must not look like a reply to it.
    delete context.activity.id;
    const answer = await context.sendActivity(activity);
    activityId = answer?.id ?? "";
  });
  return { outcome: "sent", ...(activityId === "" ? {} : { activityId }) };
}

/** Card only: text beside a card would be split in two messages, and no id would come back. */
function activityOf(message: SendableMessage): Partial<Activity> {
  const { card, summary } = messageCard(message);
  return {
    type: ActivityTypes.Message,
    summary,
    attachments: [CardFactory.adaptiveCard(card)],
    // A reminder asks nothing of anybody, so it does not ring either (NP14).
    ...(message.kind === "reminder" ? {} : { channelData: { notification: { alert: true } } }),
  };
}

function referenceOf({ serviceUrl, channelId, ...to }: ConversationReference) {
  return {
    serviceUrl,
    channelId,
    conversation: {
      id: to.conversationId,
      conversationType: "personal",
      isGroup: false,
      name: "",
    },
    bot: { id: to.botId, name: "" },
    user: { id: to.teamsUserId, name: "" },
  };
}
