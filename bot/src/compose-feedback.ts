import { makeFeedbackCollection } from "./application/feedback/collection";
import {
  makeExportFeedbackOnScheme,
  makeFeedbackOnScheme,
} from "./application/feedback/feedback-on-scheme";
import { makeGiveFeedback, makeTakeFeedbackBack } from "./application/feedback/give-feedback";
import { makeMyFeedback } from "./application/feedback/my-feedback";
import { makeReceivedFeedback } from "./application/feedback/received-feedback";
import {
  makeGiveSchemeFeedback,
  makeTakeSchemeFeedbackBack,
} from "./application/feedback/scheme-feedback";
import type { Ports } from "./application/ports/ports";

/** What doctors say to their supporters, and about the scheme. */
export function feedbackUseCases(ports: Ports) {
  return {
    myFeedback: makeMyFeedback(ports),
    giveFeedback: makeGiveFeedback(ports),
    takeFeedbackBack: makeTakeFeedbackBack(ports),
    giveSchemeFeedback: makeGiveSchemeFeedback(ports),
    takeSchemeFeedbackBack: makeTakeSchemeFeedbackBack(ports),
    receivedFeedback: makeReceivedFeedback(ports),
    feedbackCollection: makeFeedbackCollection(ports),
    feedbackOnScheme: makeFeedbackOnScheme(ports),
    exportFeedbackOnScheme: makeExportFeedbackOnScheme(ports),
  };
}
