import { pairsAfter } from "../../scheme/allocation/all-pairs";
import { blocking, type RuleCount } from "../../scheme/allocation/blocked";
import { competingSets, type CompetingSet } from "../../scheme/allocation/competing-sets";
import type { AllocationQuestion } from "../../scheme/allocation/question";
import { remediesFor } from "../../scheme/allocation/remedies";
import type { Remedy } from "../../scheme/allocation/remedy";
import { settledText } from "../../scheme/allocation/settled-words";
import { londonDate } from "../../scheme/calendar/london";
import type { Person } from "../../scheme/people/person";
import type { SchemeId } from "../../scheme/shared/ids";
import type { Versioned } from "../ports/scheme-store";
import type { Proposal } from "../records";
import { allocationState, type AllocationState } from "./allocation-state";
import { locksOf } from "./locks";
import { openProposal } from "./proposal-at-hand";
import { questionNow, type WorkOutPorts } from "./work-out";

/** Why some doctors go without in a proposal, and what would help. */
export interface Shortage {
  /** How it was settled who they are, in words. */
  readonly settled: string;
  readonly sets: readonly CompetingSet[];
  readonly blocked: readonly { readonly doctor: Person; readonly rules: readonly RuleCount[] }[];
  readonly remedies: readonly Remedy[];
  /** The day whose grades and posts count. */
  readonly on: string;
}

/** A proposal, and its question as it is now, as if nobody had asked for anything. */
export interface ProposalAsked {
  readonly proposal: Versioned<Proposal>;
  readonly state: AllocationState;
  readonly question: AllocationQuestion;
}

/** Asks a proposal's question again, of the scheme as it is now; nothing that anybody stated is opened for it. */
export async function proposalAsked(
  ports: WorkOutPorts,
  schemeId: SchemeId,
  proposalId: string,
): Promise<ProposalAsked | undefined> {
  const proposal = await openProposal(ports, schemeId, proposalId);
  if (proposal === undefined) return undefined;
  const state = await allocationState(ports, schemeId);
  const wish = { ...proposal.value, locked: locksOf(proposal.value, state) };
  const { question } = await questionNow(ports, state, wish, "blind");
  return { proposal, state, question };
}

/** What would help the doctors whom a proposal leaves out, each tried. */
export function remediesOf({ proposal, state, question }: ProposalAsked): readonly Remedy[] {
  const { competition } = proposal.value;
  return remediesFor({ question, competition, leftOut: leftOutOf(proposal.value, state) });
}

/**
 * Why doctors go without in a proposal (NP12): who competes for which places, the same whoever was unlucky; which rule blocks
 * whom; and what would help. Places and rules only: nothing that anybody asked for is looked at (principle 3).
 * Undefined where there is no such proposal.
 */
export function makeShortage(ports: WorkOutPorts) {
  return async (schemeId: SchemeId, proposalId: string): Promise<Shortage | undefined> => {
    const asked = await proposalAsked(ports, schemeId, proposalId);
    if (asked === undefined) return undefined;
    const { state, question } = asked;
    const { value } = asked.proposal;
    const rulesFor = blocking(question, pairsAfter(question, value));
    const { round } = state.register.value;
    const fixedAt = round?.seed === value.seed ? round.begunAt : value.at;
    return {
      settled: settledText(question.policy.allocation, londonDate(fixedAt)),
      sets: competingSets(question, value.competition),
      blocked: leftOutOf(value, state).map((doctor) => ({ doctor, rules: rulesFor(doctor) })),
      remedies: remediesOf(asked),
      on: value.on,
    };
  };
}

function leftOutOf({ unallocated }: Proposal, { byId }: AllocationState): readonly Person[] {
  return unallocated.map(({ doctorId }) => byId.get(doctorId)).filter((one) => one !== undefined);
}
