/** What a log line holds of a fault. */
export interface LoggedFault {
  readonly name: string;
  readonly message: string;
  /** Where it came from, without the message, which the stack would repeat. */
  readonly stack: string;
}

const DEEPEST = 5;
const LONGEST_MESSAGE = 300;
const MOST_FRAMES = 12;

/**
 * A fault and what caused it, as it is logged. A message may hold what came from outside, such as the
 * answer of a service: it is cut to 300 characters, and addresses in it are taken out.
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

function one({ name, message, stack = "" }: Error): LoggedFault {
  const frames = stack.split("\n").filter((line) => /^\s+at /u.test(line));
  return {
    name: name.slice(0, 100),
    message: withoutAddresses(message.slice(0, LONGEST_MESSAGE)),
    stack: frames.slice(0, MOST_FRAMES).join("\n"),
  };
}

function withoutAddresses(text: string): string {
  return text.replaceAll(/[^\s"'<>()[\]{},;:]+@[^\s"'<>()[\]{},;:]+/gu, "(address)");
}
