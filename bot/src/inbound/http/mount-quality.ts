import type { Server } from "restify";
import { api } from "../../contract";
import { exportQualityHandler, getQualityHandler } from "./handlers/quality";
import { mount, type Gate } from "./mount";
import type { TabUseCases } from "./use-cases";

/** What the routes of quality are answered with. */
export interface QualityParts {
  readonly gate: Gate;
  readonly useCases: TabUseCases;
}

/** Mounts every route of how a scheme goes, in numbers (MX4). */
export function mountQuality(server: Server, { gate, useCases }: QualityParts): void {
  mount(server, gate, api.getQuality, getQualityHandler(useCases));
  mount(server, gate, api.exportQuality, exportQualityHandler(useCases));
}
