import { randomUUID } from "node:crypto";
import pino from "pino";
import type { Log } from "../../application/ports/log";
import type { Meter } from "../../application/ports/meter";
import { allowedFields } from "./allowed-fields";
import { loggedFaults } from "./logged-fault";

/** Where log lines go: a line of JSON at a time. */
export interface LogLines {
  write(line: string): void;
}

/** A log of one level and above (`trace` to `fatal`, or `silent`), one JSON line an entry on standard error. */
export function createLog(level: string, lines: LogLines = pino.destination(2)): Log {
  const logger = pino({ level, base: null }, lines);
  return {
    info: (event, fields) => {
      logger.info(allowedFields(event, fields ?? {}), event);
    },
    fault: (event, fault, fields) => {
      const reference = randomUUID().slice(0, 8);
      const allowed = allowedFields(event, fields ?? {});
      logger.error({ ...allowed, reference, fault: loggedFaults(fault) }, event);
      return reference;
    },
  };
}

/** The log, whose faults are counted too, by their event. */
export function countingFaults(log: Log, meter: Pick<Meter, "add">): Log {
  return {
    info: (event, fields) => {
      log.info(event, fields);
    },
    fault: (event, fault, fields) => {
      meter.add("faults", 1, { event });
      return log.fault(event, fault, fields);
    },
  };
}
