import { z } from "zod";
import type { SendOutcome } from "../../application/ports/messenger";
import type { Answer, Attempt } from "./attempt";
import { OwnTokenError } from "./own-token";
import { retryAfterMs } from "./retry-after";

interface Refusal {
  readonly status: number;
  /** The connector's own word for it, wherever in the answer it stands. */
  readonly says: RegExp;
  readonly outcome: SendOutcome;
}

const LATER: SendOutcome = { outcome: "retry", reason: "service-unavailable" };
const BLOCKED: SendOutcome = { outcome: "unreachable", reason: "blocked" };
const UNINSTALLED: SendOutcome = { outcome: "unreachable", reason: "uninstalled" };
const GONE: SendOutcome = { outcome: "unreachable", reason: "gone" };

/**
 * Answers that speak about the person and not about the message: it waits until they can be reached.
 * Source: Microsoft Learn, "Status codes from agent conversational APIs". For an account that is not
 * there any more it names none; these are the words that the connector has for a member it does not know.
 */
const ABOUT_THE_PERSON: readonly Refusal[] = [
  { status: 403, says: /ConversationBlockedByUser/u, outcome: BLOCKED },
  { status: 403, says: /MessageWritesBlocked/u, outcome: BLOCKED },
  // The organisation switched the app off; the next thing the person does tells that it is back.
  { status: 403, says: /BotDisabledByAdmin/u, outcome: BLOCKED },
  { status: 403, says: /BotNotInConversationRoster/u, outcome: UNINSTALLED },
  // The app is not installed for this person.
  { status: 403, says: /ForbiddenOperationException/u, outcome: UNINSTALLED },
  { status: 404, says: /ConversationNotFound/u, outcome: UNINSTALLED },
  { status: 403, says: /UserNotFound|MemberNotFound/u, outcome: GONE },
  { status: 404, says: /UserNotFound|MemberNotFound/u, outcome: GONE },
];

/**
 * What an attempt that ended came to. Creating an activity takes no idempotency key, so only answers that
 * say "not done" are safe to repeat; a 408, a 5xx or silence may come after the message was delivered.
 * Where there was an answer it decides, whatever the SDK made of it; `failure` is what the SDK threw.
 * Throws it again where it came before anything could leave and is about none of this: a fault of ours.
 * `now` is machine time in ms.
 */
export function outcomeOf(attempt: Attempt, failure: unknown, now: number): SendOutcome {
  if (attempt.answer !== undefined) return outcomeOfAnswer(attempt.answer, now);
  if (failure instanceof OwnTokenError) return { outcome: "halt", reason: "no-token" };
  if (attempt.left) return { outcome: "ambiguous", reason: codeOf(failure) };
  // The connection never came about, or the time to begin was over: the message did not leave.
  if (attempt.tooLate === true || isOfTheNetwork(failure)) return LATER;
  throw failure;
}

function outcomeOfAnswer(answer: Answer, now: number): SendOutcome {
  const { status, retryAfter, body } = answer;
  if (isWithin(status, 200, 299)) return sent(body);
  if (status === 429) {
    const afterMs = retryAfterMs(retryAfter, now);
    return { outcome: "retry", reason: "throttled", ...(afterMs === undefined ? {} : { afterMs }) };
  }
  // Our own identity: whoever a message is for, it would be told the same.
  if (status === 401) return { outcome: "halt", reason: "http-401" };
  // Somebody else was at work in the same chat. A redirect is not followed: it says "not here".
  if (status === 412 || isWithin(status, 300, 399)) return LATER;
  if (status === 408 || status >= 500) return { outcome: "ambiguous", reason: `http-${status}` };
  return outcomeOfRefusal(answer);
}

function isWithin(status: number, first: number, last: number): boolean {
  return status >= first && status <= last;
}

function outcomeOfRefusal({ status, body, whole }: Answer): SendOutcome {
  const known = ABOUT_THE_PERSON.find((one) => one.status === status && one.says.test(body));
  if (known !== undefined) return known.outcome;
  // A "no" whose reason did not come whole may be about the person.
  return whole ? { outcome: "refused", reason: reasonOf(status, body) } : LATER;
}

const taken = z.object({ id: z.string().min(1).max(500) });

function sent(body: string): SendOutcome {
  const { id } = taken.safeParse(jsonOf(body)).data ?? {};
  return { outcome: "sent", ...(id === undefined ? {} : { activityId: id }) };
}

const refusal = z.object({ error: z.object({ code: z.string().regex(/^\w{1,60}$/u) }) });

/** The connector's word where it is one; it is shown to directors, so free text is not passed on. */
function reasonOf(status: number, body: string): string {
  const { error } = refusal.safeParse(jsonOf(body)).data ?? {};
  return error === undefined ? `http-${status}` : `http-${status}-${error.code}`;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // an answer without one says nothing more than its status
  }
}

const withCode = z.object({ code: z.string().regex(/^\w{1,60}$/u) });

function codeOf(failure: unknown): string {
  return withCode.safeParse(failure).data?.code ?? "no-answer";
}

/** What the SDK throws for a connection that did not come about: refused, not found, or given up by us. */
function isOfTheNetwork(failure: unknown): boolean {
  return failure instanceof Error && ["RestError", "AbortError"].includes(failure.name);
}
