import type { Server } from "restify";
import { api } from "../../contract";
import { checkAuditHandler, exportAuditHandler, getAuditHandler } from "./handlers/audit";
import { mount, type Gate } from "./mount";
import type { ReadPorts, TabUseCases } from "./use-cases";

/** What the routes of the audit trail are answered with. */
export interface AuditParts {
  readonly gate: Gate;
  readonly useCases: TabUseCases;
  readonly ports: ReadPorts;
}

/** Mounts every route of the audit trail: reading, checking, taking it as a file. */
export function mountAudit(server: Server, { gate, useCases, ports }: AuditParts): void {
  mount(server, gate, api.getAudit, getAuditHandler(useCases));
  mount(server, gate, api.checkAudit, checkAuditHandler(useCases, ports));
  mount(server, gate, api.exportAudit, exportAuditHandler(useCases, ports));
}
