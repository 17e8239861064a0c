import type { Server } from "restify";
import { api } from "../../contract";
import {
  changeTipHandler,
  decideTipHandler,
  exportTipsHandler,
  listMyTipsHandler,
  listTipsHandler,
  takeTipBackHandler,
  writeTipHandler,
} from "./handlers/tips";
import { mount, type Gate } from "./mount";
import type { ReadPorts, TabUseCases } from "./use-cases";

/** What the routes of tips are answered with. */
export interface TipParts {
  readonly gate: Gate;
  readonly useCases: TabUseCases;
  readonly ports: ReadPorts;
}

/** Mounts every route of good practice that supporters share (NP27). */
export function mountTips(server: Server, { gate, useCases, ports }: TipParts): void {
  mount(server, gate, api.listMyTips, listMyTipsHandler(useCases, ports));
  mount(server, gate, api.writeTip, writeTipHandler(useCases));
  mount(server, gate, api.changeTip, changeTipHandler(useCases));
  mount(server, gate, api.takeTipBack, takeTipBackHandler(useCases));
  mount(server, gate, api.listTips, listTipsHandler(useCases));
  mount(server, gate, api.decideTip, decideTipHandler(useCases));
  mount(server, gate, api.exportTips, exportTipsHandler(useCases, ports));
}
