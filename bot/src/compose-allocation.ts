import type { Actor } from "./application/access/actor";
import { makeChangeover } from "./application/allocation/changeover";
import { makeApplyRemedy } from "./application/allocation/apply-remedy";
import { makeShortage } from "./application/allocation/shortage";
import { makeChoices } from "./application/allocation/choices";
import { makeDiscardProposal } from "./application/allocation/discard-proposal";
import { makeLockPairs } from "./application/allocation/lock-pairs";
import { makeMoveDoctor } from "./application/allocation/move-doctor";
import { makeOneRun } from "./application/allocation/one-run";
import { makeProgressBoard } from "./application/allocation/progress";
import { makePropose, type ProposeCommand } from "./application/allocation/propose";
import { makeReproduce } from "./application/allocation/reproduce";
import { makeSolveAgain } from "./application/allocation/solve-again";
import { makePreviewPublication } from "./application/allocation/preview-publication";
import { makePublish } from "./application/allocation/publish";
import { makeAcceptSuggestion, makeSuggestions } from "./application/allocation/suggest";
import { makeUndoPublication } from "./application/allocation/undo-publication";
import { makeCloseRequest } from "./application/requests/close-request";
import { makeReallocate } from "./application/requests/reallocate";
import { makeRequestQueue } from "./application/requests/request-queue";
import { makeEndPairing } from "./application/pairing/end-pairing";
import { makePairByHand } from "./application/pairing/pair-by-hand";
import type { Ports } from "./application/ports/ports";
import type { SchemeId } from "./scheme/shared/ids";

/** What can be done with a proposal before it is published. */
function proposalUseCases(ports: Ports) {
  const board = makeProgressBoard();
  const oneRun = makeOneRun();
  const propose = makePropose(ports);
  const solveAgain = makeSolveAgain(ports);
  return {
    propose: (actor: Actor, command: ProposeCommand = {}) =>
      oneRun(actor.schemeId, () =>
        board.follow(actor.schemeId, (onProgress) => propose(actor, command, onProgress)),
      ),
    solveAgain: (actor: Actor, proposalId: string) =>
      oneRun(actor.schemeId, () =>
        board.follow(actor.schemeId, (onProgress) => solveAgain(actor, proposalId, onProgress)),
      ),
    allocationProgress: (schemeId: SchemeId) => board.of(schemeId),
    moveDoctor: makeMoveDoctor(ports),
    lockPairs: makeLockPairs(ports),
    discardProposal: makeDiscardProposal(ports),
    choices: makeChoices(ports),
    shortage: makeShortage(ports),
    applyRemedy: makeApplyRemedy(ports),
    reproduce: makeReproduce(ports),
  };
}

/** Who supports whom: proposals, publications, pairings and requests, over the ports. */
export function allocationUseCases(ports: Ports) {
  return {
    ...proposalUseCases(ports),
    publish: makePublish(ports),
    previewPublication: makePreviewPublication(ports),
    undoPublication: makeUndoPublication(ports),
    changeover: makeChangeover(ports),
    suggestions: makeSuggestions(ports),
    acceptSuggestion: makeAcceptSuggestion(ports),
    pairByHand: makePairByHand(ports),
    endPairing: makeEndPairing(ports),
    requestQueue: makeRequestQueue(ports),
    reallocate: makeReallocate(ports),
    closeRequest: makeCloseRequest(ports),
  };
}
