import type { Server } from "restify";
import { api } from "../../contract";
import {
  getMessageEmailHandler,
  getMessagesHandler,
  holdMessagesHandler,
  listMessagesHandler,
  previewMessageHandler,
  skipMessageHandler,
} from "./handlers/messages";
import { mount, type Gate } from "./mount";
import type { ReadPorts, TabUseCases } from "./use-cases";

/** What the routes of messages are answered with. */
export interface MessageParts {
  readonly gate: Gate;
  readonly useCases: TabUseCases;
  readonly ports: ReadPorts;
}

/** Mounts every route of what is on its way: counts, list, preview, e-mail, taking out, holding. */
export function mountMessages(server: Server, { gate, useCases, ports }: MessageParts): void {
  mount(server, gate, api.getMessages, getMessagesHandler(useCases));
  mount(server, gate, api.listMessages, listMessagesHandler(useCases));
  mount(server, gate, api.previewMessage, previewMessageHandler(useCases));
  mount(server, gate, api.getMessageEmail, getMessageEmailHandler(useCases));
  mount(server, gate, api.skipMessage, skipMessageHandler(useCases, ports));
  mount(server, gate, api.holdMessages, holdMessagesHandler(useCases));
}
