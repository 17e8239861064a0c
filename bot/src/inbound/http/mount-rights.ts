import type { Server } from "restify";
import { api } from "../../contract";
import {
  answerComplaintHandler,
  getMyComplaintHandler,
  listComplaintsHandler,
  listMyComplaintsHandler,
  makeComplaintHandler,
  readComplaintHandler,
} from "./handlers/complaints";
import {
  confirmDeletionHandler,
  getMyPrivacyHandler,
  getRetentionHandler,
} from "./handlers/retention";
import { mount, type Gate } from "./mount";
import type { ReadPorts, TabUseCases } from "./use-cases";

/** What the routes of retention and complaints are answered with. */
export interface RightsParts {
  readonly gate: Gate;
  readonly useCases: TabUseCases;
  readonly ports: ReadPorts;
}

/** Mounts every route of what is kept for how long, and of complaints about data. */
export function mountRights(server: Server, { gate, useCases, ports }: RightsParts): void {
  mount(server, gate, api.listMyComplaints, listMyComplaintsHandler(useCases));
  mount(server, gate, api.makeComplaint, makeComplaintHandler(useCases));
  mount(server, gate, api.getMyComplaint, getMyComplaintHandler(useCases));
  mount(server, gate, api.listComplaints, listComplaintsHandler(useCases, ports));
  mount(server, gate, api.readComplaint, readComplaintHandler(useCases, ports));
  mount(server, gate, api.answerComplaint, answerComplaintHandler(useCases));
  mount(server, gate, api.getRetention, getRetentionHandler(useCases));
  mount(server, gate, api.confirmDeletion, confirmDeletionHandler(useCases, ports));
  mount(server, gate, api.getMyPrivacy, getMyPrivacyHandler(useCases, ports));
}
