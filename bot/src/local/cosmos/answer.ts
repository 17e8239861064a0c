/** What one request is answered with; `body` is sent as JSON, and left out when undefined. */
export type Answer = {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/**
 * A request this server does not understand or does not support. Thrown from deep inside parsing and
 * answered in one place as a 400 that carries the message, so the message must name what was refused.
 */
export class BadRequest extends Error {
  override name = "BadRequest";
}

const CODES: Readonly<Record<number, string>> = {
  400: "BadRequest",
  401: "Unauthorized",
  404: "NotFound",
  409: "Conflict",
  412: "PreconditionFailed",
  413: "RequestEntityTooLarge",
  424: "FailedDependency",
  500: "InternalServerError",
};

/** An error in the form Cosmos DB gives it: `{code, message}`, the code named after the status. */
export function refusal(status: number, message: string): Answer {
  return { status, body: { code: CODES[status] ?? String(status), message } };
}

/** Whether an answer is one of success (2xx or 304), so that its writes may be kept. */
export function succeeded(answer: Answer): boolean {
  return answer.status < 400;
}
