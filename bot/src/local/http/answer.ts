import type { ServerResponse } from "node:http";

/** What a route answers; the server writes it. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

const JSON_TYPE = { "content-type": "application/json; charset=utf-8" };

// No answer is kept, sniffed or read by a page of another origin.
const ALWAYS = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
};

/** A JSON answer. */
export function json(status: number, value: unknown): Answer {
  return { status, headers: JSON_TYPE, body: JSON.stringify(value) };
}

/** A refusal in a sentence that says what to do. */
export function refusal(status: number, detail: string): Answer {
  return json(status, { status, detail });
}

/** Writes an answer and ends the response. */
export function writeAnswer(response: ServerResponse, answer: Answer): void {
  const length = String(Buffer.byteLength(answer.body));
  response.writeHead(answer.status, { ...ALWAYS, ...answer.headers, "content-length": length });
  response.end(answer.body);
}
