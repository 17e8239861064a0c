import { ENGINE_VERSION } from "../../scheme/allocation/costs";
import { peopleOnDay } from "../../scheme/allocation/person-on-day";
import { pairsThatHold } from "../../scheme/allocation/pairs-on-a-day";
import { whyNotPairOnDay, type LivePair, type PairRefusal } from "../../scheme/allocation/rules";
import type { Proposal, ProposedPair, SchemeRegister } from "../records";
import type { SchemeState } from "../schemes/scheme-state";

/** A proposed pair that can no longer be made, and the rule that is against it now. */
export interface BrokenPair {
  readonly pair: ProposedPair;
  readonly why: PairRefusal;
}

/**
 * Why a proposal can no longer be published. `worked-out-otherwise`: by an earlier engine, or with something that
 * somebody stated and has withdrawn; which, and whose, is for nobody to know (NP8).
 */
export type OutOfDate =
  | { readonly code: "worked-out-otherwise" }
  | { readonly code: "pairs-broken"; readonly broken: readonly BrokenPair[] };

/** What a proposal is compared with: the scheme as it is now. */
export interface NowOf {
  readonly state: SchemeState;
  readonly register: SchemeRegister;
}

/**
 * Whether, and why, a proposal is out of date: the one answer for its list, its page and its publication. That people were
 * added, or could be given somebody better now, does not make it so; solving again would find them.
 */
export function whyOutOfDate(
  proposal: Proposal,
  { state, register }: NowOf,
): OutOfDate | undefined {
  if (isWorkedOutOtherwise(proposal, register)) return { code: "worked-out-otherwise" };
  const broken = brokenPairs(proposal, state);
  return broken.length === 0 ? undefined : { code: "pairs-broken", broken };
}

/** Whether a proposal comes of an earlier engine, or of something that somebody stated and has withdrawn (NP8). */
export function isWorkedOutOtherwise(
  { engine, withdrawals }: Proposal,
  register: SchemeRegister,
): boolean {
  return engine !== ENGINE_VERSION || withdrawals !== (register.withdrawals ?? 0);
}

/** The pairs that do not keep the hard rules any more, together with those that hold already (NP2, NP9, NP10). */
export function brokenPairs({ pairs, on }: Proposal, state: SchemeState): readonly BrokenPair[] {
  const { byId, apart } = state;
  const { policy } = state.scheme;
  const onDay = peopleOnDay({ on, policy });
  const load = loadBefore(pairs, on, state);
  return pairs.flatMap((pair) => {
    const doctor = byId.get(pair.doctorId);
    const supporter = byId.get(pair.supporterId);
    if (doctor === undefined) return [{ pair, why: { code: "not-a-foundation-doctor" } as const }];
    if (supporter === undefined) {
      return [{ pair, why: { code: "not-an-active-supporter" } as const }];
    }
    const rules = { livePairs: load.about(pair), policy, today: on, apart };
    const why = whyNotPairOnDay(onDay(doctor), onDay(supporter), rules);
    if (why !== undefined) return [{ pair, why }];
    load.add(pair);
    return [];
  });
}

/** The pairs that stay, by whom they are with: two thousand pairs are not looked through for each of two thousand. */
function loadBefore(pairs: readonly ProposedPair[], on: string, state: SchemeState) {
  const given = new Set(pairs.map(({ from }) => from));
  const { live, apart, scheme } = state;
  const people = state.people.map(({ value }) => value);
  const staying = pairsThatHold({
    people,
    livePairs: live.filter(({ pairingId }) => pairingId === undefined || !given.has(pairingId)),
    policy: scheme.policy,
    on,
    apart,
  });
  const ofDoctor = new Map<string, LivePair[]>();
  const ofSupporter = new Map<string, LivePair[]>();
  const add = (pair: LivePair) => {
    ofDoctor.set(pair.doctorId, [...(ofDoctor.get(pair.doctorId) ?? []), pair]);
    ofSupporter.set(pair.supporterId, [...(ofSupporter.get(pair.supporterId) ?? []), pair]);
  };
  for (const pair of staying) add(pair);
  return {
    add,
    about: ({ doctorId, supporterId }: LivePair): readonly LivePair[] => [
      ...(ofSupporter.get(supporterId) ?? []),
      ...(ofDoctor.get(doctorId) ?? []).filter((pair) => pair.supporterId !== supporterId),
    ],
  };
}
