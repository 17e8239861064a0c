import {
  asPublished,
  pinned,
  plainReason,
  reasonFrom,
  unmetAsks,
  type Given,
  type UnmetAsk,
  type WhyUnmet,
} from "../../scheme/allocation/unmet-asks";
import type { AllocationInstance } from "../../scheme/allocation/engine/instance";
import type { Statements } from "../../scheme/characteristics/statement";
import { statementsText } from "../../scheme/characteristics/statement-text";
import type { PairingId, PersonId } from "../../scheme/shared/ids";
import { eventOf } from "../act";
import { retryOnConflict } from "../outcome";
import type { Ports } from "../ports/ports";
import type { ProposedPair, Publication } from "../records";
import { openStatement, openStatements } from "../wishes/statements";
import { instanceIn } from "./snapshot-text";

/** What explaining needs of the outside. */
export type ExplainPorts = Pick<Ports, "store" | "clock" | "ids" | "sealer" | "allocator">;

/** Doctors whose answers are written in one act. */
const AT_ONCE = 3;

/** An ask with its reason, and the pairing it is about. */
interface Explained {
  readonly ask: UnmetAsk;
  readonly pairingId: PairingId;
  readonly why: WhyUnmet;
}

/**
 * Works out, once the pairs were told, why wishes of theirs were not met (NP7): by solving again, each with that doctor
 * given somebody who offered it. The reason is sealed beside the wish, for the doctor alone, and goes with it. Nothing where the
 * snapshot was destroyed: then they read that it was not met, and no more. May be cut off and run again.
 */
export function makeExplainUnmet(ports: ExplainPorts) {
  return async (publication: Publication): Promise<void> => {
    const instance = await snapshotOf(ports, publication);
    if (instance === undefined) return;
    const { schemeId } = publication;
    const given = await givenBy(ports, publication, instance);
    const settled = new Set(
      publication.pairs.filter(({ locked }) => locked === true).map(({ doctorId }) => doctorId),
    );
    const published = asPublished(instance, given, settled);
    const pairs = new Map(publication.pairs.map((pair) => [pair.doctorId, pair]));
    const stated = await openStatements(ports, schemeId, (id) => pairs.has(id));
    const isLeft = (id: PersonId) => !isExplained(stated.get(id)?.reveal(), pairs.get(id));
    const asks = unmetAsks(published, given, (id) => pairs.has(id) && isLeft(id));
    const byDoctor = [...Map.groupBy(asks, ({ doctorId }) => doctorId).values()];
    for (let from = 0; from < byDoctor.length; from += AT_ONCE) {
      // A consent that was withdrawn meanwhile ends it: what it was is not looked at any more (NP8).
      if ((await snapshotOf(ports, publication)) === undefined) return;
      const explained: Explained[] = [];
      for (const ask of byDoctor.slice(from, from + AT_ONCE).flat()) {
        const why = await whyUnmet(ports, published, given, ask);
        const pairingId = pairs.get(ask.doctorId)?.pairingId;
        if (why !== undefined && pairingId !== undefined) explained.push({ ask, pairingId, why });
      }
      await write(ports, publication, explained);
    }
  };
}

async function snapshotOf(
  { store, sealer }: ExplainPorts,
  { schemeId, proposalId }: Publication,
): Promise<AllocationInstance | undefined> {
  if (proposalId === undefined) return undefined;
  const sealed = (await store.find(schemeId, "snapshot", proposalId))?.value.sealed;
  if (sealed === undefined) return undefined;
  const text = await sealer.open({ schemeId, kind: "snapshot", id: proposalId }, sealed);
  return instanceIn(text.reveal());
}

/** Everybody's supporter by this publication: those it made, and the pairs that it kept. */
async function givenBy(
  { store }: ExplainPorts,
  { schemeId, pairs, leftOut }: Publication,
  { currentPairs }: AllocationInstance,
): Promise<Given> {
  const pairings = await store.pairings(schemeId);
  const active = new Set(
    pairings
      .filter(({ value }) => value.period.state === "active")
      .map(({ value }) => `${value.doctorId} ${value.supporterId}`),
  );
  const without = new Set(leftOut);
  const kept = currentPairs.filter(([d, s]) => active.has(`${d} ${s}`) && !without.has(d));
  return new Map([
    ...kept,
    ...pairs.map(({ doctorId, supporterId }) => [doctorId, supporterId] as const),
  ]);
}

function isExplained(stated: Statements | undefined, pair: ProposedPair | undefined): boolean {
  return stated?.wish.entries.some(({ unmet }) => unmet?.pairingId === pair?.pairingId) === true;
}

async function whyUnmet(
  { allocator }: ExplainPorts,
  instance: AllocationInstance,
  ...[given, ask]: [Given, UnmetAsk]
): Promise<WhyUnmet | undefined> {
  const plain = plainReason(instance, ask);
  if (plain !== undefined) return plain;
  const { pairs } = await allocator.solve(pinned(instance, ask));
  return reasonFrom(instance, ask, given, new Map(pairs));
}

/** Seals the reasons beside the wishes they are about. The audit trail says that it was done, and of nobody. */
async function write(
  ports: ExplainPorts,
  { schemeId, id, at }: Publication,
  explained: readonly Explained[],
): Promise<void> {
  const byDoctor = Map.groupBy(explained, ({ ask }) => ask.doctorId);
  await retryOnConflict(async () => {
    const replace = [];
    for (const [personId, theirs] of byDoctor) {
      const { statements, record } = await openStatement(ports, schemeId, personId);
      if (record?.value.sealed === undefined) continue;
      const text = statementsText(withReasons(statements.reveal(), theirs, at));
      const as = { schemeId, kind: "statement", id: personId } as const;
      // The stamp stays: a form that is open is still about the same words.
      const value = { ...record.value, sealed: await ports.sealer.seal(as, text) };
      replace.push({ type: "statement", value, version: record.version } as const);
    }
    if (replace.length === 0) return "nothing-left";
    const act = { type: "AnswersWorkedOut" } as const;
    const events = [eventOf(ports, { schemeId, by: "system", subjectId: id }, act)];
    return ports.store.commit({ schemeId, replace, events });
  });
}

/** What was said after the publication was made is not what was looked for. */
function withReasons(
  { wish, offer }: Statements,
  explained: readonly Explained[],
  before: string,
): Statements {
  const entries = wish.entries.map((entry) => {
    const found = explained.find(({ ask }) => ask.token === `${entry.key} ${entry.choice}`);
    if (found === undefined || entry.consent.at > before) return entry;
    return { ...entry, unmet: { pairingId: found.pairingId, ...found.why } };
  });
  return { wish: { ...wish, entries }, offer };
}
