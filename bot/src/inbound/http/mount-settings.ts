import type { Server } from "restify";
import { api } from "../../contract";
import {
  changeCharacteristicsHandler,
  getCharacteristicsHandler,
} from "./handlers/characteristics";
import { changeSettingsHandler, getSettingsHandler } from "./handlers/settings";
import { changeWordsHandler, getWordsHandler } from "./handlers/words";
import { mount, type Gate } from "./mount";
import type { ReadPorts, TabUseCases } from "./use-cases";

/** Mounts what a scheme decides for itself: its settings, what it asks about, and its own words. */
export function mountSettings(
  server: Server,
  parts: { readonly gate: Gate; readonly useCases: TabUseCases; readonly ports: ReadPorts },
): void {
  const { gate, useCases, ports } = parts;
  mount(server, gate, api.getSettings, getSettingsHandler(useCases, ports));
  mount(server, gate, api.changeSettings, changeSettingsHandler(useCases, ports));
  mount(server, gate, api.getCharacteristics, getCharacteristicsHandler(useCases, ports));
  mount(server, gate, api.changeCharacteristics, changeCharacteristicsHandler(useCases));
  mount(server, gate, api.getWords, getWordsHandler(useCases));
  mount(server, gate, api.changeWords, changeWordsHandler(useCases));
}
