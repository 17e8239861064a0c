import { londonDate } from "../../scheme/calendar/london";
import { planImport, type ImportPlan } from "../../scheme/people/plan-import";
import { fileRefusalText } from "../../scheme/people/sheets/file-refusal";
import { interpretSheets, type SheetsReading } from "../../scheme/people/sheets/interpret-sheets";
import { layoutRefusalText } from "../../scheme/people/sheets/recognise-layout";
import { problemText, type RowProblemCode } from "../../scheme/people/sheets/row-problem";
import type { SheetTable } from "../../scheme/people/sheets/sheet-table";
import type { SchemeId } from "../../scheme/shared/ids";
import { eventOf } from "../act";
import type { Actor } from "../access/actor";
import { askedToBeErased } from "../my-data/not-taken";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import type { Versioned } from "../ports/scheme-store";
import type { UploadedFile } from "../ports/sheet-reader";
import type { ImportProblem, PeopleImport } from "../records";

type TryPorts = Pick<Ports, "store" | "clock" | "ids" | "sheets" | "erasureLedger" | "sealer">;

/** Why nothing can be made of the files, in words that say what to do. */
export type ImportRefusal =
  | { readonly code: "not-a-spreadsheet"; readonly text: string }
  | { readonly code: "import-too-large"; readonly text: string };

/** An import is one document, and the store takes 2 MB; what else is in it has room in the rest. */
const MOST_BYTES = 1_600_000;
const TOO_MUCH =
  "This is more than one import can hold. Split the list in two and take one after the other. Nothing has been added.";

/** Reads spreadsheets and works out what they would change. Stores the dry run for a day; changes nobody. */
export function makeTryImport(ports: TryPorts) {
  return async (
    actor: Actor,
    files: readonly UploadedFile[],
  ): Promise<Outcome<Versioned<PeopleImport>, ImportRefusal>> => {
    const tables: SheetTable[] = [];
    for (const file of files) {
      const read = await ports.sheets.read(file);
      if (!read.ok) {
        const text = `${file.name}: ${fileRefusalText(read.refusal)} Nothing has been added.`;
        return refused({ code: "not-a-spreadsheet", text });
      }
      tables.push(...read.sheets);
    }
    const reading = interpretSheets(tables);
    return store(ports, actor, { files: files.map(({ name }) => name), reading });
  };
}

interface Read {
  readonly files: readonly string[];
  readonly reading: SheetsReading;
}

async function store(
  ports: TryPorts,
  actor: Actor,
  { files, reading }: Read,
): Promise<Outcome<Versioned<PeopleImport>, ImportRefusal>> {
  const { schemeId } = actor;
  const dryRun = await retryOnConflict<Outcome<PeopleImport, ImportRefusal>>(async () => {
    const register = await ports.store.register(schemeId);
    if (register === undefined) throw new Error(`No scheme ${schemeId}.`);
    const people = (await ports.store.people(schemeId)).map(({ value }) => value);
    const today = londonDate(ports.clock.now());
    const nextId = () => ports.ids.next();
    const planned = planImport({ rows: reading.rows, people, today, nextId });
    const plan = await withoutErased(ports, schemeId, planned);
    if (new TextEncoder().encode(JSON.stringify(plan.changes)).byteLength > MOST_BYTES) {
      return refused({ code: "import-too-large", text: TOO_MUCH });
    }
    const value: PeopleImport = {
      id: ports.ids.next(),
      schemeId,
      state: "dry-run",
      at: ports.clock.now(),
      by: actor.person.value.id,
      files,
      revision: register.value.revision,
      changes: plan.changes,
      unchanged: plan.unchanged,
      problems: [...sheetProblems(reading), ...plan.problems],
      dropped: reading.dropped,
    };
    const context = { schemeId, by: value.by, subjectId: value.id };
    const counts = { files: files.length, changes: plan.changes.length };
    const outcome = await ports.store.commit({
      schemeId,
      create: [{ type: "import", value }],
      events: [eventOf(ports, context, { type: "PeopleImportTried", ...counts })],
    });
    return outcome === "conflict" ? "conflict" : done(value);
  });
  if (!dryRun.ok) return dryRun;
  const stored = await ports.store.peopleImport(schemeId, dryRun.value.id);
  if (stored === undefined) throw new Error("The dry run has vanished.");
  return done(stored);
}

/** Whoever asked to be erased is not added again because a sheet still names them (PF-15). */
async function withoutErased(
  ports: TryPorts,
  schemeId: SchemeId,
  plan: ImportPlan,
): Promise<ImportPlan> {
  const added = plan.changes.filter(({ kind }) => kind === "add");
  const erased = await askedToBeErased(
    ports,
    schemeId,
    added.map(({ details }) => details),
  );
  if (erased.size === 0) return plan;
  const problems = added.flatMap(({ details, source }) => {
    const day = erased.get(details);
    if (day === undefined) return [];
    const text = `Row ${source.row}: this person asked to be erased on ${day}, and is not taken. If they come back, whoever runs Near-peer can let them in again.`;
    return [{ ...source, text }];
  });
  return {
    ...plan,
    changes: plan.changes.filter(({ details }) => !erased.has(details)),
    problems: [...plan.problems, ...problems],
  };
}

/** Whether half a person is enough depends on who is here already: the plan knows, and says so itself. */
const SAID_BY_THE_PLAN: readonly RowProblemCode[] = [
  "no-person-for-placement",
  "no-placement-for-person",
];

function sheetProblems(reading: SheetsReading): readonly ImportProblem[] {
  return [
    ...reading.refused.map(({ fileName, refusal }) => ({
      file: fileName,
      row: 0,
      text: layoutRefusalText(refusal),
    })),
    ...reading.problems
      .filter(({ code }) => !SAID_BY_THE_PLAN.includes(code))
      .map((problem) => ({
        file: problem.source.file,
        row: problem.source.row,
        text: problemText(problem),
      })),
  ];
}
