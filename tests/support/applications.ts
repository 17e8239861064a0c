import type { Application } from "../../bot/src/scheme/supporter/application";
import { TODAY } from "./builders";

/** Who an invented applicant turns to. */
export const IDRIS = {
  as: "educational-supervisor",
  name: "Idris Vaughan",
  email: "idris.vaughan@northgate.example",
} as const;

/** An application that is just in. */
export function anApplication(changes: Partial<Application> = {}): Application {
  return {
    id: "application-1",
    appliedAt: TODAY,
    turnsTo: IDRIS,
    statement: "discussed",
    approach: { state: "to-be-confirmed" },
    ...changes,
  };
}

/** Told by an e-mail on the day, with a window of ten working days. */
export const TOLD = {
  state: "told",
  at: TODAY,
  supervisorId: "supervisor-1",
  channel: "email",
  objectBy: "2026-08-26",
} as const;
