import { PlainFault } from "../../application/ports/plain-fault";

/** What a log line holds of a fault. */
export interface LoggedFault {
  readonly name: string;
  /** What a system or a library calls it: `ECONNRESET`, 429. */
  readonly code?: string | number;
  /** Of faults whose message is the program's own and holds nothing of anybody's. */
  readonly message?: string;
  /** Where it came from, without the message, which the stack would repeat. */
  readonly stack: string;
}

const DEEPEST = 5;
const LONGEST_MESSAGE = 300;
const MOST_FRAMES = 12;
const NAME = /^[A-Za-z]\w{0,59}$/u;
const CODE = /^[A-Za-z][\w-]{1,59}$/u;

/**
 * A fault and what caused it, as it is logged: its name, its code and the place in the program that it came from, by which
 * its words are found. The words themselves may hold what came from outside, so only a `PlainFault` keeps them.
 */
export function loggedFaults(fault: unknown): readonly LoggedFault[] {
  const links: LoggedFault[] = [];
  let link: unknown = fault;
  while (link instanceof Error && links.length < DEEPEST) {
    links.push(one(link));
    if (link instanceof AggregateError)
      links.push(...link.errors.slice(0, 3).flatMap(loggedFaults));
    link = link.cause;
  }
  return links;
}

function one(fault: Error): LoggedFault {
  const { name, message, stack = "" } = fault;
  // A message of several lines could have one that looks like a place.
  const places = message === "" ? stack : stack.replaceAll(message, "");
  const frames = places.split("\n").filter((line) => /^\s+at /u.test(line));
  const code = codeOf(fault);
  return {
    name: NAME.test(name) ? name : "Error",
    ...(code === undefined ? {} : { code }),
    ...(fault instanceof PlainFault
      ? { message: withoutAddresses(message.slice(0, LONGEST_MESSAGE)) }
      : {}),
    stack: frames.slice(0, MOST_FRAMES).join("\n"),
  };
}

function codeOf(fault: Error): string | number | undefined {
  for (const key of ["code", "statusCode", "status"]) {
    const code: unknown = Reflect.get(fault, key);
    if (typeof code === "number" || (typeof code === "string" && CODE.test(code))) return code;
  }
  return undefined;
}

function withoutAddresses(text: string): string {
  return text.replaceAll(/[^\s"'<>()[\]{},;:]+@[^\s"'<>()[\]{},;:]+/gu, "(address)");
}
