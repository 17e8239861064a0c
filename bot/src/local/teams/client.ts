import { z } from "zod";
import type { Account } from "../directory/directory";
import { json, refusal, type Answer } from "../http/answer";
import { messageActivity } from "./activity";
import { postToBot, wasTaken } from "./bot-endpoint";
import { BOT_DOWN, install, openChat, uninstall } from "./installing";
import type { LocalTeams } from "./local-teams";
import { jsonObject } from "./message";
import type { OneAtATime } from "./one-at-a-time";
import { press, pressSchema, submitDialog } from "./press";

/** A POST of the page for one person. */
export interface ClientCall {
  /** What to do, the path after `/local/chat/:oid/`: `open`, `messages`, `actions` … */
  readonly task: string;
  readonly body: unknown;
}

const textSchema = z.strictObject({ text: z.string().trim().min(1).max(10_000) });
const dialogSchema = z.strictObject({ data: jsonObject });

const INSTALLING = new Map([
  ["open", openChat],
  ["install", install],
  ["uninstall", uninstall],
]);

const NOT_INSTALLED = refusal(409, "Near-peer is not in this person's Teams. Add it first.");
const NO_TASK = refusal(404, "The local Teams has no such page.");

/** What the page shows of a chat. */
export function chatAnswer(teams: LocalTeams, account: Account, problem?: string): Answer {
  return json(200, {
    installed: teams.chats.installation(account.oid)?.installed === true,
    messages: teams.chats.messages(account.oid),
    ...(problem === undefined ? {} : { problem }),
  });
}

/** Does what a person does in their Teams client. */
export function createClient(teams: LocalTeams, queue: OneAtATime) {
  return async (account: Account, call: ClientCall): Promise<Answer> => {
    const change = INSTALLING.get(call.task);
    if (change !== undefined) {
      const { problem } = await queue(account.oid, () => change(teams, account));
      return chatAnswer(teams, account, problem);
    }
    if (call.task === "read") {
      teams.markRead(account.oid);
      return json(200, {});
    }
    if (teams.chats.installation(account.oid)?.installed !== true) return NOT_INSTALLED;
    if (call.task === "messages") return sendText(teams, account, call.body);
    if (call.task === "actions") return pressCard(teams, account, call.body);
    if (call.task === "dialogs/submit") return closeDialog(teams, account, call.body);
    return NO_TASK;
  };
}

async function sendText(teams: LocalTeams, account: Account, body: unknown): Promise<Answer> {
  const wanted = textSchema.safeParse(body).data;
  if (wanted === undefined) {
    return refusal(400, 'Send {"text": "…"} with 1 to 10,000 characters.');
  }
  const message = teams.add(account.oid, "person", wanted);
  const place = teams.place(message.id);
  const answer = await postToBot(teams.baseUrl(), messageActivity(place, account, wanted));
  return json(200, wasTaken(answer) ? { message } : { message, problem: BOT_DOWN });
}

async function pressCard(teams: LocalTeams, account: Account, body: unknown): Promise<Answer> {
  const wanted = pressSchema.safeParse(body).data;
  if (wanted === undefined) {
    return refusal(400, 'Send {"messageId", "action": {"type", "verb", "data"}, "inputs"}.');
  }
  if (teams.chats.find(account.oid, wanted.messageId) === undefined) {
    return refusal(404, "There is no such message in this chat.");
  }
  return json(200, await press(teams, account, wanted));
}

async function closeDialog(teams: LocalTeams, account: Account, body: unknown): Promise<Answer> {
  const wanted = dialogSchema.safeParse(body).data;
  if (wanted === undefined) return refusal(400, 'Send {"data": {…}}: what the dialog holds.');
  return json(200, await submitDialog(teams, account, wanted.data));
}
