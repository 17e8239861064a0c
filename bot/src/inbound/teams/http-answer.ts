import type { InvokeBody } from "./invoke-body";
import type { TaskBody } from "./task-body";

/** What the bot's door answers over HTTP. */
export interface HttpAnswer {
  readonly status: number;
  readonly body?: InvokeBody | TaskBody | { readonly error: string };
}

/** The activity was taken; there is nothing to say, or it was said in the chat. */
export const TAKEN: HttpAnswer = { status: 200 };

const BAD_ACTIVITY: HttpAnswer = { status: 400, body: { error: "bad-activity" } };

/** Answers that never change, whatever happened: nobody learns from them what did. */
export const FIXED = {
  badActivity: BAD_ACTIVITY,
  unauthorised: { status: 401, body: { error: "unauthorised" } },
  notAllowed: { status: 403, body: { error: "not-allowed" } },
  tooMany: { status: 429, body: { error: "too-many" } },
  wentWrong: { status: 500, body: { error: "went-wrong" } },
} as const satisfies Record<string, HttpAnswer>;

/** Bodies that are not read as JSON. */
export const BAD_BODY = {
  "body-too-large": { status: 413, body: { error: "too-large" } },
  "unsupported-media-type": { status: 415, body: { error: "not-json" } },
  "invalid-request": BAD_ACTIVITY,
} as const satisfies Record<string, HttpAnswer>;
