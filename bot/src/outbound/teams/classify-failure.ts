import { z } from "zod";
import type { SendOutcome } from "../../application/ports/messenger";
import { PostFailedError } from "./post-failed";
import { retryAfterMs } from "./retry-after";

const headers = z.custom<{ get(name: string): string | undefined }>(
  (value) => typeof value === "object" && value !== null && "get" in value,
);

/** An answer of the connector other than success, as the SDK throws it. */
const answer = z.object({
  statusCode: z.int(),
  code: z.string().optional(),
  message: z.string(),
  details: z.unknown().optional(),
  response: z.object({ headers }).optional(),
});

const withCode = z.object({ code: z.string() });

interface Refusal {
  readonly status: number;
  /** The connector's own word for it, wherever in the answer it stands. */
  readonly says: RegExp;
  readonly outcome: SendOutcome;
}

const BLOCKED: SendOutcome = { outcome: "unreachable", reason: "blocked" };
const UNINSTALLED: SendOutcome = { outcome: "unreachable", reason: "uninstalled" };

/**
 * Answers that speak about the person and not about the message: it waits until they can be reached.
 * Source: Microsoft Learn, "Status codes from agent conversational APIs".
 */
const ABOUT_THE_PERSON: readonly Refusal[] = [
  { status: 403, says: /ConversationBlockedByUser/u, outcome: BLOCKED },
  { status: 403, says: /MessageWritesBlocked/u, outcome: BLOCKED },
  // The organisation switched the app off; the next thing the person does tells that it is back.
  { status: 403, says: /BotDisabledByAdmin/u, outcome: BLOCKED },
  { status: 403, says: /BotNotInConversationRoster/u, outcome: UNINSTALLED },
  { status: 404, says: /ConversationNotFound/u, outcome: UNINSTALLED },
];

/** Failures of a connection that never came about: the message did not leave. */
const NEVER_LEFT = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);

/**
 * What a failed attempt means. Creating an activity takes no idempotency key, so only answers that say
 * "not done" are safe to repeat: 429, 412, and 401 (our own token; it must not cost anybody a message).
 * A 408, a 5xx or silence may come after the message was delivered. `now` is machine time in ms.
 */
export function classifyFailure(failure: unknown, now: number): SendOutcome {
  const answered = answer.safeParse(failure);
  if (answered.success) return classifyAnswer(answered.data, now);
  // Before the wire, such as the bot's own token: nothing was sent.
  if (!(failure instanceof PostFailedError)) {
    return { outcome: "retry", reason: "service-unavailable" };
  }
  const { code = "no-answer" } = withCode.safeParse(failure.cause).data ?? {};
  return NEVER_LEFT.has(code)
    ? { outcome: "retry", reason: "service-unavailable" }
    : { outcome: "ambiguous", reason: code };
}

function classifyAnswer(failure: z.output<typeof answer>, now: number): SendOutcome {
  const { statusCode: status, code, message, details, response } = failure;
  if (status >= 200 && status < 300) return { outcome: "sent" }; // taken, whatever its body said
  if (status === 429) {
    const afterMs = retryAfterMs(response?.headers.get("retry-after"), now);
    const when = afterMs === undefined ? {} : { afterMs };
    return { outcome: "retry", reason: "throttled", ...when };
  }
  if (status === 412 || status === 401) return { outcome: "retry", reason: "service-unavailable" };
  if (status === 408 || status >= 500) return { outcome: "ambiguous", reason: `http-${status}` };
  const said = [code, message, JSON.stringify(details)].join(" ");
  const known = ABOUT_THE_PERSON.find((one) => one.status === status && one.says.test(said));
  return known?.outcome ?? { outcome: "refused", reason: reasonOf(status, code) };
}

/** The connector's word where it is one; it is shown to directors, so free text is not passed on. */
function reasonOf(status: number, code: string | undefined): string {
  const word = code !== undefined && /^\w{1,60}$/u.test(code) ? `-${code}` : "";
  return `http-${status}${word}`;
}
