import type { RemedyAct } from "../../scheme/allocation/remedy";
import { comeBack } from "../../scheme/people/absence";
import type { Person } from "../../scheme/people/person";
import { changeCapacity } from "../../scheme/people/supporter-word";
import type { Decision } from "../../scheme/shared/decision";
import type { SchemeAct } from "../events";
import { eventOf } from "../act";
import type { Actor } from "../access/actor";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import { makeLetBorrow } from "../people/let-borrow";
import type { Proposal } from "../records";
import { makeChangeSettings, settingsIn } from "../settings/change-settings";
import { proposalAsked, remediesOf, type ProposalAsked } from "./shortage";
import { makeSolveAgain } from "./solve-again";
import type { WorkOutPorts } from "./work-out";

/** Why a remedy is not applied. */
export type ApplyRefusal =
  | { readonly code: "proposal-unknown" }
  /** It would not help any more, or somebody did it meanwhile. */
  | { readonly code: "remedy-gone" }
  /** Somebody has to find people, or ask several: advice. */
  | { readonly code: "remedy-is-advice" };

/** Which remedy of which proposal. */
export interface ApplyCommand {
  readonly proposalId: string;
  readonly remedyId: string;
}

/**
 * Does what a remedy says, by the rule for it, audited in the name of whoever pressed: a supporter's own word is recorded on
 * their behalf. Then the proposal is worked out again around its locks. Nothing is done that would not help now.
 */
export function makeApplyRemedy(ports: WorkOutPorts & Pick<Ports, "outbox">) {
  const solveAgain = makeSolveAgain(ports);
  return async (actor: Actor, command: ApplyCommand): Promise<Outcome<Proposal, ApplyRefusal>> => {
    const applied = await retryOnConflict<Outcome<RemedyAct, ApplyRefusal>>(() =>
      apply(ports, actor, command),
    );
    if (!applied.ok) return applied;
    const { value } = applied;
    // What had waited for the end of the absence goes, as when they say it themselves.
    if (value.kind === "end-absence") {
      await ports.outbox.wake(actor.schemeId, value.supporter.id, ports.clock.now());
    }
    return solveAgain(actor, command.proposalId);
  };
}

type Applied = Outcome<RemedyAct, ApplyRefusal>;

/** Finds the remedy among those that help now, and does it. */
async function apply(
  ports: WorkOutPorts,
  actor: Actor,
  { proposalId, remedyId }: ApplyCommand,
): Promise<Applied | "conflict"> {
  const asked = await proposalAsked(ports, actor.schemeId, proposalId);
  if (asked === undefined) return refused({ code: "proposal-unknown" });
  const remedy = remediesOf(asked).find(({ id }) => id === remedyId);
  if (remedy === undefined) return refused({ code: "remedy-gone" });
  const { act } = remedy;
  switch (act.kind) {
    case "raise-capacity": {
      const [one, ...others] = act.supporters;
      if (one === undefined || others.length > 0) return refused({ code: "remedy-is-advice" });
      const decision = changeCapacity(one, one.capacity + 1, asked.question.policy);
      return recordWord(ports, actor, asked, { act, decision });
    }
    case "end-absence":
      return recordWord(ports, actor, asked, {
        act,
        decision: comeBack(act.supporter, asked.state.today),
      });
    case "borrow":
      return borrow(ports, actor, act);
    case "recruit":
      return refused({ code: "remedy-is-advice" });
  }
}

/** Writes down what somebody agreed to, in the name of whoever says so. */
async function recordWord(
  ports: WorkOutPorts,
  ...[actor, { state, proposal }, { act, decision }]: [
    Actor,
    ProposalAsked,
    { readonly act: RemedyAct; readonly decision: Decision<Person, SchemeAct, unknown> },
  ]
): Promise<Applied | "conflict"> {
  if (!decision.accepted || decision.events.length === 0) return refused({ code: "remedy-gone" });
  const { schemeId } = actor;
  const { id: personId } = decision.state;
  const found = state.people.find(({ value }) => value.id === personId);
  if (found === undefined) return refused({ code: "remedy-gone" });
  const by = actor.person.value.id;
  const context = { schemeId, by, personId, subjectId: proposal.value.id };
  const outcome = await ports.store.commit({
    schemeId,
    replace: [{ type: "person", value: decision.state, version: found.version }],
    events: decision.events.map((event) => eventOf(ports, context, event)),
  });
  return outcome === "conflict" ? "conflict" : done(act);
}

/** Lets one doctor borrow, or everybody, by the use cases for it. */
async function borrow(
  ports: WorkOutPorts,
  actor: Actor,
  act: Extract<RemedyAct, { kind: "borrow" }>,
): Promise<Applied> {
  if (act.doctor !== undefined) {
    const outcome = await makeLetBorrow(ports)(actor, act.doctor.id, true);
    return outcome.ok ? done(act) : refused({ code: "remedy-gone" });
  }
  const { value, version } = await settingsIn(ports, actor.schemeId);
  const allocation = { ...value.allocation, borrow: true };
  const outcome = await makeChangeSettings(ports)(actor, { ...value, allocation }, version);
  return outcome.ok ? done(act) : refused({ code: "remedy-gone" });
}
