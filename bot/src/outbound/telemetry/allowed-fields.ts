import { LOGGED, type LogEvent } from "../../application/ports/log";

/** A word of the program, an id, a day, a route: short, and nothing that could be a sentence or an address. */
const WORD = /^[\w.:/+-]{0,80}$/u;
const LEFT_OUT = "(left out)";

/** The fields that an event may have, with values that are no text of anybody's; others are not there. */
export function allowedFields(
  event: LogEvent,
  fields: Readonly<Partial<Record<string, unknown>>>,
): Readonly<Record<string, boolean | number | string>> {
  return Object.fromEntries(
    LOGGED[event].flatMap((name: string) => {
      const value = fields[name];
      return value === undefined ? [] : [[name, allowedValue(value)] as const];
    }),
  );
}

function allowedValue(value: unknown): boolean | number | string {
  if (typeof value === "boolean" || typeof value === "number") return value;
  return typeof value === "string" && WORD.test(value) ? value : LEFT_OUT;
}
