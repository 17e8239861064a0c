import type { PersonId, SchemeId } from "../../scheme/shared/ids";
import type { Instant } from "../../scheme/shared/time";
import type { SchemeAct } from "../events";
import type { Ports } from "../ports/ports";
import { byLetter } from "./act-words";
import { pagesOf } from "./read-audit";

/** That somebody looked at what concerns one person, or took it along. */
export interface Look {
  readonly at: Instant;
  readonly by: PersonId;
  /** "Read what you would like in a supporter". */
  readonly what: string;
}

const LOOKS = ["WishesRead", "RecognitionLookedUp", "AuditRead", "CopyMadeOnBehalf"] as const;
const AT_ONCE = 500;

/** Who looked at what of one person in a scheme, by the trail, newest first (PF-05, PF-14). For that person only. */
export function makeLooksAtMine(ports: Pick<Ports, "audit">) {
  return async (schemeId: SchemeId, personId: PersonId): Promise<readonly Look[]> => {
    const looks: Look[] = [];
    const asked = { personId, acts: LOOKS, limit: AT_ONCE };
    for await (const entries of pagesOf(ports, schemeId, asked)) {
      for (const { event } of entries) {
        const { at, by, act } = event;
        const what = inTheirWords(act);
        if (event.personId === personId && by !== personId && what !== undefined) {
          looks.push({ at, by, what });
        }
      }
    }
    return looks;
  };
}

/**
 * What whoever was looked at is told of it. What is not in here is not theirs to know: that an objection to them was read would
 * tell them that there is one (NP6).
 */
function inTheirWords(act: SchemeAct): string | undefined {
  switch (act.type) {
    case "WishesRead":
      return "Read what you would like in a supporter";
    case "RecognitionLookedUp":
      return "Looked up a statement of support of yours";
    case "AuditRead":
      return "Read what the record of acts has of you";
    case "CopyMadeOnBehalf":
      return `Made a copy of what is kept about you, to hand over: ${byLetter(act)}`;
    default:
      return undefined;
  }
}
