import { allocationFrom, type Allocation } from "../../scheme/allocation/allocation";
import { ENGINE_VERSION } from "../../scheme/allocation/costs";
import type { AllocationQuestion } from "../../scheme/allocation/question";
import type { LivePair } from "../../scheme/allocation/rules";
import { taskFor, type AllocationTask } from "../../scheme/allocation/task";
import type { PersonId } from "../../scheme/shared/ids";
import type { IsoDate } from "../../scheme/shared/time";
import type { AllocationProgress, SolvedAllocation } from "../ports/allocator";
import type { Ports } from "../ports/ports";
import type { Proposal } from "../records";
import type { AllocationState } from "./allocation-state";
import { leftOutLastTime, roundNow, type RoundNow } from "./round";
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
  readonly snapshot: string;
  readonly hashes: Proposal["hashes"];
  readonly engine: string;
}

/** Puts together what an allocation is made of, from what is true now. */
export async function questionNow(
  ports: WorkOutPorts,
  state: AllocationState,
  { on, released, locked }: AllocationWish,
): Promise<AskedNow> {
  const { scheme, register, people, live, apart } = state;
  const publications = await ports.store.publications(scheme.id);
  const round = roundNow(ports, register, publications);
  return {
    round,
    question: {
      people: people.map(({ value }) => value),
      livePairs: live,
      policy: scheme.policy,
      on,
      apart,
      seed: round.round.seed,
      stated: await statedTokens(ports, state, on),
      released: new Set(released),
      locked,
      leftOutLastTime: leftOutLastTime(publications, state.now),
    },
  };
}

/** Works it out. Throws where the answer could not be proved to be the best one. */
export async function workOut(
  { allocator, digest }: Pick<Ports, "allocator" | "digest">,
  question: AllocationQuestion,
  onProgress?: (progress: AllocationProgress) => void,
): Promise<WorkedOut> {
  const task = taskFor(question);
  const solved = await allocator.solve(task.instance, onProgress);
  const snapshot = JSON.stringify(task.instance);
  return {
    task,
    solved,
    allocation: allocationFrom(question, task, solved.pairs),
    snapshot,
    hashes: { policy: digest(JSON.stringify(question.policy.allocation)), input: digest(snapshot) },
    engine: ENGINE_VERSION,
  };
}
