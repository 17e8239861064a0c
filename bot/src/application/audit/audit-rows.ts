import { readsAs } from "../../scheme/concern/who-reads";
import { readsComplaintAs } from "../../scheme/complaint/complaint";
import { isErased } from "../../scheme/people/erased";
import type { Person } from "../../scheme/people/person";
import type { PersonId, SchemeId } from "../../scheme/shared/ids";
import type { Instant } from "../../scheme/shared/time";
import type { SchemeEvent } from "../events";
import type { AuditEntry } from "../ports/audit";
import type { Ports } from "../ports/ports";
import type { AuditKind } from "./act-words";
import { actInWords, kindOfAct, tellingOf } from "./in-words";

/** Who somebody is to the reader of an entry. */
export type Named =
  | { readonly kind: "person"; readonly person: Person }
  /** Somebody who is not in the scheme's records any more. */
  | { readonly kind: "former" }
  /** Somebody whose name is not the reader's to know. */
  | { readonly kind: "untold" }
  /** The product itself, on a rule. */
  | { readonly kind: "system" }
  /** A command of whoever runs the product. */
  | { readonly kind: "operator" };

/** An entry of the trail as a director reads it. */
export interface AuditRow {
  readonly seq: number;
  readonly at: Instant;
  readonly kind: AuditKind;
  readonly who: Named;
  /** "Held all messages". */
  readonly what: string;
  /** Whom it was about, where that is somebody else. */
  readonly about?: Named;
}

type RowPorts = Pick<Ports, "store" | "clock">;

/**
 * Entries as somebody who may read the trail reads them: in words, with the names that are theirs to know. An entry about
 * something in confidence is there only for who may read that, or did it: of another there is no sign (principle 5). Who
 * stated a wish is nobody's to know (NP7).
 */
export async function auditRows(
  ports: RowPorts,
  { schemeId, reader }: { readonly schemeId: SchemeId; readonly reader: Person },
  entries: readonly AuditEntry[],
): Promise<readonly AuditRow[]> {
  const open = await Promise.all(
    entries.map(async (entry) => ((await mayKnow(ports, reader, entry.event)) ? [entry] : [])),
  );
  const shown = open.flat();
  const { store } = ports;
  const pairings = unique(shown.map(({ event }) => event.pairingId));
  const ids = unique(shown.flatMap(({ event }) => [event.by, event.personId]));
  const found = await store.together(schemeId, { pairings, people: ids });
  const people = new Map(found.people.map(({ value }) => [value.id, value]));
  const doctors = new Map(found.pairings.map(({ value }) => [value.id, value.doctorId]));
  return shown.map(({ seq, event }) => {
    const about = event.personId ?? doctors.get(event.pairingId ?? "");
    const name = (id: PersonId) => named(people, event, id);
    return {
      seq,
      at: event.at,
      kind: kindOfAct(event.act),
      who: name(event.by),
      what: actInWords(event.act),
      ...(about === undefined || about === event.by ? {} : { about: name(about) }),
    };
  });
}

async function mayKnow(
  { store, clock }: RowPorts,
  reader: Person,
  { schemeId, act, by, subjectId = "" }: SchemeEvent,
): Promise<boolean> {
  if (tellingOf(act) !== "confidential" || by === reader.id) return true;
  const now = clock.now();
  const concern = await store.find(schemeId, "concern", subjectId);
  if (concern !== undefined) return readsAs(concern.value, reader, now) !== undefined;
  const complaint = await store.find(schemeId, "complaint", subjectId);
  return complaint !== undefined && readsComplaintAs(complaint.value, reader, now) !== undefined;
}

function named(people: ReadonlyMap<PersonId, Person>, event: SchemeEvent, id: string): Named {
  if (id === "system" || id === "operator") return { kind: id };
  if (tellingOf(event.act) === "nameless") return { kind: "untold" };
  const person = people.get(id);
  return person === undefined || isErased(person) ? { kind: "former" } : { kind: "person", person };
}

function unique(ids: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(ids.filter((id) => id !== undefined))];
}
