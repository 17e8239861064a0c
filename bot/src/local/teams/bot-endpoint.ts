import type { Activity } from "./activity";

const PATIENCE_MS = 15_000;

/** What the bot answered to one activity. */
export type BotAnswer =
  | { readonly answered: true; readonly status: number; readonly body: unknown }
  | { readonly answered: false; readonly reason: string };

/** Posts an activity to the bot, as the Bot Framework service would; never throws for a bot that is down. */
export async function postToBot(baseUrl: string, activity: Activity): Promise<BotAnswer> {
  try {
    const response = await fetch(`${baseUrl}/api/messages`, {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8" },
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return { answered: true, status: response.status, body: parsed(await response.text()) };
  } catch (cause) {
    return { answered: false, reason: cause instanceof Error ? cause.message : String(cause) };
  }
}

/** Whether the bot took the activity. */
export function wasTaken(answer: BotAnswer): boolean {
  return answer.answered && answer.status >= 200 && answer.status < 300;
}

function parsed(text: string): unknown {
  if (text === "") return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return text;
  }
}
