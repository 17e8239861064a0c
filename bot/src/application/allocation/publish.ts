import { londonDate, londonInstant } from "../../scheme/calendar/london";
import { nextWorkingDay, workingDayFrom } from "../../scheme/calendar/working-time";
import { pairsThatHold } from "../../scheme/allocation/pairs-on-a-day";
import { wantsSupporter } from "../../scheme/people/own-wish";
import { runsScheme } from "../../scheme/people/standing";
import type { Scheme } from "../../scheme/policy/policy";
import type { PersonId } from "../../scheme/shared/ids";
import type { Instant, IsoDate } from "../../scheme/shared/time";
import { eventOf } from "../act";
import type { Actor } from "../access/actor";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import type { Versioned } from "../ports/scheme-store";
import type { Proposal, ProposedPair, Publication } from "../records";
import { allocationState, registerWithOpen, type AllocationState } from "./allocation-state";
import { makeFinishPublication } from "./finish-publication";
import { whyOutOfDate } from "./out-of-date";
import { openProposal } from "./proposal-at-hand";

type PublishPorts = Pick<Ports, "store" | "clock" | "ids" | "holidays">;

/** Why a proposal is not published. */
export type PublishRefusal =
  | { readonly code: "proposal-unknown" }
  | { readonly code: "already-published" }
  /** `broken`: how many of its pairs no longer hold; none where it is not about pairs. */
  | { readonly code: "proposal-out-of-date"; readonly broken: number; readonly pairs: number }
  | { readonly code: "nothing-to-publish" }
  | { readonly code: "announcement-in-the-past" }
  | { readonly code: "not-a-contact" }
  | { readonly code: "publication-in-progress" };

/** What a director publishes: a proposal as they saw it (its version), and when the pairs are told. */
export interface PublishCommand {
  readonly proposalId: string;
  readonly version: string;
  /** Default: the next working day at the scheme's time. */
  readonly announceAt?: Instant;
  /** Who is the contact of those who go without; default: whoever publishes. */
  readonly interimContactId?: PersonId;
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
 * Makes a proposal real, all of it or nothing. Every pair is put to the rules once more, against what is true now; then
 * the pairings are staged, visible to nobody, and one batch makes them all visible, displaces the pairings
 * they take the place of, and leaves the messages and the audit entry. A crash in between is finished later by
 * `makeFinishPublication`.
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
  const proposal = await openProposal(ports, schemeId, command.proposalId);
  if (proposal === undefined) return refused({ code: "proposal-unknown" });
  const state = await allocationState(ports, schemeId);
  const earlier = (await ports.store.publications(schemeId))
    .map(({ value }) => value)
    .filter(({ proposalId }) => proposalId === proposal.value.id);
  const publishing = { state, proposal, command, earlier };
  const publication = publicationOf(ports, actor, publishing);
  const refusal = whyNotPublish(publication, publishing);
  if (refusal !== undefined) return refused(refusal);
  const context = { schemeId, by: publication.by, subjectId: publication.id };
  const outcome = await ports.store.commit({
    schemeId,
    create: [{ type: "publication", value: publication }],
    replace: [registerWithOpen(state.register, publication.id)],
    events: [eventOf(ports, context, { type: "PublicationStarted" })],
  });
  return outcome === "conflict" ? "conflict" : done(publication);
}

interface Publishing {
  readonly state: AllocationState;
  readonly proposal: Versioned<Proposal>;
  readonly command: PublishCommand;
  /** Publications of the same proposal. */
  readonly earlier: readonly Publication[];
}

function publicationOf(
  ports: PublishPorts,
  actor: Actor,
  { state, proposal: { value }, command, earlier }: Publishing,
): Publication {
  const by = actor.person.value.id;
  const { announceAt, interimContactId: contactId = by } = command;
  const doctors = whoHaveNobody(value, state);
  return {
    id: ports.ids.next(),
    schemeId: actor.schemeId,
    state: "staging",
    at: ports.clock.now(),
    by,
    announceAt: announceAt ?? defaultAnnouncement(ports, state.scheme, value.on),
    pairs: earlier.length === 0 ? value.pairs : withOtherIds(ports, value.pairs),
    leftOut: value.unallocated.map(({ doctorId }) => doctorId),
    ...(doctors.length === 0 ? {} : { interim: { contactId, doctors } }),
    proposalId: value.id,
  };
}

/** The pairings of one that was undone keep their ids, and are never seen again. */
function withOtherIds({ ids }: PublishPorts, pairs: readonly ProposedPair[]) {
  return pairs.map((pair) => ({ ...pair, pairingId: ids.next() }));
}

/** Those who go without and have nobody now: somebody whose pair ends on a later day still has it (principle 12). */
export function whoHaveNobody(
  { unallocated }: Proposal,
  { people, live, byId, scheme, today, apart }: AllocationState,
): readonly PersonId[] {
  const pairs = { people: people.map(({ value }) => value), livePairs: live, apart };
  const holding = pairsThatHold({ ...pairs, policy: scheme.policy, on: today });
  const paired = new Set(holding.map(({ doctorId }) => doctorId));
  return unallocated
    .map(({ doctorId }) => doctorId)
    .filter((id) => {
      const doctor = byId.get(id);
      return doctor !== undefined && wantsSupporter(doctor, today) && !paired.has(id);
    });
}

function whyNotPublish(
  publication: Publication,
  { state, proposal: { value, version }, command, earlier }: Publishing,
): PublishRefusal | undefined {
  const register = state.register.value;
  const pairs = value.pairs.length;
  if (earlier.some((one) => one.state === "published")) return { code: "already-published" };
  if (register.openPublicationId !== undefined) return { code: "publication-in-progress" };
  if (version !== command.version) return { code: "proposal-out-of-date", broken: 0, pairs };
  if (pairs === 0) return { code: "nothing-to-publish" };
  if (publication.announceAt <= publication.at) return { code: "announcement-in-the-past" };
  const contact = state.byId.get(command.interimContactId ?? publication.by);
  if (contact === undefined || !runsScheme(contact, state.today)) return { code: "not-a-contact" };
  const stale = whyOutOfDate(value, { state, register });
  if (stale === undefined) return undefined;
  const broken = stale.code === "pairs-broken" ? stale.broken.length : 0;
  return { code: "proposal-out-of-date", broken, pairs };
}
