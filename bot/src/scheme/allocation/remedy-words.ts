import { dayInWords } from "../calendar/london";
import { fullName, type Person } from "../people/person";
import type { RemedyAct } from "./remedy";

/** What a remedy is, and what has to be true for it, in words a director can act on. */
export interface RemedyWords {
  readonly text: string;
  readonly detail: string;
}

/** The words for a remedy. */
export function remedyWords(act: RemedyAct): RemedyWords {
  switch (act.kind) {
    case "raise-capacity":
      return capacityWords(act.supporters);
    case "end-absence":
      return {
        text: `Ask ${fullName(act.supporter.name)} whether they are back sooner`,
        detail: `They are away until ${dayInWords(act.until)}. Only with their word: it is recorded that they are back.`,
      };
    case "recruit":
      return {
        text: `Find ${act.count === 1 ? "one more supporter" : `${act.count} more supporters`} above ${act.above}${act.site === "" ? "" : ` at ${act.site}`}`,
        detail: `${act.count === 1 ? "Somebody who takes" : "Each of whom takes"} ${act.capacity === 1 ? "one doctor" : `${act.capacity} doctors`}. Once they have volunteered, propose again.`,
      };
    case "borrow":
      return borrowWords(act);
  }
}

function capacityWords(supporters: readonly Person[]): RemedyWords {
  const names = supporters.map(({ name }) => fullName(name));
  if (names.length === 1) {
    const [one] = supporters;
    return {
      text: `Ask ${names.join()} to take one more doctor`,
      detail: `They take ${one?.capacity === 1 ? "one" : one?.capacity} now. Only with their word: it is recorded that they agreed.`,
    };
  }
  return {
    text: `Ask ${names.length} supporters to take one more doctor each`,
    detail: `${names.slice(0, -1).join(", ")} and ${names.at(-1)}. Each changes it in the chat or on My support; then propose again.`,
  };
}

function borrowWords({ doctor, from }: Extract<RemedyAct, { kind: "borrow" }>): RemedyWords {
  const where = from.length === 0 ? "another site" : from.join(" or ");
  if (doctor === undefined) {
    return {
      text: `Give everybody supporters from ${where}, too`,
      detail: "The scheme's setting is changed. Whoever is near still comes first.",
    };
  }
  return {
    text: `Let ${fullName(doctor.name)} have a supporter from ${where}`,
    detail: "For this doctor alone; the scheme's setting stays as it is.",
  };
}
