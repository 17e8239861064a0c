import { z } from "zod";
import type { Account } from "../directory/directory";
import { invokeActivity, messageActivity, type Invoke, type PersonSays } from "./activity";
import { cardAttachment } from "./bot-message";
import { postToBot, wasTaken, type BotAnswer } from "./bot-endpoint";
import { BOT_DOWN } from "./installing";
import type { LocalTeams } from "./local-teams";
import { jsonObject } from "./message";

/** A press of a button on a card, as the page sends it. */
export const pressSchema = z.strictObject({
  messageId: z.string(),
  action: z.strictObject({
    type: z.enum(["Action.Execute", "Action.Submit"]),
    id: z.string().optional(),
    title: z.string().optional(),
    verb: z.string().optional(),
    data: jsonObject.optional(),
  }),
  inputs: jsonObject.optional(),
});

/** A press of a button on a card. */
export type Press = z.infer<typeof pressSchema>;

/** What a person sees after a press. */
export type Outcome =
  | { readonly outcome: "card" | "done" }
  | { readonly outcome: "said" | "error"; readonly text: string }
  | { readonly outcome: "dialog"; readonly title: string; readonly card: unknown };

const teamsData = z.object({
  msteams: z.object({
    type: z.enum(["task/fetch", "imBack", "messageBack"]),
    value: z.unknown().optional(),
    text: z.string().optional(),
    displayText: z.string().optional(),
  }),
});

/** Sends a press to the bot as Teams does, and says what the person is to see. */
export async function press(teams: LocalTeams, account: Account, sent: Press): Promise<Outcome> {
  const { type, ...named } = sent.action;
  const data = { ...named.data, ...sent.inputs };
  if (type === "Action.Execute") {
    const value = { action: { type, ...named, data }, trigger: "manual" };
    const name = "adaptiveCard/action";
    const answer = await ask(teams, account, { name, value, replyToId: sent.messageId });
    return afterExecute(teams, { account, messageId: sent.messageId, answer });
  }
  const special = teamsData.safeParse(data).data?.msteams;
  if (special === undefined) return say(teams, account, { value: data, replyToId: sent.messageId });
  if (special.type === "task/fetch") {
    const value = { data: { ...data, type: "task/fetch" }, context: { theme: "default" } };
    const invoke = { name: "task/fetch", value, replyToId: sent.messageId };
    return afterTask(await ask(teams, account, invoke));
  }
  const text = special.text ?? (typeof special.value === "string" ? special.value : "");
  const shown = special.displayText ?? (special.type === "imBack" ? text : "");
  if (shown !== "") teams.add(account.oid, "person", { text: shown });
  return say(teams, account, special.type === "imBack" ? { text } : { text, value: special.value });
}

/** Sends what a dialog holds to the bot (`task/submit`). */
export async function submitDialog(
  teams: LocalTeams,
  account: Account,
  data: Readonly<Record<string, unknown>>,
): Promise<Outcome> {
  const value = { data, context: { theme: "default" } };
  return afterTask(await ask(teams, account, { name: "task/submit", value }));
}

/** Sends words (or what a card submits) to the bot. */
async function say(teams: LocalTeams, account: Account, says: PersonSays): Promise<Outcome> {
  const answer = await postToBot(teams.baseUrl(), messageActivity(teams.place(), account, says));
  return wasTaken(answer) ? { outcome: "done" } : failure(answer);
}

function ask(teams: LocalTeams, account: Account, invoke: Invoke): Promise<BotAnswer> {
  return postToBot(teams.baseUrl(), invokeActivity(teams.place(), account, invoke));
}

/** What Teams shows under a card when the bot fails. */
function failure(answer: BotAnswer): Outcome {
  if (!answer.answered) return { outcome: "error", text: BOT_DOWN };
  const text = `Something went wrong: Near-peer answered with HTTP ${answer.status}. Try again.`;
  return { outcome: "error", text };
}

const actionAnswer = z.discriminatedUnion("type", [
  z.object({ type: z.literal("application/vnd.microsoft.card.adaptive"), value: jsonObject }),
  z.object({ type: z.literal("application/vnd.microsoft.activity.message"), value: z.string() }),
  z.object({
    type: z.literal("application/vnd.microsoft.error"),
    value: z.object({ message: z.string() }),
  }),
]);

function afterExecute(
  teams: LocalTeams,
  pressed: { readonly account: Account; readonly messageId: string; readonly answer: BotAnswer },
): Outcome {
  const { account, messageId, answer } = pressed;
  if (!answer.answered || answer.status !== 200) return failure(answer);
  if (answer.body === undefined) return { outcome: "done" };
  const told = actionAnswer.safeParse(answer.body).data;
  if (told === undefined) {
    return { outcome: "error", text: "Near-peer sent an answer that Teams would not understand." };
  }
  if (told.type === "application/vnd.microsoft.error") {
    return { outcome: "error", text: told.value.message };
  }
  if (told.type === "application/vnd.microsoft.activity.message") {
    return { outcome: "said", text: told.value };
  }
  teams.replace(account.oid, messageId, { card: told.value });
  return { outcome: "card" };
}

const taskAnswer = z.object({
  task: z.discriminatedUnion("type", [
    z.object({ type: z.literal("message"), value: z.string() }),
    z.object({
      type: z.literal("continue"),
      value: z.object({ title: z.string().optional(), card: cardAttachment }),
    }),
  ]),
});

function afterTask(answer: BotAnswer): Outcome {
  if (!answer.answered || answer.status !== 200) return failure(answer);
  const task = taskAnswer.safeParse(answer.body).data?.task;
  if (task === undefined) return { outcome: "done" };
  if (task.type === "message") return { outcome: "said", text: task.value };
  return { outcome: "dialog", title: task.value.title ?? "", card: task.value.card.content };
}
