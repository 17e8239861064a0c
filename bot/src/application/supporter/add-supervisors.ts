import { londonDate } from "../../scheme/calendar/london";
import { fullName } from "../../scheme/people/person";
import { fileRefusalText } from "../../scheme/people/sheets/file-refusal";
import {
  readSupervisors,
  type ListedSupervisor,
  type ListProblem,
} from "../../scheme/supporter/supervisor-list";
import { eventOf } from "../act";
import type { Actor } from "../access/actor";
import { askedToBeErased } from "../my-data/not-taken";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import type { UploadedFile } from "../ports/sheet-reader";
import { noteEmail } from "./confirm-supervisor";
import { isAsked, supervisorRow, type SupervisorDetails } from "./supervisor-row";

type AddPorts = Pick<Ports, "store" | "users" | "clock" | "ids">;

/** Supervisors in one act: with an audit entry it stays below what one act may hold. */
const AT_ONCE = 40;

/** What became of a list. Nothing was added where there are problems. */
export interface SupervisorsAdded {
  readonly added: number;
  /** People of the scheme who have the role from now on. */
  readonly changed: number;
  readonly unchanged: number;
  readonly problems: readonly ListProblem[];
}

/** Adds educational supervisors (NP1). Who is one already stays as they are; somebody of the scheme gets the role. */
export function makeAddSupervisors(ports: AddPorts) {
  return async (
    { schemeId, person }: Actor,
    supervisors: readonly SupervisorDetails[],
  ): Promise<SupervisorsAdded> => {
    const counts = { added: 0, changed: 0 };
    for (let start = 0; start < supervisors.length; start += AT_ONCE) {
      const group = supervisors.slice(start, start + AT_ONCE);
      const { added, changed } = await addGroup(ports, { schemeId, by: person.value.id, group });
      counts.added += added;
      counts.changed += changed;
    }
    const unchanged = supervisors.length - counts.added - counts.changed;
    return { ...counts, unchanged, problems: [] };
  };
}

interface Group {
  readonly schemeId: string;
  readonly by: string;
  readonly group: readonly SupervisorDetails[];
}

function addGroup(ports: AddPorts, { schemeId, by, group }: Group) {
  const ids = group.map(() => ports.ids.next());
  return retryOnConflict(async () => {
    const today = londonDate(ports.clock.now());
    const people = await ports.store.people(schemeId);
    const rows = group.map((details, index) => {
      const newId = ids[index] ?? ports.ids.next();
      return { details, row: supervisorRow(people, details, { schemeId, newId, today }) };
    });
    const create = rows.flatMap(({ row }) => row.create);
    const replace = rows.flatMap(({ row }) => row.replace);
    const counts = { added: create.length, changed: replace.length };
    if (counts.added + counts.changed === 0) return counts;
    for (const { details, row } of rows) {
      if (row.create.length > 0) {
        await noteEmail(ports, schemeId, { personId: row.personId, email: details.email });
      }
    }
    const event = eventOf(ports, { schemeId, by }, { type: "SupervisorsAdded", ...counts });
    const outcome = await ports.store.commit({ schemeId, create, replace, events: [event] });
    return outcome === "conflict" ? "conflict" : counts;
  });
}

/** Why a list was not read, in words that say what to do. */
export interface SupervisorFileRefusal {
  readonly code: "not-a-spreadsheet";
  readonly text: string;
}

/** Adds the educational supervisors of a spreadsheet: all of them, or nobody where a row will not do. */
export function makeImportSupervisors(
  ports: AddPorts & Pick<Ports, "sheets" | "erasureLedger" | "sealer">,
) {
  const add = makeAddSupervisors(ports);
  return async (
    actor: Actor,
    file: UploadedFile,
  ): Promise<Outcome<SupervisorsAdded, SupervisorFileRefusal>> => {
    const read = await ports.sheets.read(file);
    if (!read.ok) {
      const text = `${fileRefusalText(read.refusal)} Nothing has been added.`;
      return refused({ code: "not-a-spreadsheet", text });
    }
    const { supervisors, problems } = readSupervisors(read.sheets);
    if (problems.length > 0) return done({ ...NOBODY, problems });
    const erased = await askedToBeErased(ports, actor.schemeId, supervisors);
    if (erased.size > 0) return done({ ...NOBODY, problems: [...erased].map(notTaken) });
    return done(await add(actor, supervisors));
  };
}

const NOBODY = { added: 0, changed: 0, unchanged: 0 };

function notTaken([{ name }, day]: readonly [ListedSupervisor, string]): ListProblem {
  const text = `${fullName(name)} asked to be erased on ${day}. Take them out of the list. Nothing has been added.`;
  return { row: 0, text };
}

/** Every educational supervisor of a scheme on a day, by family name. */
export function supervisorsOf<Row extends { readonly value: Parameters<typeof isAsked>[0] }>(
  people: readonly Row[],
  today: string,
): readonly Row[] {
  return people
    .filter(({ value }) => value.memberships.some(({ role }) => role === "educational-supervisor"))
    .filter(({ value }) => isAsked(value, today))
    .toSorted((a, b) => a.value.name.family.localeCompare(b.value.name.family));
}
