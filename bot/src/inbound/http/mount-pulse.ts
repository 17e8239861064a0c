import type { Server } from "restify";
import { api } from "../../contract";
import { answerPulseHandler, getMyPulseHandler } from "./handlers/pulse";
import { mount, type Gate } from "./mount";
import type { TabUseCases } from "./use-cases";

/** What the routes of the pulse are answered with. */
export interface PulseParts {
  readonly gate: Gate;
  readonly useCases: TabUseCases;
}

/** Mounts every route of the pulse (MX4). */
export function mountPulse(server: Server, { gate, useCases }: PulseParts): void {
  mount(server, gate, api.getMyPulse, getMyPulseHandler(useCases));
  mount(server, gate, api.answerPulse, answerPulseHandler(useCases));
}
