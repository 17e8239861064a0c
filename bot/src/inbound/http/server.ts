import type { Server as HttpServer, IncomingMessage, ServerResponse } from "node:http";
import {
  createServer as createRestify,
  type Next,
  type Request,
  type Response,
  type Server,
} from "restify";
import { api } from "../../contract";
import { getMyHelpHandler } from "./handlers/help";
import { letBorrowHandler } from "./handlers/borrowing";
import {
  closeConcernHandler,
  getMyConcernHandler,
  listConcernsHandler,
  listMyConcernsHandler,
  raiseConcernHandler,
  readConcernHandler,
} from "./handlers/concerns";
import {
  confirmImportHandler,
  discardImportHandler,
  getImportTemplateHandler,
  tryImportHandler,
} from "./handlers/imports";
import {
  getInvitationHandler,
  linkByHandHandler,
  searchDirectoryHandler,
  undoLinkHandler,
} from "./handlers/linking";
import { getMeHandler, getMySupportHandler, makeMyChoiceHandler } from "./handlers/me";
import { endPairingHandler, listPairingsHandler, pairByHandHandler } from "./handlers/pairings";
import {
  listCandidatesHandler,
  listPeopleHandler,
  stateVolunteersHandler,
} from "./handlers/people";
import { getSchemeHandler } from "./handlers/scheme";
import {
  getLaunchHandler,
  noteToldHandler,
  planLaunchStepHandler,
  previewLaunchStepHandler,
} from "./handlers/launch";
import { getTodayHandler } from "./handlers/today";
import {
  getMyWishesHandler,
  getWishCountsHandler,
  letDirectorLookHandler,
  lookAtWishesHandler,
  stateMyWishHandler,
  withdrawMyWishesHandler,
} from "./handlers/wishes";
import { changeMineHandler, getMyOptionsHandler } from "./handlers/options";
import {
  closeRequestHandler,
  listRequestsHandler,
  reallocateRequestHandler,
  recordChoiceHandler,
} from "./handlers/requests";
import { createFrontDoor, type ConnectionLimits } from "./front-door";
import { mountAgreements } from "./mount-agreements";
import { mountAllocation } from "./mount-allocation";
import { mountRights } from "./mount-rights";
import { mountAudit } from "./mount-audit";
import { mountFeedback } from "./mount-feedback";
import { mountMessages } from "./mount-messages";
import { mountMyData } from "./mount-my-data";
import { mountRecognition } from "./mount-recognition";
import { mountRoles } from "./mount-roles";
import { mountSettings } from "./mount-settings";
import { mountSupporters } from "./mount-supporters";
import { mountPulse } from "./mount-pulse";
import { mountQuality } from "./mount-quality";
import { mountTips } from "./mount-tips";
import { mount, type Gate } from "./mount";
import { openApi } from "./openapi";
import { problemOf } from "./problems";
import { sendJson, sendProblem } from "./reply";
import { createStaticFiles } from "./static-files";
import type { ReadPorts, TabUseCases } from "./use-cases";

/** Answers a request by itself. */
export type RawHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What the server serves. */
export interface ServerParts {
  readonly gate: Gate;
  readonly useCases: TabUseCases;
  readonly ports: ReadPorts;
  /** The bot's door. */
  readonly messages: RawHandler;
  /** Where the tab's built files are. */
  readonly tabFolder: string;
  /** The local Teams page; absent in production, and then 404. */
  readonly local?: RawHandler;
  /** Whether the instance can do its work: the store answers. */
  readonly isReady: () => Promise<boolean>;
  /** Whether browsers reach us by https. */
  readonly secured: boolean;
  /** How long a client may take, where a test cannot wait for as long as it may. */
  readonly connections?: ConnectionLimits;
}

/** What the router needs of it. */
export type RouterParts = Omit<ServerParts, "secured" | "connections">;

/** The id of a message, which names all that it is of, is longer than the router's own limit of 100 for a part of a path. */
const OPTIONS = { name: "near-peer", handleUncaughtExceptions: false, maxParamLength: 400 };

/** The one HTTP server: bot, API, tab, probes and, on a machine without Azure, the local page. */
export function createServer(parts: ServerParts): HttpServer {
  const router = createRouter(parts);
  return createFrontDoor({
    serve: (request, response) => {
      router.server.emit("request", request, response);
    },
    secured: parts.secured,
    ...(parts.connections === undefined ? {} : { limits: parts.connections }),
  });
}

/** Everything that can be asked of the server, and who answers it. It does not listen itself. */
export function createRouter(parts: RouterParts): Server {
  const server = createRestify(OPTIONS);
  // What it would say of itself in each answer is nobody's business.
  server.name = "";
  mountApi(server, parts);
  mountProbes(server, parts);
  mountRaw(server, "POST", "/api/messages", parts.messages, parts.gate);
  mountTab(server, parts);
  if (parts.local !== undefined) {
    for (const method of ["GET", "POST", "PUT", "DELETE"] as const) {
      mountRaw(server, method, "/local/*", parts.local, parts.gate);
    }
    server.get("/", redirectTo("/local/"));
    server.get("/local", redirectTo("/local/"));
  }
  // What restify would say of an unknown path or method, in the shape of everything else.
  server.on("restifyError", (_request: Request, response: Response) => {
    sendProblem(response, problemOf("not-found"));
  });
  return server;
}

function mountApi(server: Server, { gate, useCases, ports }: RouterParts): void {
  mount(server, gate, api.getMe, getMeHandler(useCases, ports));
  mount(server, gate, api.getMySupport, getMySupportHandler(useCases));
  mount(server, gate, api.getMyHelp, getMyHelpHandler(useCases, ports));
  mountSettings(server, { gate, useCases, ports });
  mountRoles(server, { gate, useCases, ports });
  mount(server, gate, api.makeMyChoice, makeMyChoiceHandler(useCases, ports));
  mount(server, gate, api.getMyOptions, getMyOptionsHandler(useCases));
  mount(server, gate, api.changeMine, changeMineHandler(useCases, ports));
  mount(server, gate, api.recordChoice, recordChoiceHandler(useCases));
  mount(server, gate, api.listRequests, listRequestsHandler(useCases, ports));
  mount(server, gate, api.reallocateRequest, reallocateRequestHandler(useCases, ports));
  mount(server, gate, api.closeRequest, closeRequestHandler(useCases, ports));
  mount(server, gate, api.listMyConcerns, listMyConcernsHandler(useCases));
  mount(server, gate, api.raiseConcern, raiseConcernHandler(useCases));
  mount(server, gate, api.getMyConcern, getMyConcernHandler(useCases));
  mount(server, gate, api.listConcerns, listConcernsHandler(useCases));
  mount(server, gate, api.readConcern, readConcernHandler(useCases));
  mount(server, gate, api.closeConcern, closeConcernHandler(useCases));
  mount(server, gate, api.getMyWishes, getMyWishesHandler(useCases));
  mount(server, gate, api.stateMyWish, stateMyWishHandler(useCases, ports));
  mount(server, gate, api.withdrawMyWishes, withdrawMyWishesHandler(useCases));
  mount(server, gate, api.letDirectorLook, letDirectorLookHandler(useCases, ports));
  mount(server, gate, api.lookAtWishes, lookAtWishesHandler(useCases, ports));
  mount(server, gate, api.getWishCounts, getWishCountsHandler(useCases, ports));
  mountSupporters(server, { gate, useCases, ports });
  mount(server, gate, api.getScheme, getSchemeHandler(useCases, ports));
  mount(server, gate, api.listPeople, listPeopleHandler(useCases, ports));
  mount(server, gate, api.listCandidates, listCandidatesHandler(useCases, ports));
  mount(server, gate, api.letBorrow, letBorrowHandler(useCases));
  mount(server, gate, api.searchDirectory, searchDirectoryHandler(useCases));
  mount(server, gate, api.linkByHand, linkByHandHandler(useCases, ports));
  mount(server, gate, api.undoLink, undoLinkHandler(useCases, ports));
  mount(server, gate, api.getInvitation, getInvitationHandler(useCases));
  mount(server, gate, api.stateVolunteers, stateVolunteersHandler(useCases));
  mount(server, gate, api.getImportTemplate, getImportTemplateHandler());
  mount(server, gate, api.tryImport, tryImportHandler(useCases));
  mount(server, gate, api.confirmImport, confirmImportHandler(useCases));
  mount(server, gate, api.discardImport, discardImportHandler(useCases));
  mountAllocation(server, { gate, useCases, ports });
  mount(server, gate, api.listPairings, listPairingsHandler(useCases, ports));
  mount(server, gate, api.pairByHand, pairByHandHandler(useCases, ports));
  mount(server, gate, api.endPairing, endPairingHandler(useCases, ports));
  mount(server, gate, api.getToday, getTodayHandler(useCases));
  mount(server, gate, api.getLaunch, getLaunchHandler(useCases, ports));
  mount(server, gate, api.planLaunchStep, planLaunchStepHandler(useCases, ports));
  mount(server, gate, api.previewLaunchStep, previewLaunchStepHandler(useCases));
  mount(server, gate, api.noteTold, noteToldHandler(useCases));
  mountMessages(server, { gate, useCases, ports });
  mountAudit(server, { gate, useCases, ports });
  mountMyData(server, { gate, useCases });
  mountAgreements(server, { gate, useCases });
  mountRights(server, { gate, useCases, ports });
  mountFeedback(server, { gate, useCases, ports });
  mountTips(server, { gate, useCases, ports });
  mountPulse(server, { gate, useCases });
  mountQuality(server, { gate, useCases });
  mountRecognition(server, { gate, useCases, ports });
}

function mountProbes(server: Server, { isReady }: RouterParts): void {
  // Few ask for it, and the program starts sooner without it.
  let description: object | undefined;
  const ok = { status: "ok" };
  const alive = (_request: Request, response: Response, next: Next) => {
    sendJson(response, 200, ok);
    next();
  };
  const ready = async (_request: Request, response: Response) => {
    if (await isReady()) sendJson(response, 200, ok);
    else sendJson(response, 503, { status: "unavailable" });
  };
  const described = (_request: Request, response: Response, next: Next) => {
    sendJson(response, 200, (description ??= openApi()));
    next();
  };
  server.get("/healthz", alive);
  server.get("/readyz", ready);
  server.get("/api/openapi.json", described);
}

function mountRaw(
  server: Server,
  method: "GET" | "POST" | "PUT" | "DELETE",
  path: string,
  ...[handler, gate]: [RawHandler, Gate]
): void {
  const serve = async (request: Request, response: Response) => {
    try {
      await handler(request, response);
    } catch (fault) {
      const { reference } = gate.noteFault(fault, `${method} ${path}`);
      if (response.headersSent) response.end();
      else sendProblem(response, problemOf("went-wrong", { reference }));
    }
  };
  if (method === "GET") server.get(path, serve);
  else if (method === "POST") server.post(path, serve);
  else if (method === "PUT") server.put(path, serve);
  else server.del(path, serve);
}

function mountTab(server: Server, { tabFolder, local }: RouterParts): void {
  const serveFile = createStaticFiles(tabFolder, { local: local !== undefined });
  server.get("/tab/*", (request: Request, response: Response, next: Next) => {
    const { pathname } = new URL(request.url ?? "/", "http://near-peer.invalid");
    const found = serveFile(pathname.slice("/tab/".length), request, response);
    if (!found) sendProblem(response, problemOf("not-found"));
    next();
  });
  server.get("/tab", redirectTo("/tab/"));
}

function redirectTo(location: string) {
  return (_request: Request, response: Response, next: Next) => {
    response.writeHead(302, { location });
    response.end();
    next();
  };
}
