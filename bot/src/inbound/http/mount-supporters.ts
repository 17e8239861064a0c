import type { Server } from "restify";
import { api } from "../../contract";
import {
  checkEligibilityHandler,
  confirmSupervisorHandler,
  decideApplicationHandler,
  getNoticeHandler,
  listSupportersHandler,
  readObjectionHandler,
  readReviewsHandler,
  recordObjectionHandler,
  tellSupervisorHandler,
} from "./handlers/supporters";
import {
  addSupervisorHandler,
  importSupervisorsHandler,
  listSupervisorsHandler,
} from "./handlers/supervisors";
import {
  applyToSupportHandler,
  changeMyProfileHandler,
  declareTrainingHandler,
  getMySupervisionHandler,
  getMyVolunteeringHandler,
  objectToApplicationHandler,
} from "./handlers/volunteering";
import { mount, type Gate } from "./mount";
import type { ReadPorts, TabUseCases } from "./use-cases";

/** What the routes of volunteering are answered with. */
export interface SupporterParts {
  readonly gate: Gate;
  readonly useCases: TabUseCases;
  readonly ports: ReadPorts;
}

/** Mounts every route of volunteering, and of the supervisors' say. */
export function mountSupporters(server: Server, { gate, useCases, ports }: SupporterParts): void {
  mount(server, gate, api.getMyVolunteering, getMyVolunteeringHandler(useCases, ports));
  mount(server, gate, api.applyToSupport, applyToSupportHandler(useCases, ports));
  mount(server, gate, api.declareTraining, declareTrainingHandler(useCases, ports));
  mount(server, gate, api.changeMyProfile, changeMyProfileHandler(useCases, ports));
  mount(server, gate, api.getMySupervision, getMySupervisionHandler(useCases, ports));
  mount(server, gate, api.objectToApplication, objectToApplicationHandler(useCases, ports));
  mount(server, gate, api.listSupporters, listSupportersHandler(useCases, ports));
  mount(server, gate, api.readReviews, readReviewsHandler(useCases, ports));
  mount(server, gate, api.confirmSupervisor, confirmSupervisorHandler(useCases, ports));
  mount(server, gate, api.getNotice, getNoticeHandler(useCases));
  mount(server, gate, api.tellSupervisor, tellSupervisorHandler(useCases, ports));
  mount(server, gate, api.recordObjection, recordObjectionHandler(useCases, ports));
  mount(server, gate, api.readObjection, readObjectionHandler(useCases));
  mount(server, gate, api.decideApplication, decideApplicationHandler(useCases, ports));
  mount(server, gate, api.checkEligibility, checkEligibilityHandler(useCases, ports));
  mount(server, gate, api.listSupervisors, listSupervisorsHandler(useCases, ports));
  mount(server, gate, api.addSupervisor, addSupervisorHandler(useCases));
  mount(server, gate, api.importSupervisors, importSupervisorsHandler(useCases));
}
