import { londonDate, londonInstant } from "../../scheme/calendar/london";
import { nextWorkingDay, workingDayFrom } from "../../scheme/calendar/working-time";
import { ENGINE_VERSION } from "../../scheme/allocation/costs";
import { pairsThatHold } from "../../scheme/allocation/pairs-on-a-day";
import { whyNotPair, type LivePair } from "../../scheme/allocation/rules";
import type { Scheme } from "../../scheme/policy/policy";
import type { Instant, IsoDate } from "../../scheme/shared/time";
import { eventOf } from "../act";
import type { Actor } from "../access/actor";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import type { Versioned } from "../ports/scheme-store";
import type { Proposal, Publication } from "../records";
import { allocationState, registerWithOpen, type AllocationState } from "./allocation-state";
import { makeFinishPublication } from "./finish-publication";

type PublishPorts = Pick<Ports, "store" | "clock" | "ids" | "holidays">;

/** Why a proposal is not published. */
export type PublishRefusal =
  | { readonly code: "proposal-unknown" }
  | { readonly code: "proposal-out-of-date" }
  | { readonly code: "nothing-to-publish" }
  | { readonly code: "announcement-in-the-past" }
  | { readonly code: "publication-in-progress" };

/** What a director publishes: a proposal as they saw it (its version), and when the pairs are told. */
export interface PublishCommand {
  readonly proposalId: string;
  readonly version: string;
  /** Default: the next working day at the scheme's time. */
  readonly announceAt?: Instant;
}

/**
 * When pairs are told unless a director says otherwise: the next working day, 09:30 by default; where they are made for
 * a day after that, on that day, or the first working day after it.
 */
export function defaultAnnouncement(
  { clock, holidays }: Pick<Ports, "clock" | "holidays">,
  { policy }: Scheme,
  on?: IsoDate,
): Instant {
  const table = holidays.of(policy.nation);
  const next = nextWorkingDay(londonDate(clock.now()), table);
  const day = on !== undefined && on > next ? workingDayFrom(on, table) : next;
  return londonInstant(day, policy.announceAt);
}

/**
 * Makes a proposal real. Every pair is put to the rules once more, against what is true now; then the
 * pairings are staged, visible to nobody, and one batch makes them all visible with their messages and
 * their audit entry. A crash in between is finished later by `makeFinishPublication`.
 */
export function makePublish(ports: PublishPorts) {
  const finish = makeFinishPublication(ports);
  return async (
    actor: Actor,
    command: PublishCommand,
  ): Promise<Outcome<Versioned<Publication>, PublishRefusal>> => {
    const started = await retryOnConflict<Outcome<Publication, PublishRefusal>>(() =>
      start(ports, actor, command),
    );
    if (!started.ok) return started;
    await finish(actor.schemeId);
    const published = await ports.store.publication(actor.schemeId, started.value.id);
    if (published === undefined) throw new Error("The publication has vanished.");
    return done(published);
  };
}

async function start(
  ports: PublishPorts,
  actor: Actor,
  command: PublishCommand,
): Promise<Outcome<Publication, PublishRefusal> | "conflict"> {
  const { schemeId } = actor;
  const proposal = await ports.store.find(schemeId, "proposal", command.proposalId);
  if (proposal === undefined) return refused({ code: "proposal-unknown" });
  const state = await allocationState(ports, schemeId);
  const announceAt =
    command.announceAt ?? defaultAnnouncement(ports, state.scheme, proposal.value.on);
  const refusal = whyNotPublish(state, proposal, command, announceAt <= ports.clock.now());
  if (refusal !== undefined) return refused(refusal);
  const publication: Publication = {
    id: ports.ids.next(),
    schemeId,
    state: "staging",
    at: ports.clock.now(),
    by: actor.person.value.id,
    announceAt,
    pairs: proposal.value.pairs,
    leftOut: proposal.value.unallocated.map(({ doctorId }) => doctorId),
    proposalId: proposal.value.id,
  };
  const context = { schemeId, by: publication.by, subjectId: publication.id };
  const outcome = await ports.store.commit({
    schemeId,
    create: [{ type: "publication", value: publication }],
    replace: [registerWithOpen(state.register, publication.id)],
    events: [eventOf(ports, context, { type: "PublicationStarted" })],
  });
  return outcome === "conflict" ? "conflict" : done(publication);
}

function whyNotPublish(
  state: AllocationState,
  proposal: Versioned<Proposal>,
  command: PublishCommand,
  inThePast: boolean,
): PublishRefusal | undefined {
  if (proposal.value.engine !== ENGINE_VERSION) return { code: "proposal-out-of-date" };
  if (proposal.version !== command.version) return { code: "proposal-out-of-date" };
  // Something that somebody stated was withdrawn since; which, and whose, is for nobody to know (NP8).
  if (proposal.value.withdrawals !== (state.register.value.withdrawals ?? 0)) {
    return { code: "proposal-out-of-date" };
  }
  if (state.register.value.openPublicationId !== undefined) {
    return { code: "publication-in-progress" };
  }
  if (proposal.value.pairs.length === 0) return { code: "nothing-to-publish" };
  if (inThePast) return { code: "announcement-in-the-past" };
  return everyPairHolds(state, proposal.value) ? undefined : { code: "proposal-out-of-date" };
}

/** Whether every pair still keeps the hard rules, together with those that hold already. */
function everyPairHolds(state: AllocationState, proposal: Proposal): boolean {
  const { on } = proposal;
  const { policy } = state.scheme;
  const { apart } = state;
  const leaving = new Set(proposal.pairs.map(({ doctorId }) => doctorId));
  const people = state.people.map(({ value }) => value);
  const pairs: LivePair[] = pairsThatHold({
    people,
    livePairs: state.live,
    policy,
    on,
    apart,
  }).filter(({ doctorId }) => !leaving.has(doctorId));
  for (const { doctorId, supporterId } of proposal.pairs) {
    const doctor = state.byId.get(doctorId);
    const supporter = state.byId.get(supporterId);
    if (doctor === undefined || supporter === undefined) return false;
    const question = { doctor, supporter, livePairs: pairs, policy, today: on, apart };
    if (whyNotPair(question) !== undefined) return false;
    pairs.push({ doctorId, supporterId });
  }
  return true;
}
