import type { Server } from "restify";
import { api } from "../../contract";
import {
  getMyRecognitionHandler,
  getStatementFileHandler,
  getStatementsPlanHandler,
  issueStatementHandler,
  issueToAllHandler,
  listStatementsHandler,
  lookUpStatementHandler,
  noteSessionHandler,
  recordSupervisionHandler,
  removeSessionHandler,
  takeSupervisionBackHandler,
} from "./handlers/recognition";
import { mount, type Gate } from "./mount";
import type { ReadPorts, TabUseCases } from "./use-cases";

/** What the routes of recognition are answered with. */
export interface RecognitionParts {
  readonly gate: Gate;
  readonly useCases: TabUseCases;
  readonly ports: ReadPorts;
}

/** Mounts every route of what supporters can show for it (NP26, NP11). */
export function mountRecognition(
  server: Server,
  { gate, useCases, ports }: RecognitionParts,
): void {
  mount(server, gate, api.getMyRecognition, getMyRecognitionHandler(useCases, ports));
  mount(server, gate, api.noteSession, noteSessionHandler(useCases));
  mount(server, gate, api.removeSession, removeSessionHandler(useCases));
  mount(server, gate, api.issueStatement, issueStatementHandler(useCases));
  mount(server, gate, api.getStatementFile, getStatementFileHandler(useCases));
  mount(server, gate, api.listStatements, listStatementsHandler(useCases));
  mount(server, gate, api.lookUpStatement, lookUpStatementHandler(useCases));
  mount(server, gate, api.getStatementsPlan, getStatementsPlanHandler(useCases));
  mount(server, gate, api.issueToAll, issueToAllHandler(useCases));
  mount(server, gate, api.recordSupervision, recordSupervisionHandler(useCases));
  mount(server, gate, api.takeSupervisionBack, takeSupervisionBackHandler(useCases));
}
