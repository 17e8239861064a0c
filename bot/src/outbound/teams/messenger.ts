import { ActivityTypes, CardFactory, type Activity } from "botbuilder";
import type { KeepCard } from "../../application/cards/keep-card";
import { isAllowedServiceUrl, type ServiceUrlRule } from "../../application/access/service-url";
import type { SendableMessage } from "../../application/messages/sendable";
import type { Digest } from "../../application/ports/digest";
import type {
  Addressed,
  Messenger,
  ReadyMessage,
  SendOutcome,
} from "../../application/ports/messenger";
import { isStoreUnavailable } from "../../application/ports/store-unavailable";
import type { ConversationReference } from "../../application/ports/users";
import { removedCard } from "../../cards/my-data/removed.card";
import { heldText, holdBack } from "../../cards/hold-back";
import { withTabLinks } from "../../cards/tab-link";
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
  readonly keepCard: KeepCard;
  readonly digest: Digest;
  /** The id under which the app is published; undefined where nobody has said. */
  readonly teamsAppId?: string | undefined;
}

/** Sends messages into personal chats of Teams. One `send` is at most one POST, over within its deadline. */
export function teamsMessenger(options: TeamsMessengerOptions): Messenger {
  const { bot, serviceUrls, machineNow } = options;
  return {
    show: shownMessage,
    // One that does not render is a fault, not a failed send.
    makeReady: (message, addressed) => kept(options, message, addressed),
    send: async (to, ready, mayBegin = () => true): Promise<SendOutcome> => {
      // The store is not believed either: a stored URL would be sent the bot's own token.
      if (!isAllowedServiceUrl(to.serviceUrl, serviceUrls)) {
        return { outcome: "refused", reason: "service-url-not-allowed" };
      }
      const activity = { ...contentOf(ready), ...addressOf(to) };
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
    replace: async (to, activityId) => {
      if (!isAllowedServiceUrl(to.serviceUrl, serviceUrls)) return "gone";
      const { card, summary } = removedCard.render({});
      const attachments = [CardFactory.adaptiveCard(card)];
      const words = { type: ActivityTypes.Message, id: activityId, summary, attachments };
      const attempt: Attempt = { mayBegin: () => true, left: false };
      const { conversations } = await bot.connectorFor(to.serviceUrl);
      const failure = await attempts.run(attempt, () =>
        conversations
          .updateActivity(to.conversationId, activityId, { ...words, ...addressOf(to) })
          .then(
            () => undefined,
            (thrown: unknown) => thrown,
          ),
      );
      return replacedAs(outcomeOf(attempt, failure, machineNow()));
    },
  };
}

/**
 * The card as it leaves, once what its buttons stand for is kept; undefined where the store is down. Its id is a digest of
 * the message, of whose it is and of all that it says: tried again it is the same card, or one of its own.
 */
async function kept(
  { keepCard, digest, teamsAppId }: TeamsMessengerOptions,
  message: SendableMessage,
  { messageId, readerId }: Addressed,
): Promise<ReadyMessage | undefined> {
  const card = messageCard(message);
  const id = digest(JSON.stringify([messageId, readerId, card.card]));
  const { sent, held } = holdBack(withTabLinks(card, teamsAppId), id);
  const ready = { kind: message.kind, ...sent };
  if (held.actions.length === 0) return ready;
  try {
    await keepCard({ id, readerId, text: heldText(held) });
    return ready;
  } catch (fault) {
    if (isStoreUnavailable(fault)) return undefined;
    throw fault;
  }
}

/** Whether another try could help: a chat that is not there, or a card that Teams has no more, stays as it is. */
function replacedAs({ outcome }: SendOutcome): "replaced" | "gone" | "later" {
  if (outcome === "sent") return "replaced";
  return outcome === "refused" || outcome === "unreachable" ? "gone" : "later";
}

/** Card only: text beside a card would be split in two messages, and no id would come back. */
function contentOf({ kind, card, summary }: ReadyMessage): Partial<Activity> {
  return {
    type: ActivityTypes.Message,
    summary,
    attachments: [CardFactory.adaptiveCard(card)],
    // A reminder asks nothing of anybody, so it does not ring either (NP14).
    ...(kind === "reminder" ? {} : { channelData: { notification: { alert: true } } }),
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
