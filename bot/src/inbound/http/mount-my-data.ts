import type { Server } from "restify";
import { api } from "../../contract";
import { eraseMeHandler, getErasurePlanHandler, getMyDataHandler } from "./handlers/my-data";
import {
  eraseOnBehalfHandler,
  getPlanOnBehalfHandler,
  makeCopyOnBehalfHandler,
} from "./handlers/on-behalf";
import { mount, type Gate } from "./mount";
import type { TabUseCases } from "./use-cases";

/** Mounts what somebody may ask for of themselves: their own copy, and to be erased; and the same for somebody who wrote a letter. */
export function mountMyData(
  server: Server,
  { gate, useCases }: { readonly gate: Gate; readonly useCases: TabUseCases },
): void {
  mount(server, gate, api.getMyData, getMyDataHandler(useCases));
  mount(server, gate, api.getErasurePlan, getErasurePlanHandler(useCases));
  mount(server, gate, api.eraseMe, eraseMeHandler(useCases));
  mount(server, gate, api.getPlanOnBehalf, getPlanOnBehalfHandler(useCases));
  mount(server, gate, api.makeCopyOnBehalf, makeCopyOnBehalfHandler(useCases));
  mount(server, gate, api.eraseOnBehalf, eraseOnBehalfHandler(useCases));
}
