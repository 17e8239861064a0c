import { z } from "zod";
import { reasonOf } from "../api";
import {
  contextFor,
  INITIALIZED,
  requestSchema,
  type HostRequest,
  type TabContext,
} from "./host-messages";

/** What the host does for the tab. */
export interface TabHostActions {
  readonly context: () => TabContext;
  readonly token: () => Promise<string>;
  readonly openLink: (url: string) => void;
  readonly openChat: (emails: readonly string[], message: string) => void;
  readonly onLoaded: () => void;
  readonly onFailed: (reason: string) => void;
  /** The tab wants to show another of its pages. */
  readonly navigate: (subPageId: string | undefined) => void;
}

/** Teams, for a tab in a frame: the host side of the teams-js protocol. */
export interface TabHost {
  readonly changeTheme: (theme: string) => void;
  readonly stop: () => void;
}

type Reply = (...args: readonly unknown[]) => void;
type Answerer = (request: HostRequest, reply: Reply) => void;

const chatSchema = z.object({ members: z.array(z.string()), message: z.string().optional() });
const pageSchema = z.object({ subPageId: z.string().optional() });

/**
 * Speaks with teams-js in a frame of the same origin: answers by `id` and `uuidAsString`, as teams-js 2
 * matches its requests. What is not known here gets no answer, as from Teams.
 */
export function createTabHost(frame: HTMLIFrameElement, actions: TabHostActions): TabHost {
  const handlers = new Set<string>();
  const answerers = answerersFor(actions, handlers);
  const send = (message: unknown) => {
    frame.contentWindow?.postMessage(message, location.origin);
  };
  const onMessage = ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source !== frame.contentWindow || origin !== location.origin) return;
    const request = requestSchema.safeParse(data).data;
    if (request === undefined) return;
    answerers.get(request.func)?.(request, (...args) => {
      send({ id: request.id, uuidAsString: request.uuidAsString, args });
    });
  };
  window.addEventListener("message", onMessage);
  return {
    changeTheme: (theme) => {
      if (handlers.has("themeChange")) send({ func: "themeChange", args: [theme] });
      if (handlers.has("contextChange"))
        send({ func: "contextChange", args: [contextFor(actions.context())] });
    },
    stop: () => {
      window.removeEventListener("message", onMessage);
    },
  };
}

function answerersFor(
  actions: TabHostActions,
  handlers: Set<string>,
): ReadonlyMap<string, Answerer> {
  const text = (request: HostRequest, index = 0) =>
    z.string().safeParse(request.args?.[index]).data ?? "";
  return new Map<string, Answerer>([
    ["initialize", (_request, reply) => reply(...INITIALIZED)],
    ["getContext", (_request, reply) => reply(contextFor(actions.context()))],
    ["registerHandler", (request) => void handlers.add(text(request))],
    ["appInitialization.appLoaded", actions.onLoaded],
    ["appInitialization.success", actions.onLoaded],
    ["appInitialization.failure", (request) => actions.onFailed(text(request, 1))],
    ["appInitialization.expectedFailure", (request) => actions.onFailed(text(request, 1))],
    ["authentication.getAuthToken", (_request, reply) => giveToken(actions, reply)],
    ["authentication.authenticate", (_request, reply) => reply(false, "NotSupportedLocally")],
    ["chat.openChat", (request, reply) => openChat(actions, request, reply)],
    [
      "executeDeepLink",
      (request, reply) => {
        actions.openLink(text(request));
        reply(true);
      },
    ],
    ...pageAnswerers(actions),
  ]);
}

// teams-js reads some answers as (done, reason) and others as (error, result).
function pageAnswerers(actions: TabHostActions): readonly (readonly [string, Answerer])[] {
  const navigate =
    (...answer: readonly unknown[]): Answerer =>
    (request, reply) => {
      actions.navigate(pageSchema.safeParse(request.args?.[0]).data?.subPageId);
      reply(...answer);
    };
  return [
    ["pages.navigateToApp", navigate(true)],
    ["pages.currentApp.navigateTo", navigate()],
    ["pages.currentApp.navigateToDefaultPage", navigate()],
    ["pages.backStack.navigateBack", (_request, reply) => reply(false)],
    ["navigateCrossDomain", (_request, reply) => reply(false)],
    ["settings.getSettings", (_request, reply) => reply({ entityId: "near-peer" })],
  ];
}

function giveToken(actions: TabHostActions, reply: Reply): void {
  actions
    .token()
    .then((token) => reply(true, token))
    .catch((cause: unknown) => reply(false, reasonOf(cause)));
}

function openChat(actions: TabHostActions, request: HostRequest, reply: Reply): void {
  const wanted = chatSchema.safeParse(request.args?.[0]).data;
  if (wanted !== undefined) actions.openChat(wanted.members, wanted.message ?? "");
  reply(wanted !== undefined, "The chat has no members.");
}
