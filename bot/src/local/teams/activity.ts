import { LOCAL_BOT_ID, LOCAL_BOT_NAME } from "../constants";
import type { Account } from "../directory/directory";

/** What Teams says about itself in each activity. */
export interface TeamsPlace {
  readonly tenantId: string;
  /** `…/local/connector`, where the bot answers. */
  readonly serviceUrl: string;
  /** The time that the activity carries. */
  readonly at: string;
  /** An id for this activity. */
  readonly id: string;
}

/** A Bot Framework activity on its way to the bot. */
export type Activity = Readonly<Record<string, unknown>>;

/** Words that a person wrote, or what a card's Action.Submit sent (`value`, no words). */
export type PersonSays =
  | { readonly text: string; readonly value?: unknown }
  | { readonly value: unknown; readonly replyToId: string };

/** A message of a person to the bot, as Teams shapes it (a submitted card has `value` and no text). */
export function messageActivity(place: TeamsPlace, account: Account, says: PersonSays): Activity {
  const words = "text" in says ? { textFormat: "plain" } : {};
  return {
    ...envelope(place, account),
    type: "message",
    ...words,
    ...says,
    entities: [CLIENT_INFO],
  };
}

/** An invoke: a question to the bot whose answer comes back in the HTTP response. */
export interface Invoke {
  /** `adaptiveCard/action`, `task/fetch`, `task/submit`. */
  readonly name: string;
  readonly value: unknown;
  /** The message that holds the pressed card, where there is one. */
  readonly replyToId?: string;
}

/** An invoke activity as Teams shapes it. */
export function invokeActivity(place: TeamsPlace, account: Account, invoke: Invoke): Activity {
  const base = envelope(place, account);
  return {
    ...base,
    type: "invoke",
    ...invoke,
    entities: [CLIENT_INFO],
    channelData: { ...base.channelData, source: { name: "message" } },
  };
}

/** `installationUpdate`: the app was added to a person's Teams, or removed from it. */
export function installationActivity(
  place: TeamsPlace,
  account: Account,
  action: "add" | "remove",
): Activity {
  return { ...withoutName(place, account), type: "installationUpdate", action };
}

/** `conversationUpdate` with the members that joined: in a personal chat the person and the bot together. */
export function membersAddedActivity(place: TeamsPlace, account: Account): Activity {
  return {
    ...withoutName(place, account),
    type: "conversationUpdate",
    membersAdded: [{ id: account.teamsId, aadObjectId: account.oid }, { id: LOCAL_BOT_ID }],
  };
}

const CLIENT_INFO = {
  type: "clientInfo",
  locale: "en-GB",
  country: "GB",
  platform: "Web",
  timezone: "Europe/London",
} as const;

// Teams leaves the name out of these two events.
function withoutName(place: TeamsPlace, account: Account) {
  const { id, aadObjectId } = envelope(place, account).from;
  return { ...envelope(place, account), from: { id, aadObjectId } };
}

function envelope(place: TeamsPlace, account: Account) {
  return {
    id: place.id,
    timestamp: place.at,
    localTimestamp: place.at,
    localTimezone: "Europe/London",
    locale: "en-GB",
    channelId: "msteams",
    serviceUrl: place.serviceUrl,
    from: { id: account.teamsId, name: account.name, aadObjectId: account.oid },
    recipient: { id: LOCAL_BOT_ID, name: LOCAL_BOT_NAME },
    conversation: {
      id: account.conversationId,
      conversationType: "personal",
      tenantId: place.tenantId,
    },
    channelData: { tenant: { id: place.tenantId } },
  };
}
