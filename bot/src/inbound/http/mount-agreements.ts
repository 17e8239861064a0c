import type { Server } from "restify";
import { api } from "../../contract";
import {
  getMyAgreementHandler,
  getMyAgreementPdfHandler,
  getMyMeetingFileHandler,
  saveMyAgreementHandler,
  signMyAgreementHandler,
} from "./handlers/agreements";
import { mount, type Gate } from "./mount";
import type { TabUseCases } from "./use-cases";

/** Mounts every route of what a pair agree on (NP17). */
export function mountAgreements(
  server: Server,
  { gate, useCases }: { readonly gate: Gate; readonly useCases: TabUseCases },
): void {
  mount(server, gate, api.getMyAgreement, getMyAgreementHandler(useCases));
  mount(server, gate, api.saveMyAgreement, saveMyAgreementHandler(useCases));
  mount(server, gate, api.signMyAgreement, signMyAgreementHandler(useCases));
  mount(server, gate, api.getMyAgreementPdf, getMyAgreementPdfHandler(useCases));
  mount(server, gate, api.getMyMeetingFile, getMyMeetingFileHandler(useCases));
}
