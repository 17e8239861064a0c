import type { Ports } from "./application/ports/ports";
import { makeIssueStatement } from "./application/recognition/issue-statement";
import { makeIssueToAll, makeStatementsPlan } from "./application/recognition/issue-to-all";
import { makeNoteSession, makeRemoveSession } from "./application/recognition/note-session";
import {
  makeLookUpStatement,
  makeMyRecognition,
  makeStatementFile,
  makeStatementsIssued,
} from "./application/recognition/read-statements";
import {
  makeRecordSupervision,
  makeTakeSupervisionBack,
} from "./application/recognition/record-supervision";

/** What supporters can show for it, and who can say whether it is genuine (NP26, NP11). */
export function recognitionUseCases(ports: Ports) {
  return {
    myRecognition: makeMyRecognition(ports),
    noteSession: makeNoteSession(ports),
    removeSession: makeRemoveSession(ports),
    issueStatement: makeIssueStatement(ports),
    statementsPlan: makeStatementsPlan(ports),
    issueToAll: makeIssueToAll(ports),
    recordSupervision: makeRecordSupervision(ports),
    takeSupervisionBack: makeTakeSupervisionBack(ports),
    statementFile: makeStatementFile(ports),
    statementsIssued: makeStatementsIssued(ports),
    lookUpStatement: makeLookUpStatement(ports),
  };
}
