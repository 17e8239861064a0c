import { problem, type ProblemCode } from "@near-peer/bot/contract";

/** Why a call failed: the server's code, or what happened before or after the server. */
export type FailureCode = ProblemCode | "sign-in-needed" | "no-connection" | "unreadable-answer";

/** A call that did not do what was asked. `message` says what happened, for the person; empty where only `code` is known. */
export class ApiProblem extends Error {
  readonly code: FailureCode;
  /** The HTTP status; 0 where there was no answer. */
  readonly status: number;
  /** Names the request in the server's logs. */
  readonly reference: string | undefined;

  constructor(
    code: FailureCode,
    about: { detail?: string; status?: number; reference?: string; cause?: unknown } = {},
  ) {
    super(about.detail ?? "", { cause: about.cause });
    this.name = "ApiProblem";
    this.code = code;
    this.status = about.status ?? 0;
    this.reference = about.reference;
  }
}

/** Reads an answer that is no success. A body that is not a problem (a proxy's page) still gives one. */
export function problemFrom(status: number, body: unknown): ApiProblem {
  const read = problem.safeParse(body);
  if (!read.success) {
    if (status === 401) return new ApiProblem("not-signed-in", { status });
    if (status === 404) return new ApiProblem("not-found", { status });
    return new ApiProblem(status >= 500 ? "try-again" : "unreadable-answer", { status });
  }
  const { code, detail, reference } = read.data;
  return new ApiProblem(code, {
    detail,
    status,
    ...(reference === undefined ? {} : { reference }),
  });
}

/** The code of anything thrown by a call; a fault of our own is `went-wrong`. */
export function failureCode(error: unknown): FailureCode {
  return error instanceof ApiProblem ? error.code : "went-wrong";
}

/** Whether asking again may help without anybody doing anything. */
export function worthRetrying(error: unknown): boolean {
  const code = failureCode(error);
  return code === "try-again" || code === "no-connection";
}
