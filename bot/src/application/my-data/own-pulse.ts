import type { Person } from "../../scheme/people/person";
import { beginsOf } from "../../scheme/pulse/windows";
import type { PersonId, SchemeId } from "../../scheme/shared/ids";
import type { PulseMarks } from "../../scheme/pulse/pulse";
import type { Ports } from "../ports/ports";
import type { Versioned } from "../ports/scheme-store";
import { pulseMark } from "../pulse/marks";
import { fact, type Fact } from "./sections";

type PulsePorts = Pick<Ports, "store" | "sealer">;

/** In which windows somebody answered, with their mark in each; what they answered is kept of nobody. */
export async function ownPulseMarks(
  ports: PulsePorts,
  { schemeId, id: personId }: { readonly schemeId: SchemeId; readonly id: PersonId },
): Promise<readonly { readonly found: Versioned<PulseMarks>; readonly mark: string }[]> {
  const all = await ports.store.list(schemeId, "pulse-marks");
  const marked = await Promise.all(
    all.map(async (found) => {
      const mark = await pulseMark(ports, schemeId, { windowId: found.value.id, personId });
      return { found, mark };
    }),
  );
  return marked.filter(({ found, mark }) => found.value.marks.includes(mark));
}

/** That somebody answered, for their own copy. */
export async function ownPulse(
  ports: PulsePorts,
  person: Person,
): Promise<readonly (readonly Fact[])[]> {
  const marks = await ownPulseMarks(ports, person);
  return marks.map(({ found: { value } }) => [
    ...fact("You answered the seven questions in the programme year", yearName(value.id)),
    ...fact("What you answered", "Added to a sum, and kept nowhere else: nobody can find it again"),
  ]);
}

function yearName(id: string): string {
  return `${beginsOf(id)} to ${beginsOf(id) + 1}`;
}
