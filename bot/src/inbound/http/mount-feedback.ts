import type { Server } from "restify";
import { api } from "../../contract";
import {
  exportFeedbackOnSchemeHandler,
  getFeedbackCollectionHandler,
  getFeedbackOnSchemeHandler,
  getMyFeedbackHandler,
  getReceivedFeedbackHandler,
  giveFeedbackHandler,
  giveSchemeFeedbackHandler,
  takeFeedbackBackHandler,
  takeSchemeFeedbackBackHandler,
} from "./handlers/feedback";
import { mount, type Gate } from "./mount";
import type { ReadPorts, TabUseCases } from "./use-cases";

/** What the routes of feedback are answered with. */
export interface FeedbackParts {
  readonly gate: Gate;
  readonly useCases: TabUseCases;
  readonly ports: ReadPorts;
}

/** Mounts every route of feedback: to a supporter, and about the scheme. */
export function mountFeedback(server: Server, { gate, useCases, ports }: FeedbackParts): void {
  mount(server, gate, api.getMyFeedback, getMyFeedbackHandler(useCases));
  mount(server, gate, api.giveFeedback, giveFeedbackHandler(useCases));
  mount(server, gate, api.takeFeedbackBack, takeFeedbackBackHandler(useCases));
  mount(server, gate, api.giveSchemeFeedback, giveSchemeFeedbackHandler(useCases));
  mount(server, gate, api.takeSchemeFeedbackBack, takeSchemeFeedbackBackHandler(useCases));
  mount(server, gate, api.getReceivedFeedback, getReceivedFeedbackHandler(useCases));
  mount(server, gate, api.getFeedbackCollection, getFeedbackCollectionHandler(useCases, ports));
  mount(server, gate, api.getFeedbackOnScheme, getFeedbackOnSchemeHandler(useCases));
  mount(server, gate, api.exportFeedbackOnScheme, exportFeedbackOnSchemeHandler(useCases, ports));
}
