import {
  ambiguous,
  cosmosStatus,
  worthAnotherTry,
} from "../../../../../bot/src/outbound/cosmos/errors";

const withCode = (code: unknown) => Object.assign(new Error("refused"), { code });
const batch = (code: unknown) => new Error("Batch request error", { cause: withCode(code) });

interface Expected {
  readonly status: number | string | undefined;
  /** Nobody knows whether it was written. */
  readonly doubt: boolean;
  readonly retry: boolean;
}

const final = (status?: number): Expected => ({ status, doubt: false, retry: false });
const later = (status: number | string): Expected => ({ status, doubt: false, retry: true });
const doubtful = (status: number | string): Expected => ({ status, doubt: true, retry: true });

describe("a failure of the store", () => {
  const failures: readonly (readonly [string, unknown, Expected])[] = [
    ["a conflict", withCode(409), final(409)],
    ["a stale version", withCode(412), final(412)],
    ["a refusal", withCode(403), final(403)],
    ["a document that is too large", withCode(413), final(413)],
    ["too many requests", withCode(429), later(429)],
    ["retry with", withCode(449), later(449)],
    ["nobody listening", withCode("ECONNREFUSED"), later("ECONNREFUSED")],
    ["a request that took too long", withCode(408), doubtful(408)],
    ["a store that is not available", withCode(503), doubtful(503)],
    ["a cut connection", withCode("ECONNRESET"), doubtful("ECONNRESET")],
    ["a broken pipe", withCode("EPIPE"), doubtful("EPIPE")],
    ["the SDK's own time-out", withCode("TimeoutError"), doubtful("TimeoutError")],
    ["a request not sent whole", withCode("REQUEST_SEND_ERROR"), doubtful("REQUEST_SEND_ERROR")],
    ["a batch that hides its code", batch(503), doubtful(503)],
    ["a batch that hides a cut connection", batch("ECONNRESET"), doubtful("ECONNRESET")],
    ["a batch that was refused", batch(413), final(413)],
    ["a plain object, as the SDK throws some", { code: 503, body: {} }, doubtful(503)],
    ["an error without a code", new Error("a bug"), final()],
    ["a code that is none", withCode({}), final()],
    ["a text", "503", final()],
    ["nothing", undefined, final()],
    ["null", null, final()],
  ];

  it.each(failures)("%s", (_, failure, { status, doubt, retry }) => {
    expect(cosmosStatus(failure)).toBe(status);
    expect(ambiguous(failure)).toBe(doubt);
    expect(worthAnotherTry(failure)).toBe(retry);
  });
});
