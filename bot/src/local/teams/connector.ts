import { z } from "zod";
import type { Account } from "../directory/directory";
import { json, type Answer } from "../http/answer";
import { contentsOf, parseBotActivity, type BotActivity } from "./bot-message";
import { CONNECTOR_PATH, type LocalTeams } from "./local-teams";

/** A call of the bot to the connector. */
export interface ConnectorCall {
  readonly method: string;
  /** The path after `/local/connector/v3/`, in decoded parts. */
  readonly path: readonly string[];
  readonly body: unknown;
}

const TEAMS_LIMIT_BYTES = 100 * 1024;

/** An error as the Bot Framework connector words it. */
const fault = (status: number, code: string, message: string): Answer =>
  json(status, { error: { code, message } });

const NO_CONVERSATION = fault(404, "ConversationNotFound", "Conversation not found.");
const NO_ACTIVITY = fault(404, "ActivityNotFoundInConversation", "Activity not found.");
const NO_MEMBER = fault(404, "MemberNotFoundInConversation", "Member not found in conversation.");
const NO_ROUTE = fault(404, "NotFound", "The local connector has no such operation.");
const NOT_INSTALLED = fault(
  403,
  "BotNotInConversationRoster",
  "The bot is not part of the conversation roster.",
);
const BAD_ACTIVITY = fault(
  400,
  "BadSyntax",
  "Activity must have a type, and a message must have text or Adaptive Cards.",
);
const TOO_BIG = fault(413, "MessageSizeTooBig", "Message size too large.");

/** The Bot Framework connector of the local Teams: what the bot calls to speak in a chat. */
export async function answerConnector(teams: LocalTeams, call: ConnectorCall): Promise<Answer> {
  const [collection, conversationId, part] = call.path;
  if (collection !== "conversations") return NO_ROUTE;
  if (conversationId === undefined) {
    return call.method === "POST" ? createConversation(teams, call.body) : NO_ROUTE;
  }
  const account = await teams.directory.accountByConversation(conversationId);
  if (account === undefined || teams.chats.installation(account.oid) === undefined) {
    return NO_CONVERSATION;
  }
  if (part === "activities") return answerActivities(teams, account, call);
  return call.method === "GET" ? answerMembers(teams, account, call.path.slice(2)) : NO_ROUTE;
}

function answerActivities(teams: LocalTeams, account: Account, call: ConnectorCall): Answer {
  if (teams.chats.installation(account.oid)?.installed !== true) return NOT_INSTALLED;
  const id = call.path[3];
  if (call.method === "POST") return post(teams, account, call.body);
  if (id === undefined) return NO_ROUTE;
  if (call.method === "PUT") return put(teams, { account, id, body: call.body });
  if (call.method !== "DELETE") return NO_ROUTE;
  if (!teams.chats.remove(account.oid, id)) return NO_ACTIVITY;
  teams.live.tell(account.oid, { kind: "removed", id });
  return { status: 200, headers: {}, body: "" };
}

function post(teams: LocalTeams, account: Account, body: unknown): Answer {
  const activity = parseBotActivity(body);
  if (activity === undefined) return BAD_ACTIVITY;
  if (activity.type === "typing") teams.live.tell(account.oid, { kind: "typing" });
  // Typing, traces and the like are taken and leave nothing behind.
  if (activity.type !== "message") return json(201, { id: teams.place().id });
  return say(teams, account, activity);
}

function say(teams: LocalTeams, account: Account, activity: BotActivity): Answer {
  const [first, ...rest] = contentsOf(activity);
  if (first === undefined) return BAD_ACTIVITY;
  if (tooBig(activity)) return TOO_BIG;
  const { id } = teams.add(account.oid, "bot", first);
  for (const content of rest) teams.add(account.oid, "bot", content);
  return rest.length === 0 ? json(201, { id }) : json(202, {});
}

function put(
  teams: LocalTeams,
  change: { readonly account: Account; readonly id: string; readonly body: unknown },
): Answer {
  const activity = parseBotActivity(change.body);
  const contents = activity === undefined ? [] : contentsOf(activity);
  const content = contents[0];
  if (activity === undefined || content === undefined || contents.length > 1) return BAD_ACTIVITY;
  if (tooBig(activity)) return TOO_BIG;
  const changed = teams.replace(change.account.oid, change.id, content);
  return changed === undefined ? NO_ACTIVITY : json(200, { id: change.id });
}

// Teams counts in UTF-16.
function tooBig(activity: BotActivity): boolean {
  return JSON.stringify(activity).length * 2 > TEAMS_LIMIT_BYTES;
}

function answerMembers(teams: LocalTeams, account: Account, path: readonly string[]): Answer {
  const [part, memberId] = path;
  const member = memberOf(account, teams.place().tenantId);
  if (part === "pagedmembers") return json(200, { members: [member] });
  if (part !== "members") return NO_ROUTE;
  if (memberId === undefined) return json(200, [member]);
  const same = memberId === account.teamsId || memberId.toLowerCase() === account.oid;
  return same ? json(200, member) : NO_MEMBER;
}

function memberOf(account: Account, tenantId: string) {
  return {
    id: account.teamsId,
    name: account.name,
    objectId: account.oid,
    aadObjectId: account.oid,
    givenName: account.given,
    surname: account.family,
    email: account.email,
    userPrincipalName: account.email,
    userRole: "user",
    tenantId,
  };
}

const createSchema = z.object({
  isGroup: z.literal(false).nullish(),
  members: z.array(z.object({ id: z.string() })).length(1),
  activity: z.unknown().optional(),
});

async function createConversation(teams: LocalTeams, body: unknown): Promise<Answer> {
  const wanted = createSchema.safeParse(body).data;
  if (wanted === undefined) {
    return fault(400, "BadSyntax", "A bot can create a chat with exactly one member.");
  }
  const account = await teams.directory.accountByTeamsId(wanted.members[0]?.id ?? "");
  if (account === undefined)
    return fault(400, "BadArgument", "Invalid user identity in provided tenant.");
  if (teams.chats.installation(account.oid)?.installed !== true) {
    return fault(403, "ForbiddenOperationException", "The app is not installed for this user.");
  }
  const made = { id: account.conversationId, serviceUrl: `${teams.baseUrl()}${CONNECTOR_PATH}` };
  if (wanted.activity === undefined || wanted.activity === null) return json(201, made);
  const said = post(teams, account, wanted.activity);
  if (said.status >= 300) return said;
  const { id } = z.object({ id: z.string().optional() }).parse(JSON.parse(String(said.body)));
  return json(201, id === undefined ? made : { ...made, activityId: id });
}
