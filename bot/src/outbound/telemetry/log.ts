import { randomUUID } from "node:crypto";
import pino from "pino";

/** Writes structured log lines. Messages are constant; fields never hold a name, an e-mail or free text. */
export interface Log {
  info(event: string, fields?: Readonly<Record<string, unknown>>): void;
  /** Notes a fault with its causes and gives the reference it can be found under. */
  fault(event: string, fault: unknown, fields?: Readonly<Record<string, unknown>>): string;
}

/** A fault and what caused it, as names, codes and stacks. */
function chain(fault: unknown): readonly object[] {
  const links: object[] = [];
  let link: unknown = fault;
  while (link instanceof Error && links.length < 5) {
    links.push({ name: link.name, message: link.message, stack: link.stack });
    if (link instanceof AggregateError) links.push(...link.errors.slice(0, 3).flatMap(chain));
    link = link.cause;
  }
  return links;
}

/** A log of one level and above (`trace` to `fatal`, or `silent`), one JSON line an entry on standard error. */
export function createLog(level: string): Log {
  const logger = pino({ level, base: null }, pino.destination(2));
  return {
    info: (event, fields = {}) => {
      logger.info(fields, event);
    },
    fault: (event, fault, fields = {}) => {
      const reference = randomUUID().slice(0, 8);
      logger.error({ ...fields, reference, fault: chain(fault) }, event);
      return reference;
    },
  };
}
