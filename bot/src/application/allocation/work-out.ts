import {
  allocationFrom,
  keptForNow,
  withWaiting,
  type Allocation,
} from "../../scheme/allocation/allocation";
import { ENGINE_VERSION } from "../../scheme/allocation/costs";
import type { AllocationQuestion } from "../../scheme/allocation/question";
import type { LivePair } from "../../scheme/allocation/rules";
import { taskFor, type AllocationTask } from "../../scheme/allocation/task";
import type { PersonId } from "../../scheme/shared/ids";
import { Sensitive } from "../../scheme/shared/sensitive";
import type { IsoDate } from "../../scheme/shared/time";
import type { AllocationProgress, SolvedAllocation } from "../ports/allocator";
import type { Ports } from "../ports/ports";
import type { Proposal } from "../records";
import type { AllocationState } from "./allocation-state";
import { leftOutLastTime, roundNow, type RoundNow } from "./round";
import { snapshotText } from "./snapshot-text";
import { statedTokens } from "./stated-tokens";

/** What working an allocation out needs of the outside. */
export type WorkOutPorts = Pick<
  Ports,
  "store" | "clock" | "ids" | "digest" | "sealer" | "allocator"
>;

/** What is asked for. */
export interface AllocationWish {
  readonly on: IsoDate;
  readonly released: readonly PersonId[];
  readonly locked: readonly LivePair[];
}

/** A question as it stands now, with the round it belongs to. */
export interface AskedNow {
  readonly question: AllocationQuestion;
  readonly round: RoundNow;
}

/** An allocation that was worked out. */
export interface WorkedOut {
  readonly task: AllocationTask;
  readonly solved: SolvedAllocation;
  readonly allocation: Allocation;
  /** What it was worked out from, as text: to be sealed, and nothing else. */
  readonly snapshot: Sensitive<string>;
  readonly hashes: Proposal["hashes"];
  readonly engine: string;
}

/**
 * Puts together what an allocation is made of, from what is true now. `blind`: as if nobody had asked for or offered
 * anything, and nothing of it is opened.
 */
export async function questionNow(
  ports: WorkOutPorts,
  state: AllocationState,
  ...[{ on, released, locked }, look]: [AllocationWish, "blind"?]
): Promise<AskedNow> {
  const { scheme, register, people, live, apart } = state;
  const publications = await ports.store.publications(scheme.id);
  const round = roundNow(ports, register, publications);
  return {
    round,
    question: {
      // In one order: the store promises none, and the hash of all this is to tell whether it is the same.
      people: people.map(({ value }) => value).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      livePairs: live,
      policy: scheme.policy,
      on,
      apart,
      seed: round.round.seed,
      stated: look === "blind" ? new Map() : await statedTokens(ports, state, on),
      released: new Set(released),
      locked,
      leftOutLastTime: leftOutLastTime(publications, state.now),
    },
  };
}

/** The fixed hash of an answer: two that agree in it are the same byte for byte. */
export function answerHash(
  digest: Ports["digest"],
  { pairs, leftOut }: Pick<SolvedAllocation, "pairs" | "leftOut">,
): string {
  return digest(JSON.stringify({ pairs, leftOut }));
}

/** Works it out. Throws where the answer could not be proved to be the best one. */
export async function workOut(
  ports: Pick<Ports, "allocator" | "digest">,
  question: AllocationQuestion,
  onProgress?: (progress: AllocationProgress) => void,
): Promise<WorkedOut> {
  const { allocator, digest } = ports;
  const task = taskFor(question);
  const solved = await allocator.solve(task.instance, onProgress);
  const allocation = allocationFrom(question, task, solved.pairs);
  const kept = keptForNow(question, allocation);
  if (kept.length > 0) {
    const asked = { ...question, locked: [...question.locked, ...kept] };
    const again = await workOut(ports, asked, onProgress);
    return { ...again, allocation: withWaiting(question, again.allocation, kept) };
  }
  const snapshot = snapshotText(task.instance);
  return {
    task,
    solved,
    allocation,
    snapshot: new Sensitive(snapshot),
    hashes: {
      policy: digest(JSON.stringify(question.policy.allocation)),
      input: digest(snapshot),
      answer: answerHash(digest, solved),
    },
    engine: ENGINE_VERSION,
  };
}
