import type { SchemeId } from "../../scheme/shared/ids";
import { eventOf } from "../act";
import type { Ports } from "../ports/ports";
import type { Replacement, Versioned } from "../ports/scheme-store";
import type { AllocationSnapshot } from "../records";

/** So many snapshots are destroyed together with something else, in one act. */
const IN_ONE_ACT = 60;

/** A snapshot without what was in it. */
function destroyed({ value, version }: Versioned<AllocationSnapshot>): Replacement {
  const { id, schemeId } = value;
  return { type: "snapshot", version, value: { id, schemeId } };
}

/** The destruction of one proposal's snapshot; empty where nothing is left to destroy. */
export async function destructionOf(
  { store }: Pick<Ports, "store">,
  schemeId: SchemeId,
  proposalId: string,
): Promise<readonly Replacement[]> {
  const snapshot = await store.find(schemeId, "snapshot", proposalId);
  return snapshot?.value.sealed === undefined ? [] : [destroyed(snapshot)];
}

/**
 * The destruction of every snapshot of a scheme, for an act that replaces the register too: so a snapshot that is made
 * meanwhile makes that act look again. Where there are more than fit into one act, the others are destroyed here.
 */
export async function destructionOfAll(
  ports: Pick<Ports, "store" | "clock" | "ids">,
  schemeId: SchemeId,
): Promise<readonly Replacement[]> {
  const all = await ports.store.list(schemeId, "snapshot");
  const sealed = all.filter(({ value }) => value.sealed !== undefined).map(destroyed);
  const context = { schemeId, by: "system" };
  for (let from = IN_ONE_ACT; from < sealed.length; from += IN_ONE_ACT) {
    const replace = sealed.slice(from, from + IN_ONE_ACT);
    const act = { type: "SnapshotsDestroyed", snapshots: replace.length } as const;
    await ports.store.commit({ schemeId, replace, events: [eventOf(ports, context, act)] });
  }
  return sealed.slice(0, IN_ONE_ACT);
}
