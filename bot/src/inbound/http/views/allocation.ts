import type {
  ProposalBrief,
  ProposalView,
  ProposedPairView,
  PublicationView,
} from "../../../contract";
import { pairsQuestionOf } from "../../../application/allocation/allocation-state";
import { isUndoable } from "../../../application/allocation/undo-publication";
import { brokenPairs, whyOutOfDate } from "../../../application/allocation/out-of-date";
import type { Versioned } from "../../../application/ports/scheme-store";
import type {
  Proposal,
  ProposedPair,
  Publication,
  SchemeRegister,
} from "../../../application/records";
import type { SchemeState } from "../../../application/schemes/scheme-state";
import { pairsAfter } from "../../../scheme/allocation/all-pairs";
import { pairRefusalText, whyTogether, whyWithoutText } from "../../../scheme/allocation/reasons";
import { capacityOf, type LivePair } from "../../../scheme/allocation/rules";
import { fullName, type Person } from "../../../scheme/people/person";
import { postOn } from "../../../scheme/people/standing";
import { toPersonBrief } from "./people";

/** What a proposal is shown with. */
export interface ProposalSurroundings {
  readonly state: SchemeState;
  readonly register: SchemeRegister;
  /** When the pairs would be told. */
  readonly announceAt: string;
}

/** A proposal in a list. */
export function toProposalBrief(
  value: Proposal,
  { state, register }: Pick<ProposalSurroundings, "state" | "register">,
): ProposalBrief {
  const by = state.byId.get(value.by);
  return {
    proposalId: value.id,
    at: value.at,
    by: by === undefined ? "" : fullName(by.name),
    on: value.on,
    pairs: value.pairs.length,
    moved: value.pairs.filter(({ from }) => from !== undefined).length,
    unallocated: value.unallocated.length,
    locked: value.pairs.filter(({ locked }) => locked === true).length + (value.stays?.length ?? 0),
    fit: value.fit ?? value.objective.fit,
    outOfDate: whyOutOfDate(value, { state, register }) !== undefined,
  };
}

/** A proposal with the people's names and the reasons in words. */
export function toProposalView(
  { value, version }: Versioned<Proposal>,
  surroundings: ProposalSurroundings,
): ProposalView {
  const { state, announceAt } = surroundings;
  const all = pairsAfter(pairsQuestionOf(state, value.on), value);
  const load = countBy(all, ({ supporterId }) => supporterId);
  return {
    ...toProposalBrief(value, surroundings),
    version,
    announceAt,
    kept: value.kept,
    pairs: value.pairs.map((pair) =>
      toPair(pair, { value, state, load: load.get(pair.supporterId) ?? 0 }),
    ),
    unallocated: value.unallocated.map((reason) => {
      const doctor = known(state, reason.doctorId);
      const interim = state.byId.get(doctor.interim?.personId ?? "");
      return {
        doctor: toPersonBrief(doctor, value.on),
        code: reason.code,
        text: whyWithoutText(reason),
        ...(interim === undefined ? {} : { interim: fullName(interim.name) }),
      };
    }),
    locksGone: (value.locksGone ?? []).map(({ doctorId, supporterId, text }) => ({
      doctor: toPersonBrief(known(state, doctorId), value.on),
      supporter: toPersonBrief(known(state, supporterId), value.on),
      text,
    })),
    broken: brokenPairs(value, state).map(({ pair, why }) => ({
      doctor: toPersonBrief(known(state, pair.doctorId), value.on),
      supporter: toPersonBrief(known(state, pair.supporterId), value.on),
      text: pairRefusalText(why),
    })),
    byLoad: [...countBy([...load.values()], (doctors) => doctors)]
      .map(([doctors, supporters]) => ({ doctors, supporters }))
      .toSorted((a, b) => a.doctors - b.doctors),
    byGrade: placedBy(value, all, (id) => postOn(known(state, id), value.on)?.grade ?? ""),
    bySite: placedBy(value, all, (id) => postOn(known(state, id), value.on)?.site ?? ""),
  };
}

function countBy<One, Key>(all: readonly One[], keyOf: (one: One) => Key): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const one of all) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return counts;
}

function placedBy(
  { unallocated }: Proposal,
  all: readonly LivePair[],
  nameOf: (doctorId: string) => string,
) {
  const placed = countBy(all, ({ doctorId }) => nameOf(doctorId));
  const without = countBy(unallocated, ({ doctorId }) => nameOf(doctorId));
  return [...new Set([...placed.keys(), ...without.keys()])].toSorted().map((name) => ({
    name,
    placed: placed.get(name) ?? 0,
    without: without.get(name) ?? 0,
  }));
}

function toPair(
  { pairingId, doctorId, supporterId, from, locked }: ProposedPair,
  about: { readonly value: Proposal; readonly state: SchemeState; readonly load: number },
): ProposedPairView {
  const { state, load } = about;
  const { on } = about.value;
  const { policy } = state.scheme;
  const doctor = known(state, doctorId);
  const supporter = known(state, supporterId);
  const [doctorPost, supporterPost] = [postOn(doctor, on), postOn(supporter, on)];
  // By its own id: a proposal that was published is no longer ahead of what the doctor has.
  const instead =
    from === undefined
      ? undefined
      : state.pairings.find(({ value }) => value.id === from)?.value.supporterId;
  const order = policy.allocation.gradeOrder;
  return {
    pairingId,
    doctor: toPersonBrief(doctor, on),
    supporter: toPersonBrief(supporter, on),
    why:
      doctorPost === undefined || supporterPost === undefined
        ? []
        : [...whyTogether({ doctor: doctorPost, supporter: supporterPost, carrying: load, order })],
    locked: locked === true,
    ...(instead === undefined ? {} : { instead: toPersonBrief(known(state, instead), on) }),
    load,
    capacity: capacityOf(supporter, policy),
  };
}

/** Somebody whom a proposal names. Throws where nobody of the scheme is them. */
export function known({ byId }: SchemeState, id: string): Person {
  const person = byId.get(id);
  if (person === undefined) throw new Error(`A proposal names somebody unknown: ${id}.`);
  return person;
}

/** A published allocation as a director sees it. One that is being staged is not shown. */
export function toPublicationView(
  { value, version }: Versioned<Publication>,
  now: string,
): PublicationView {
  return {
    publicationId: value.id,
    ...(value.proposalId === undefined ? {} : { proposalId: value.proposalId }),
    version,
    state: value.state === "undone" ? "undone" : "published",
    at: value.at,
    announceAt: value.announceAt,
    pairs: value.pairs.length,
    moved: value.pairs.filter(({ from }) => from !== undefined).length,
    leftOut: value.leftOut.length,
    undoable: isUndoable(value, now),
  };
}
