import { randomUUID } from "node:crypto";
import pino from "pino";
import type { Meter } from "../../application/ports/meter";
import { loggedFaults } from "./logged-fault";

/** Writes structured log lines. Messages are constant; fields never hold a name, an e-mail or free text. */
export interface Log {
  info(event: string, fields?: Readonly<Record<string, unknown>>): void;
  /** Notes a fault with its causes and gives the reference it can be found under. */
  fault(event: string, fault: unknown, fields?: Readonly<Record<string, unknown>>): string;
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
      logger.error({ ...fields, reference, fault: loggedFaults(fault) }, event);
      return reference;
    },
  };
}

/** The log, whose faults are counted too, by their event. */
export function countingFaults(log: Log, meter: Pick<Meter, "add">): Log {
  return {
    ...log,
    fault: (event, fault, fields) => {
      meter.add("faults", 1, { event });
      return log.fault(event, fault, fields);
    },
  };
}
