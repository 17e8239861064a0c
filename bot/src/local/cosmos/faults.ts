/** What a fault's `match` sees of a request. */
export type FaultRequest = {
  /** `GET`, `POST`, `PUT`, `PATCH` or `DELETE`. */
  readonly method: string;
  /** The path of the URL as it was sent, encoded. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The body as text; empty when there is none. */
  readonly body: string;
};

type Aim = {
  readonly match: (request: FaultRequest) => boolean;
  /** How many more requests it befalls; counted down by the server. */
  times: number;
};

/**
 * A failure for tests to inject: answer with a status instead of doing anything, or cut the socket
 * before the request is carried out, or after it is (the write is then kept: an ambiguous failure), or
 * carry it out so many milliseconds late.
 */
export type Fault =
  | (Aim & { readonly status: number; readonly headers?: Readonly<Record<string, string>> })
  | (Aim & { readonly drop: "before" | "after" })
  | (Aim & { readonly delayMs: number });

/** The fault that befalls this request, if any, counted down. The first that fits is taken. */
export function takeFault(faults: readonly Fault[], request: FaultRequest): Fault | undefined {
  const fault = faults.find((candidate) => candidate.times > 0 && candidate.match(request));
  if (fault !== undefined) fault.times -= 1;
  return fault;
}
