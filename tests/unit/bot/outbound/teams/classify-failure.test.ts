import type { SendOutcome } from "../../../../../bot/src/application/ports/messenger";
import type { Answer, Attempt } from "../../../../../bot/src/outbound/teams/attempt";
import { outcomeOf } from "../../../../../bot/src/outbound/teams/classify-failure";
import { OwnTokenError } from "../../../../../bot/src/outbound/teams/own-token";
import { retryAfterMs } from "../../../../../bot/src/outbound/teams/retry-after";

const NOW = Date.parse("2026-08-05T11:00:00.000Z");
const QUARTER_HOUR = 900_000;

type More = Partial<Omit<Answer, "status" | "body">> & { readonly body?: unknown };

/** An answer of the connector; a code stands where Teams has it. */
function answered(status: number, said: string | More = {}): [Attempt, unknown] {
  const { body = "", ...more }: More =
    typeof said === "string" ? { body: { error: { code: said, message: "no" } } } : said;
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const answer = { status, body: text, whole: true, ...more };
  // The SDK throws for some of these and not for others; what it says decides nothing.
  return [{ ...begun(true), answer }, new TypeError("what the SDK made of it")];
}

function begun(left: boolean, tooLate?: boolean): Attempt {
  return { mayBegin: () => true, left, ...(tooLate === undefined ? {} : { tooLate }) };
}

/** No answer, after a byte may have left or before. */
function silent(left: boolean, code?: string): [Attempt, unknown] {
  const error = Object.assign(new Error("no"), {
    name: code === undefined ? "AbortError" : "RestError",
  });
  return [begun(left), code === undefined ? error : Object.assign(error, { code })];
}

const THROTTLED: SendOutcome = { outcome: "retry", reason: "throttled" };
const LATER: SendOutcome = { outcome: "retry", reason: "service-unavailable" };
const BLOCKED: SendOutcome = { outcome: "unreachable", reason: "blocked" };
const UNINSTALLED: SendOutcome = { outcome: "unreachable", reason: "uninstalled" };
const GONE: SendOutcome = { outcome: "unreachable", reason: "gone" };

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

const TABLE: readonly (readonly [string, [Attempt, unknown], SendOutcome])[] = [
  // Taken.
  ["201", answered(201, { body: { id: "1:a" } }), { outcome: "sent", activityId: "1:a" }],
  ["200", answered(200, { body: { id: "1:a" } }), { outcome: "sent", activityId: "1:a" }],
  ["202 without a body", answered(202), { outcome: "sent" }],
  ["201 with a body that is no JSON", answered(201, { body: "<html>" }), { outcome: "sent" }],
  ["201 with an id that is none", answered(201, { body: { id: 7 } }), { outcome: "sent" }],
  ["201 whose body broke off", answered(201, { whole: false }), { outcome: "sent" }],
  // Safe to repeat: it was not done.
  ["429", answered(429, "Throttled"), THROTTLED],
  ["429 for 7 s", answered(429, { retryAfter: "7" }), { ...THROTTLED, afterMs: 7_000 }],
  ["429 for 0 s", answered(429, { retryAfter: "0" }), { ...THROTTLED, afterMs: 0 }],
  ["429 for -1 s", answered(429, { retryAfter: "-1" }), THROTTLED],
  [
    "429 for a day",
    answered(429, { retryAfter: "86400" }),
    { ...THROTTLED, afterMs: QUARTER_HOUR },
  ],
  [
    "429 until a date",
    answered(429, { retryAfter: "Wed, 05 Aug 2026 11:00:30 GMT" }),
    { ...THROTTLED, afterMs: 30_000 },
  ],
  ["429 with nonsense", answered(429, { retryAfter: "soon" }), THROTTLED],
  ["412", answered(412, "PreconditionFailed"), LATER],
  ["307, which is not followed", answered(307), LATER],
  ["302, which is not followed", answered(302), LATER],
  ["a refused connection", silent(false, "ECONNREFUSED"), LATER],
  ["an unknown host", silent(false, "ENOTFOUND"), LATER],
  ["a name server that is away", silent(false, "EAI_AGAIN"), LATER],
  ["a certificate that is not theirs", silent(false, "ERR_TLS_CERT_ALTNAME_INVALID"), LATER],
  ["a reset before the connection stood", silent(false, "ECONNRESET"), LATER],
  ["a connection that did not come about in time", silent(false), LATER],
  ["an attempt that may not begin any more", [begun(false, true), new Error("late")], LATER],
  // About the person.
  ["403 blocked", answered(403, "ConversationBlockedByUser"), BLOCKED],
  ["403 writes blocked", answered(403, { body: WRITES_BLOCKED }), BLOCKED],
  ["403 disabled", answered(403, "BotDisabledByAdmin"), BLOCKED],
  ["403 not in roster", answered(403, "BotNotInConversationRoster"), UNINSTALLED],
  ["403 not installed", answered(403, "ForbiddenOperationException"), UNINSTALLED],
  [
    "403 with the code deep in its body",
    answered(403, { body: { error: { innerHttpError: { body: "BotNotInConversationRoster" } } } }),
    UNINSTALLED,
  ],
  ["404 no such chat", answered(404, "ConversationNotFound"), UNINSTALLED],
  ["404 no such member", answered(404, "MemberNotFoundInConversation"), GONE],
  ["404 no such user", answered(404, "UserNotFound"), GONE],
  ["403 no such user", answered(403, "UserNotFound"), GONE],
  ["403 whose reason broke off", answered(403, { whole: false }), LATER],
  // No, for good.
  ["400", answered(400, "BadArgument"), refused("http-400-BadArgument")],
  ["400 with a text for a code", answered(400, "Dear Dr Ashdown,"), refused("http-400")],
  ["403 else", answered(403, "NotEnoughPermissions"), refused("http-403-NotEnoughPermissions")],
  ["403 wrong host", answered(403, "InvalidBotApiHost"), refused("http-403-InvalidBotApiHost")],
  [
    "404 else",
    answered(404, "ActivityNotFoundInConversation"),
    refused("http-404-ActivityNotFoundInConversation"),
  ],
  ["413", answered(413, "MessageSizeTooBig"), refused("http-413-MessageSizeTooBig")],
  // Nobody knows.
  ["408", answered(408), ambiguous("http-408")],
  ["500", answered(500, "ServiceError"), ambiguous("http-500")],
  ["502", answered(502), ambiguous("http-502")],
  ["503", answered(503, { retryAfter: "1" }), ambiguous("http-503")],
  ["504", answered(504), ambiguous("http-504")],
  ["a reset", silent(true, "ECONNRESET"), ambiguous("ECONNRESET")],
  ["a broken pipe", silent(true, "EPIPE"), ambiguous("EPIPE")],
  [
    "an answer that is no HTTP",
    silent(true, "HPE_INVALID_CONSTANT"),
    ambiguous("HPE_INVALID_CONSTANT"),
  ],
  ["our own deadline", silent(true), ambiguous("no-answer")],
  ["a fault of ours after it left", [begun(true), new TypeError("ours")], ambiguous("no-answer")],
  // Nobody's message can go.
  ["401", answered(401, "BotNotRegistered"), { outcome: "halt", reason: "http-401" }],
  ["no token", [begun(false), new OwnTokenError("no")], { outcome: "halt", reason: "no-token" }],
];

describe("An attempt to send", () => {
  it.each(TABLE)("has one meaning where it ended with %s", (_, [attempt, failure], outcome) => {
    expect(outcomeOf(attempt, failure, NOW)).toEqual(outcome);
  });

  it("is no outcome but a fault of ours where it failed before anything could leave", () => {
    const ours = new TypeError("a card that cannot be written as JSON");
    expect(() => outcomeOf(begun(false), ours, NOW)).toThrow(ours);
  });
});

describe("Retry-After", () => {
  it.each([
    ["0", 0],
    ["30", 30_000],
    [" 30 ", 30_000],
    ["900", QUARTER_HOUR],
    ["9999", QUARTER_HOUR],
    ["99999999999999999999999", QUARTER_HOUR],
    ["Wed, 05 Aug 2026 11:00:30 GMT", 30_000],
    ["Fri, 07 Aug 2026 11:00:00 GMT", QUARTER_HOUR],
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
