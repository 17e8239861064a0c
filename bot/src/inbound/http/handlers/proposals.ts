import type { Api, ProblemCode } from "../../../contract";
import type { DiscardRefusal } from "../../../application/allocation/discard-proposal";
import type { LockRefusal } from "../../../application/allocation/lock-pairs";
import type { MoveRefusal } from "../../../application/allocation/move-doctor";
import { allocationState } from "../../../application/allocation/allocation-state";
import { openProposal } from "../../../application/allocation/proposal-at-hand";
import { pairRefusalText } from "../../../scheme/allocation/reasons";
import { answer, problem, type Reply } from "../reply";
import type { Handler } from "../mount";
import type { ReadPorts, TabUseCases } from "../use-cases";
import { toChoiceViews, toComparison } from "../views/adjusting";
import { proposalNow, proposalView } from "./allocation";

const LEAVES_SOMEBODY =
  "Somebody who has a supporter now would go without. Choose somebody else, or unlock another pair first.";
const PUBLISHED = "This proposal was published. Undo that first, or propose again.";

function adjustProblem(refusal: MoveRefusal | LockRefusal | DiscardRefusal): Reply<never> {
  switch (refusal.code) {
    case "proposal-unknown":
      return problem("not-found");
    case "proposal-published":
      return problem("not-possible-now", PUBLISHED);
    case "no-such-pair":
      return problem("not-possible-now", "Somebody chosen has no pair in this proposal.");
    case "leaves-somebody":
      return problem("not-possible-now", LEAVES_SOMEBODY);
    case "cannot-be-paired":
      return problem("cannot-be-paired", pairRefusalText(refusal.why));
    default:
      return problem(refusal.code satisfies ProblemCode);
  }
}

/** `POST /api/schemes/:schemeId/proposals/:proposalId/moves` */
export function moveDoctorHandler(
  useCases: TabUseCases,
  ports: ReadPorts,
): Handler<Api["moveDoctor"]> {
  return async ({ caller, params, body, ifMatch }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "allocate");
    if (actor === undefined) return problem("not-found");
    const { proposalId } = params;
    const outcome = await useCases.moveDoctor(actor, { ...body, proposalId, version: ifMatch });
    if (!outcome.ok) return adjustProblem(outcome.refusal);
    return answer(await proposalNow(ports, params.schemeId, outcome.value));
  };
}

/** `POST /api/schemes/:schemeId/proposals/:proposalId/locks` */
export function lockPairHandler(useCases: TabUseCases, ports: ReadPorts): Handler<Api["lockPair"]> {
  return async ({ caller, params, body, ifMatch }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "allocate");
    if (actor === undefined) return problem("not-found");
    const { proposalId } = params;
    const outcome = await useCases.lockPairs(actor, { ...body, proposalId, version: ifMatch });
    if (!outcome.ok) return adjustProblem(outcome.refusal);
    return answer(await proposalNow(ports, params.schemeId, outcome.value));
  };
}

/** `POST /api/schemes/:schemeId/proposals/:proposalId/solve` */
export function solveAgainHandler(
  useCases: TabUseCases,
  ports: ReadPorts,
): Handler<Api["solveAgain"]> {
  return async ({ caller, params }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "allocate");
    if (actor === undefined) return problem("not-found");
    const outcome = await useCases.solveAgain(actor, params.proposalId);
    if (!outcome.ok) return problem("not-found");
    return answer(await proposalNow(ports, params.schemeId, outcome.value.id));
  };
}

/** `POST /api/schemes/:schemeId/proposals/:proposalId/discard` */
export function discardProposalHandler(useCases: TabUseCases): Handler<Api["discardProposal"]> {
  return async ({ caller, params }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "allocate");
    if (actor === undefined) return problem("not-found");
    const outcome = await useCases.discardProposal(actor, params.proposalId);
    return outcome.ok ? answer({}) : adjustProblem(outcome.refusal);
  };
}

/** `GET /api/schemes/:schemeId/proposals/:proposalId/comparison?with=:otherId` */
export function compareProposalsHandler(
  useCases: TabUseCases,
  ports: ReadPorts,
): Handler<Api["compareProposals"]> {
  return async ({ caller, params, query }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "allocate");
    if (actor === undefined) return problem("not-found");
    const { schemeId } = params;
    const one = await openProposal(ports, schemeId, params.proposalId);
    const other = await openProposal(ports, schemeId, query.with);
    if (one === undefined || other === undefined) return problem("not-found");
    const state = await allocationState(ports, schemeId);
    const views = {
      one: proposalView(ports, one, state),
      other: proposalView(ports, other, state),
    };
    return answer(toComparison({ one: one.value, other: other.value }, views, state));
  };
}

/** `GET /api/schemes/:schemeId/proposals/:proposalId/doctors/:doctorId/choices` */
export function listChoicesHandler(useCases: TabUseCases): Handler<Api["listChoices"]> {
  return async ({ caller, params }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "allocate");
    if (actor === undefined) return problem("not-found");
    const outcome = await useCases.choices(params);
    if (!outcome.ok) return problem("not-found");
    return answer(toChoiceViews(params.doctorId, outcome.value));
  };
}

/** `GET /api/schemes/:schemeId/allocation-progress` */
export function allocationProgressHandler(
  useCases: TabUseCases,
): Handler<Api["allocationProgress"]> {
  return async ({ caller, params }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "allocate");
    if (actor === undefined) return problem("not-found");
    const progress = useCases.allocationProgress(params.schemeId);
    return answer({ working: progress !== undefined, ...(progress ?? { placed: 0, of: 0 }) });
  };
}
