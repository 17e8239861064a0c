import { dueForDeletion, type DueRecord } from "../../scheme/retention/due-for-deletion";
import { finishRun, type RetentionRun } from "../../scheme/retention/retention-run";
import type { SchemeId } from "../../scheme/shared/ids";
import type { IsoDate } from "../../scheme/shared/time";
import { eventOf } from "../act";
import { retryOnConflict } from "../outcome";
import type { Versioned } from "../ports/scheme-store";
import type { TeamsUser } from "../ports/users";
import { readAgeing, type Ageing } from "./ageing";
import { deleted, forgetAccounts, forgetPerson, nextRun, type DeletePorts } from "./forget-person";

/** So many records go in one act: with the run and its event far below what an act can hold. */
const AT_ONCE = 40;
/** So often a run begins anew where others kept writing; then the next look goes on with it. */
const PASSES = 8;

/**
 * Carries a run out, or what is left of it: what is due goes, in acts that each say in the run what has gone. Cut off, asked
 * again or done by two at once, it ends the same, and nothing is counted twice.
 */
export function makeCarryOut(ports: DeletePorts) {
  return async (schemeId: SchemeId, day: IsoDate): Promise<void> => {
    for (let pass = 0; pass < PASSES; pass += 1) {
      const run = await ports.store.find(schemeId, "retention-run", day);
      if (run?.value.state !== "running") return;
      const ageing = await readAgeing(ports, schemeId);
      if (ageing === undefined) return;
      const due = dueForDeletion(ageing.records, run.value.policy, day);
      if (due.length === 0) {
        await forgetAccounts(ports, schemeId);
        await finish(ports, schemeId, day);
        return;
      }
      await deleteDue(ports, ageing, due, day);
    }
  };
}

async function deleteDue(
  ports: DeletePorts,
  ageing: Ageing,
  due: readonly DueRecord[],
  day: IsoDate,
): Promise<void> {
  const schemeId = ageing.scheme.id;
  for (const part of partsOf(due)) {
    const run = await ports.store.find(schemeId, "retention-run", day);
    if (run?.value.state !== "running") return;
    const done = await deletePart(ports, ageing, part, run);
    // Somebody wrote first: look at everything anew.
    if (!done) return;
  }
}

/** What goes together: some of one kind, and each person and each chat alone. */
function partsOf(due: readonly DueRecord[]): readonly (readonly DueRecord[])[] {
  const parts: DueRecord[][] = [];
  for (const one of due) {
    const last = parts.at(-1);
    const alone = one.kind === "people" || one.kind === "chats";
    if (last?.[0]?.kind === one.kind && !alone && last.length < AT_ONCE) last.push(one);
    else parts.push([one]);
  }
  return parts;
}

async function deletePart(
  ports: DeletePorts,
  ageing: Ageing,
  part: readonly DueRecord[],
  run: Versioned<RetentionRun>,
): Promise<boolean> {
  const [first] = part;
  if (first === undefined) return true;
  const { kind, id } = first;
  if (kind === "people") {
    const person = ageing.people.get(id);
    return person === undefined || forgetPerson(ports, ageing, person, run);
  }
  const schemeId = ageing.scheme.id;
  if (kind === "chats") {
    const user = ageing.users.get(id);
    if (user === undefined) return true;
    const silent = withoutReference(user.value);
    if ((await ports.users.save(silent, user.version)) === "conflict") return false;
    const outcome = await ports.store.commit({
      schemeId,
      replace: [nextRun(run, { chats: 1 })],
      events: [deleted(ports, schemeId, 1)],
    });
    return outcome === "committed";
  }
  const remove = part.flatMap((one) => ageing.found[kind].get(one.id) ?? []);
  const outcome = await ports.store.commit({
    schemeId,
    replace: [nextRun(run, { [kind]: remove.length })],
    remove,
    events: [deleted(ports, schemeId, remove.length)],
  });
  return outcome === "committed";
}

/** The person without the way to write in their chat; when they write again, it is kept anew. */
function withoutReference({ reference, ...rest }: TeamsUser): TeamsUser {
  return reference === undefined ? rest : { ...rest };
}

async function finish(ports: DeletePorts, schemeId: SchemeId, day: IsoDate): Promise<void> {
  await retryOnConflict(async () => {
    const found = await ports.store.find(schemeId, "retention-run", day);
    if (found?.value.state !== "running") return "done already";
    const { run, event } = finishRun(found.value, ports.clock.now());
    return ports.store.commit({
      schemeId,
      replace: [{ type: "retention-run", value: run, version: found.version }],
      events: [eventOf(ports, { schemeId, by: "system", subjectId: day }, event)],
    });
  });
}
