import type { Policy } from "../policy/policy";
import { accept, refuse, type Decision } from "../shared/decision";
import type { Instant } from "../shared/time";
import type { Person } from "./person";

/** What a supporter decided about themselves. */
export type SupporterWordEvent =
  | { readonly type: "CapacityChanged"; readonly capacity: number }
  | { readonly type: "SupporterSteppedDown" };

/** Why it changes nothing. */
export type SupporterWordRefusal =
  | { readonly code: "capacity-out-of-range"; readonly maximum: number }
  | { readonly code: "stepped-down-already" }
  | { readonly code: "not-a-supporter" };

type SupporterDecision = Decision<Person, SupporterWordEvent, SupporterWordRefusal>;

/** How many doctors a supporter will carry, from none to the scheme's maximum (NP10). Nobody whom they have is taken away. */
export function changeCapacity(
  person: Person,
  capacity: number,
  { maximumCapacity }: Policy,
): SupporterDecision {
  if (!Number.isInteger(capacity) || capacity < 0 || capacity > maximumCapacity) {
    return refuse({ code: "capacity-out-of-range", maximum: maximumCapacity });
  }
  if (person.capacity === capacity) return accept(person);
  return accept({ ...person, capacity }, { type: "CapacityChanged", capacity });
}

/** "I'd like to step down": no new doctors. Those they have stay theirs until a director has found somebody. */
export function stepDown(person: Person, now: Instant): SupporterDecision {
  const { state } = person.volunteering;
  if (state === "stepped-down") return refuse({ code: "stepped-down-already" });
  if (state === "invited" || wasFoundNotAble(person)) return refuse({ code: "not-a-supporter" });
  return accept(
    { ...person, volunteering: { state: "stepped-down", at: now } },
    { type: "SupporterSteppedDown" },
  );
}

/** What a director decided about an application is not undone by leaving it. */
function wasFoundNotAble({ volunteering }: Person): boolean {
  return (
    volunteering.state === "applied" && volunteering.application.decision?.verdict === "not-able"
  );
}
