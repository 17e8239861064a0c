import { volunteeringText as text } from "../../text/volunteering";
import type { MineInScheme } from "./mine-in-scheme";

/** What the person turned to can be to an applicant. */
export const AS = ["educational-supervisor", "appraiser", "dme"] as const;

/** What is chosen and typed; empty where nothing is yet. */
export interface ApplyDraft {
  readonly as: (typeof AS)[number] | "";
  readonly name: string;
  readonly email: string;
  readonly statement: "discussed" | "told" | "";
  readonly capacity: number;
  readonly biography: string;
  readonly contact: string;
}

/** An application that has all it needs to be sent; whether it will do is for the server to say. */
export interface ReadyDraft {
  readonly turnsTo: {
    readonly as: (typeof AS)[number];
    readonly name: string;
    readonly email: string;
  };
  readonly statement: "discussed" | "told";
  readonly capacity: number;
  readonly biography: string;
  readonly contact: string;
}

/** A form with nothing in it but what somebody said of themselves before. */
export function emptyDraft(mine: MineInScheme): ApplyDraft {
  const capacity = Math.min(Math.max(1, mine.capacity), mine.maximumCapacity);
  const { biography, contact } = mine;
  return { as: "", name: "", email: "", statement: "", capacity, biography, contact };
}

/** What is missing, in words, by field. */
export function missingFrom(
  draft: ApplyDraft,
): Partial<Record<"as" | "name" | "email" | "statement", string>> {
  return {
    ...(draft.as === "" ? { as: text.needsAs } : {}),
    ...(draft.name.trim() === "" ? { name: text.needsName } : {}),
    ...(draft.email.trim() === "" ? { email: text.needsEmail } : {}),
    ...(draft.statement === "" ? { statement: text.needsStatement } : {}),
  };
}

/** The application as it is sent; undefined while something is missing. */
export function ready(draft: ApplyDraft): ReadyDraft | undefined {
  const { as, name, email, statement, capacity, biography, contact } = draft;
  if (as === "" || statement === "" || name.trim() === "" || email.trim() === "") return undefined;
  return { turnsTo: { as, name, email }, statement, capacity, biography, contact };
}
