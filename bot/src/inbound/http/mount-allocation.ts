import type { Server } from "restify";
import { api } from "../../contract";
import {
  listPublicationsHandler,
  getProposalHandler,
  listProposalsHandler,
  proposeHandler,
  publishHandler,
  undoPublicationHandler,
} from "./handlers/allocation";
import {
  acceptSuggestionHandler,
  getChangeoverHandler,
  listSuggestionsHandler,
} from "./handlers/changeover";
import {
  allocationProgressHandler,
  compareProposalsHandler,
  discardProposalHandler,
  listChoicesHandler,
  lockPairHandler,
  moveDoctorHandler,
  solveAgainHandler,
} from "./handlers/proposals";
import { previewPublicationHandler } from "./handlers/publishing";
import { applyRemedyHandler, getShortageHandler } from "./handlers/shortage";
import { mount, type Gate } from "./mount";
import type { ReadPorts, TabUseCases } from "./use-cases";

/** What the routes of allocation are answered with. */
export interface AllocationParts {
  readonly gate: Gate;
  readonly useCases: TabUseCases;
  readonly ports: ReadPorts;
}

/** Mounts every route of allocation: proposals, what is done with them, publications, changeovers and suggestions. */
export function mountAllocation(server: Server, { gate, useCases, ports }: AllocationParts): void {
  mount(server, gate, api.propose, proposeHandler(useCases, ports));
  mount(server, gate, api.listProposals, listProposalsHandler(useCases, ports));
  mount(server, gate, api.getProposal, getProposalHandler(useCases, ports));
  mount(server, gate, api.allocationProgress, allocationProgressHandler(useCases));
  mount(server, gate, api.moveDoctor, moveDoctorHandler(useCases, ports));
  mount(server, gate, api.lockPair, lockPairHandler(useCases, ports));
  mount(server, gate, api.solveAgain, solveAgainHandler(useCases, ports));
  mount(server, gate, api.discardProposal, discardProposalHandler(useCases));
  mount(server, gate, api.compareProposals, compareProposalsHandler(useCases, ports));
  mount(server, gate, api.listChoices, listChoicesHandler(useCases));
  mount(server, gate, api.getShortage, getShortageHandler(useCases));
  mount(server, gate, api.applyRemedy, applyRemedyHandler(useCases, ports));
  mount(server, gate, api.previewPublication, previewPublicationHandler(useCases));
  mount(server, gate, api.publish, publishHandler(useCases, ports));
  mount(server, gate, api.listPublications, listPublicationsHandler(useCases, ports));
  mount(server, gate, api.undoPublication, undoPublicationHandler(useCases, ports));
  mount(server, gate, api.getChangeover, getChangeoverHandler(useCases));
  mount(server, gate, api.listSuggestions, listSuggestionsHandler(useCases));
  mount(server, gate, api.acceptSuggestion, acceptSuggestionHandler(useCases, ports));
}
