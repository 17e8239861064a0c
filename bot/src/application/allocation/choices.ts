import { pairsAfter } from "../../scheme/allocation/all-pairs";
import { apartOf } from "../../scheme/allocation/forbidden-pairs";
import { taskFor, type AllocationTask } from "../../scheme/allocation/task";
import { choicesFor, type BlindPrices, type Choice } from "../../scheme/allocation/why-not";
import type { PersonId, SchemeId } from "../../scheme/shared/ids";
import { done, refused, type Outcome } from "../outcome";
import type { Proposal } from "../records";
import { allocationState, type AllocationState } from "./allocation-state";
import { locksOf } from "./locks";
import { openProposal } from "./proposal-at-hand";
import { snapshotText } from "./snapshot-text";
import { questionNow, type WorkOutPorts } from "./work-out";

/** Whose choices are asked for, in which proposal. */
export interface ChoicesOf {
  readonly schemeId: SchemeId;
  readonly proposalId: string;
  readonly doctorId: PersonId;
}

/** Whom a doctor could be given, with what is needed to name them. */
export interface Choices {
  readonly proposal: Proposal;
  readonly state: AllocationState;
  readonly choices: readonly Choice[];
}

/** Why there is nothing to choose from. */
export type ChoicesRefusal =
  { readonly code: "proposal-unknown" } | { readonly code: "doctor-unknown" };

/** So many sets of prices are kept in memory; to forget one costs working it out again. */
const REMEMBERED = 16;

/**
 * Whom one doctor of a proposal could be given instead, and what each would cost the whole in places and fit. Nothing that
 * anybody stated is opened for it: the prices are those of the same question as if nobody had (principle 3).
 */
export function makeChoices(ports: WorkOutPorts) {
  const remembered = new Map<string, BlindPrices>();
  const pricesOf = async ({ instance }: AllocationTask): Promise<BlindPrices> => {
    const key = ports.digest(snapshotText(instance));
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const { prices } = await ports.allocator.solve(instance);
    const [oldest] = remembered.keys();
    if (oldest !== undefined && remembered.size >= REMEMBERED) remembered.delete(oldest);
    remembered.set(key, prices);
    return prices;
  };
  return async ({
    schemeId,
    proposalId,
    doctorId,
  }: ChoicesOf): Promise<Outcome<Choices, ChoicesRefusal>> => {
    const proposal = await openProposal(ports, schemeId, proposalId);
    if (proposal === undefined) return refused({ code: "proposal-unknown" });
    const state = await allocationState(ports, schemeId);
    const { value } = proposal;
    const asked = await questionNow(ports, state, { ...value, locked: [] }, "blind");
    const locked = locksOf(value, state).filter((pair) => pair.doctorId !== doctorId);
    const apart = apartOf(asked.question);
    const question = { ...asked.question, locked, apart };
    const pairs = pairsAfter(question, value);
    const isOfProposal = [...pairs, ...value.unallocated].some((one) => one.doctorId === doctorId);
    if (!isOfProposal) return refused({ code: "doctor-unknown" });
    const task = taskFor(question);
    const prices = { ...(await pricesOf(task)), task };
    const choices = choicesFor(question, pairs, prices, doctorId);
    return done({ proposal: value, state, choices });
  };
}
