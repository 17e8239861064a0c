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
 * The destruction of every snapshot of the round that a proposal belongs to, but for those of publications that are
 * still to be told: nothing more of the round can be published (principle 12).
 */
export async function destructionOfRound(
  ports: Pick<Ports, "store" | "clock" | "ids">,
  schemeId: SchemeId,
  settled: { readonly proposalId: string; readonly unsettled: readonly string[] },
): Promise<readonly Replacement[]> {
  const proposals = await ports.store.list(schemeId, "proposal");
  const seed = proposals.find(({ value }) => value.id === settled.proposalId)?.value.seed;
  const waiting = await Promise.all(
    settled.unsettled.map((id) => ports.store.publication(schemeId, id)),
  );
  const kept = new Set(waiting.map((one) => one?.value.proposalId));
  const round = proposals
    .filter(({ value }) => value.seed === seed && !kept.has(value.id))
    .map(({ value }) => value.id);
  const over = new Set([settled.proposalId, ...round]);
  return destructionOfAll(ports, schemeId, (id) => over.has(id));
}

/**
 * The destruction of every snapshot of a scheme, or of some, for an act that replaces the register too: so a snapshot that is made
 * meanwhile makes that act look again. Where there are more than fit into one act, the others are destroyed here.
 */
export async function destructionOfAll(
  ports: Pick<Ports, "store" | "clock" | "ids">,
  schemeId: SchemeId,
  isMeant: (proposalId: string) => boolean = () => true,
): Promise<readonly Replacement[]> {
  const all = await ports.store.list(schemeId, "snapshot");
  const sealed = all
    .filter(({ value }) => value.sealed !== undefined && isMeant(value.id))
    .map(destroyed);
  const context = { schemeId, by: "system" };
  for (let from = IN_ONE_ACT; from < sealed.length; from += IN_ONE_ACT) {
    const replace = sealed.slice(from, from + IN_ONE_ACT);
    const act = { type: "SnapshotsDestroyed", snapshots: replace.length } as const;
    await ports.store.commit({ schemeId, replace, events: [eventOf(ports, context, act)] });
  }
  return sealed.slice(0, IN_ONE_ACT);
}
