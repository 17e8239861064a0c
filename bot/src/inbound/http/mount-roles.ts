import type { Server } from "restify";
import { api } from "../../contract";
import {
  endRoleHandler,
  giveRoleHandler,
  handOverSchemeHandler,
  listRolesHandler,
} from "./handlers/roles";
import { mount, type Gate } from "./mount";
import type { ReadPorts, TabUseCases } from "./use-cases";

/** What the routes of roles are answered with. */
export interface RoleParts {
  readonly gate: Gate;
  readonly useCases: TabUseCases;
  readonly ports: ReadPorts;
}

/** Mounts every route of who runs and oversees a scheme: the list, giving, ending, handing over. */
export function mountRoles(server: Server, { gate, useCases, ports }: RoleParts): void {
  mount(server, gate, api.listRoles, listRolesHandler(useCases, ports));
  mount(server, gate, api.giveRole, giveRoleHandler(useCases, ports));
  mount(server, gate, api.handOverScheme, handOverSchemeHandler(useCases, ports));
  mount(server, gate, api.endRole, endRoleHandler(useCases, ports));
}
