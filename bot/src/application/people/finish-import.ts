import { personFromImport } from "../../scheme/people/imported";
import type { SchemeId } from "../../scheme/shared/ids";
import { eventOf } from "../act";
import { retryOnConflict } from "../outcome";
import type { Ports } from "../ports/ports";
import type { Replacement, SchemeRecord } from "../ports/scheme-store";
import type { PeopleImport, PersonChange } from "../records";

type FinishPorts = Pick<Ports, "store" | "clock" | "ids">;

/** Changes written in one batch; far below the 100 operations that a batch may have. */
const AT_ONCE = 40;

/**
 * Writes committed imports into each person's own record. Run right after the decision and again after a
 * restart; what was written already stays as it is, and no choice a person made meanwhile is lost.
 */
export function makeFinishImport(ports: FinishPorts) {
  return async (schemeId: SchemeId): Promise<void> => {
    for (const { value } of await ports.store.unfinishedImports(schemeId)) {
      for (let start = 0; start < value.changes.length; start += AT_ONCE) {
        await write(ports, value, value.changes.slice(start, start + AT_ONCE));
      }
      await close(ports, value);
    }
  };
}

async function write(
  ports: FinishPorts,
  peopleImport: PeopleImport,
  changes: readonly PersonChange[],
): Promise<void> {
  const { schemeId, id, by } = peopleImport;
  await retryOnConflict(async () => {
    const create: SchemeRecord[] = [];
    const replace: Replacement[] = [];
    const known = await Promise.all(
      changes.map((change) => ports.store.person(schemeId, change.personId)),
    );
    for (const [at, change] of changes.entries()) {
      const existing = known[at];
      const value = personFromImport(change, existing?.value, schemeId);
      if (existing === undefined) create.push({ type: "person", value });
      else replace.push({ type: "person", value, version: existing.version });
    }
    return ports.store.commit({
      schemeId,
      create,
      replace,
      events: [eventOf(ports, { schemeId, by, subjectId: id }, { type: "PeopleImportWritten" })],
    });
  });
}

async function close(ports: FinishPorts, { schemeId, id }: PeopleImport): Promise<void> {
  await retryOnConflict(async () => {
    const found = await ports.store.peopleImport(schemeId, id);
    if (found?.value.state !== "committed") return "committed";
    const { value, version } = found;
    return ports.store.commit({
      schemeId,
      replace: [{ type: "import", value: { ...value, state: "done" }, version }],
      events: [
        eventOf(ports, { schemeId, by: "system", subjectId: id }, { type: "PeopleImportFinished" }),
      ],
    });
  });
}
