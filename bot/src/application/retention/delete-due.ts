import { londonDate } from "../../scheme/calendar/london";
import { countsOf, dueForDeletion, isTooMany } from "../../scheme/retention/due-for-deletion";
import { beginRun, type RetentionRun } from "../../scheme/retention/retention-run";
import type { SchemeId } from "../../scheme/shared/ids";
import type { IsoDate } from "../../scheme/shared/time";
import { eventOf } from "../act";
import { valuesOf } from "../requests/own-half";
import type { SchemeFacts } from "../sweep/scheme-facts";
import { ageingRecords, readAgeing } from "./ageing";
import { makeCarryOut } from "./carry-out";
import type { DeletePorts } from "./forget-person";

/**
 * Deletes once a day what a scheme keeps no longer (PF-16). Where more than a fifth of its people or pairings would go at
 * once, it stops, tells those who run the scheme, and waits until a director confirms it. A day on which nothing is due
 * leaves no record.
 */
export function makeDeleteDue(ports: DeletePorts) {
  const carryOut = makeCarryOut(ports);
  // What was looked at today need not be read again every minute.
  const looked = new Map<SchemeId, IsoDate>();
  return async (facts: SchemeFacts): Promise<void> => {
    const { schemeId } = facts;
    const today = londonDate(ports.clock.now());
    if (looked.get(schemeId) === today) return;
    const runs = valuesOf(await ports.store.list(schemeId, "retention-run"));
    const open = runs.find(({ state }) => state !== "done");
    if (open?.state === "stopped") return;
    if (open !== undefined) await carryOut(schemeId, open.id);
    else if (!runs.some(({ id }) => id === today)) {
      const run = await begin(ports, facts, today);
      if (run?.state === "running") await carryOut(schemeId, today);
    }
    looked.set(schemeId, today);
  };
}

/** Begins a day's run; undefined where nothing is due, or another instance began it. */
async function begin(
  ports: DeletePorts,
  facts: SchemeFacts,
  on: IsoDate,
): Promise<RetentionRun | undefined> {
  const { schemeId, scheme } = facts;
  const records = await ageingRecords(ports, facts);
  if (dueForDeletion(records, scheme.policy.retention, on).length === 0) return undefined;
  const ageing = await readAgeing(ports, schemeId);
  if (ageing === undefined) return undefined;
  const policy = ageing.scheme.policy.retention;
  const planned = countsOf(dueForDeletion(ageing.records, policy, on));
  if (Object.keys(planned).length === 0) return undefined;
  const tooMany = isTooMany(planned, ageing.records);
  const now = ports.clock.now();
  const { run, event } = beginRun({ schemeId, on, now, policy, planned, tooMany });
  const outcome = await ports.store.commit({
    schemeId,
    create: [{ type: "retention-run", value: run }],
    events: [eventOf(ports, { schemeId, by: "system", subjectId: on }, event)],
    ...(tooMany ? { needsYou: "confirm-deletion" } : {}),
  });
  return outcome === "committed" ? run : undefined;
}
