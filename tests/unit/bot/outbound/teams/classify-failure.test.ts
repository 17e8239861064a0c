import type { SendOutcome } from "../../../../../bot/src/application/ports/messenger";
import { classifyFailure } from "../../../../../bot/src/outbound/teams/classify-failure";
import { PostFailedError } from "../../../../../bot/src/outbound/teams/post-failed";
import { retryAfterMs } from "../../../../../bot/src/outbound/teams/retry-after";

const NOW = Date.parse("2026-08-05T11:00:00.000Z");

interface Answer {
  readonly code?: string;
  readonly details?: unknown;
  readonly retryAfter?: string;
}

/** An answer as the SDK throws it. */
function answered(statusCode: number, { code, details, retryAfter }: Answer = {}): Error {
  const headers = { get: (name: string) => (name === "retry-after" ? retryAfter : undefined) };
  const error = new Error(JSON.stringify(details ?? "no"));
  return Object.assign(error, { statusCode, code, details, response: { headers } });
}

function unanswered(code: string): PostFailedError {
  return new PostFailedError(Object.assign(new Error("no"), { code }));
}

const THROTTLED: SendOutcome = { outcome: "retry", reason: "throttled" };
const LATER: SendOutcome = { outcome: "retry", reason: "service-unavailable" };
const BLOCKED: SendOutcome = { outcome: "unreachable", reason: "blocked" };
const UNINSTALLED: SendOutcome = { outcome: "unreachable", reason: "uninstalled" };

function refused(reason: string): SendOutcome {
  return { outcome: "refused", reason };
}

function ambiguous(reason: string): SendOutcome {
  return { outcome: "ambiguous", reason };
}

const WRITES_BLOCKED = {
  errorCode: 209,
  message: '{"subCode":"MessageWritesBlocked","details":"Thread is not writable"}',
};

const TABLE: readonly (readonly [string, unknown, SendOutcome])[] = [
  ["429", answered(429), THROTTLED],
  ["429 for 7 s", answered(429, { retryAfter: "7" }), { ...THROTTLED, afterMs: 7_000 }],
  ["429 for a day", answered(429, { retryAfter: "86400" }), { ...THROTTLED, afterMs: 3_600_000 }],
  ["429 with nonsense", answered(429, { retryAfter: "soon" }), THROTTLED],
  ["412", answered(412, { code: "PreconditionFailed" }), LATER],
  ["401", answered(401, { code: "BotNotRegistered" }), LATER],
  ["403 blocked", answered(403, { code: "ConversationBlockedByUser" }), BLOCKED],
  ["403 writes blocked", answered(403, { details: WRITES_BLOCKED }), BLOCKED],
  ["403 disabled", answered(403, { code: "BotDisabledByAdmin" }), BLOCKED],
  ["403 not in roster", answered(403, { code: "BotNotInConversationRoster" }), UNINSTALLED],
  [
    "403 with the code deep in its body",
    answered(403, { details: { error: { code: "BotNotInConversationRoster" } } }),
    UNINSTALLED,
  ],
  ["404 gone", answered(404, { code: "ConversationNotFound" }), UNINSTALLED],
  [
    "404 else",
    answered(404, { code: "ActivityNotFoundInConversation" }),
    refused("http-404-ActivityNotFoundInConversation"),
  ],
  [
    "403 else",
    answered(403, { code: "NotEnoughPermissions" }),
    refused("http-403-NotEnoughPermissions"),
  ],
  ["400", answered(400, { code: "BadArgument" }), refused("http-400-BadArgument")],
  ["400 with a text for a code", answered(400, { code: "Dear Dr Ashdown," }), refused("http-400")],
  ["413", answered(413), refused("http-413")],
  ["307, which is not followed", answered(307), refused("http-307")],
  ["408", answered(408), ambiguous("http-408")],
  ["500", answered(500), ambiguous("http-500")],
  ["502", answered(502), ambiguous("http-502")],
  ["503", answered(503, { retryAfter: "1" }), ambiguous("http-503")],
  ["504", answered(504), ambiguous("http-504")],
  ["201 with a body that is no JSON", answered(201), { outcome: "sent" }],
  ["a reset", unanswered("ECONNRESET"), ambiguous("ECONNRESET")],
  ["a broken pipe", unanswered("EPIPE"), ambiguous("EPIPE")],
  ["a time-out", unanswered("ETIMEDOUT"), ambiguous("ETIMEDOUT")],
  ["our own deadline", new PostFailedError(new Error("aborted")), ambiguous("no-answer")],
  ["a refused connection", unanswered("ECONNREFUSED"), LATER],
  ["an unknown host", unanswered("ENOTFOUND"), LATER],
  ["a name server that is away", unanswered("EAI_AGAIN"), LATER],
  ["a certificate that is not theirs", unanswered("ERR_TLS_CERT_ALTNAME_INVALID"), LATER],
  ["no token for the bot", new Error("invalid_client"), LATER],
  ["no token for the bot, reset", Object.assign(new Error("no"), { code: "ECONNRESET" }), LATER],
];

describe("A failed attempt to send", () => {
  it.each(TABLE)("%s has one meaning", (_, failure, outcome) => {
    expect(classifyFailure(failure, NOW)).toEqual(outcome);
  });
});

describe("Retry-After", () => {
  it.each([
    ["0", 0],
    ["30", 30_000],
    [" 30 ", 30_000],
    ["9999", 3_600_000],
    ["99999999999999999999999", 3_600_000],
    ["Wed, 05 Aug 2026 11:00:30 GMT", 30_000],
    ["Fri, 07 Aug 2026 11:00:00 GMT", 3_600_000],
    ["Wed, 05 Aug 2026 10:59:30 GMT", undefined],
    ["-5", undefined],
    ["1.5", undefined],
    ["soon", undefined],
    ["", undefined],
    [undefined, undefined],
  ])("%j asks to wait %p ms", (header, ms) => {
    expect(retryAfterMs(header, NOW)).toBe(ms);
  });
});
