import { Agent, request as httpRequest } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Ports } from "../../../bot/src/application/ports/ports";
import { makeUseCases, type UseCases } from "../../../bot/src/compose-use-cases";
import { typedHeader, type Route } from "../../../bot/src/contract";
import { createCursorSeal } from "../../../bot/src/inbound/http/cursor-seal";
import { createServer } from "../../../bot/src/inbound/http/server";
import { CONTAINERS } from "../../../bot/src/outbound/cosmos/containers";
import { readSheet } from "../../../bot/src/outbound/files/read-sheet";
import { silentMeter } from "../../../bot/src/outbound/telemetry/meter";
import type { Asked } from "../director";
import type { Answered } from "../http-call";
import { REPOSITORY } from "../repository";
import type { BotHouse } from "../teams/bot-house";
import { rawStore } from "./raw-store";

/** The tab's door over a house's own store, in this process, with nothing that works in the background. */
export interface ApiHouse {
  readonly useCases: UseCases;
  /** Asks as a Teams person by their own id; how that is known from a token is another test's. */
  ask(userId: string, route: Route, asked?: Asked): Promise<Answered>;
  /** What every document is by now: another text as soon as anything was written, created or deleted. */
  mark(): Promise<string>;
  /** Lets it be another moment for the use cases, such as `2026-09-01T11:00:00.000Z`. */
  moveTo(now: string): void;
  /** What broke, which is nothing. */
  readonly faults: readonly unknown[];
  close(): Promise<void>;
}

/** Opens it over an open house, which its owner closes; `through`: what stands between it and the house's store. */
export async function openApiHouse(
  house: BotHouse,
  through: (ports: Ports) => Ports = remembering,
): Promise<ApiHouse> {
  let moment = house.ports.clock.now();
  const ports: Ports = {
    ...through(house.ports),
    sheets: { read: readSheet },
    clock: { ...house.ports.clock, now: () => moment },
  };
  const useCases = makeUseCases(ports);
  const faults: unknown[] = [];
  const key = Buffer.alloc(32, 7);
  const server = createServer({
    gate: {
      meter: silentMeter,
      signIn: (authorization) => Promise.resolve(authorization),
      rates: { ofPerson: () => 0, ofFailedSignIn: () => 0 },
      cursors: createCursorSeal({ mark: key, cipher: key }),
      noteFault: (fault) => {
        faults.push(fault);
        return { reference: "reference", storeDown: false };
      },
    },
    useCases,
    ports,
    messages: () => Promise.reject(new Error("The bot is not asked here.")),
    tabFolder: join(REPOSITORY, "docs/pictures"),
    isReady: () => Promise.resolve(true),
    secured: false,
  });
  // Making up what to ask may take a test longer than a client's line is kept open otherwise.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const raw = await rawStore(house);
  return {
    useCases,
    faults,
    moveTo: (now) => {
      moment = now;
    },
    ask: (userId, route, asked = {}) => send({ port, agent, userId }, route, asked),
    mark: async () => {
      const all = await Promise.all(
        Object.keys(CONTAINERS).map(async (name) => {
          const items = raw.container(name).items;
          const found = await items
            .query<{ id: string; _etag: string }>("SELECT c.id, c._etag FROM c")
            .fetchAll();
          return found.resources.map(({ id, _etag }) => `${name} ${id} ${_etag}`);
        }),
      );
      return all.flat().toSorted().join("\n");
    },
    close: async () => {
      agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      raw.close();
    },
  };
}

interface Line {
  readonly port: number;
  readonly agent: Agent;
  readonly userId: string;
}

function send(
  { port, agent, userId }: Line,
  { method, path, typed = [] }: Route,
  { params = {}, query = {}, body, ifMatch, headers = {} }: Asked,
): Promise<Answered> {
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ""),
  );
  const inHeader = (field: string) => typed.includes(field);
  const inAddress = Object.entries(query).filter(([field]) => !inHeader(field));
  const search = new URLSearchParams(inAddress).toString();
  const typedHeaders = Object.entries(query)
    .filter(([field]) => inHeader(field))
    .map(([field, value]) => [typedHeader(field), encodeURIComponent(value)] as const);
  const text = body === undefined ? undefined : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      {
        host: "127.0.0.1",
        port,
        agent,
        method,
        path: search === "" ? filled : `${filled}?${search}`,
        headers: {
          authorization: userId,
          ...Object.fromEntries(typedHeaders),
          ...(text === undefined ? {} : { "content-type": "application/json" }),
          ...(text === undefined ? {} : { "content-length": Buffer.byteLength(text) }),
          ...(ifMatch === undefined ? {} : { "if-match": ifMatch }),
          ...headers,
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => {
          const bytes = Buffer.concat(chunks);
          const { statusCode: status = 0, headers: sent } = response;
          resolve({ status, headers: sent, bytes, text: bytes.toString("utf8") });
        });
      },
    );
    request.on("error", reject);
    request.end(text);
  });
}

/**
 * Who somebody is, read once until anything is written: in thousands of questions that change nothing the store would say
 * the same each time.
 */
function remembering(ports: Ports): Ports {
  const known = new Map<string, unknown>();
  const once = <Answer>(key: string, read: () => Promise<Answer>): Promise<Answer> => {
    const before = known.get(key) as Promise<Answer> | undefined;
    const answer = before ?? read();
    known.set(key, answer);
    return answer;
  };
  const forgetting = async <Answer>(write: Promise<Answer>): Promise<Answer> => {
    try {
      return await write;
    } finally {
      known.clear();
    }
  };
  const { store, users } = ports;
  return {
    ...ports,
    users: {
      ...users,
      user: (userId) => once(`user ${userId}`, () => users.user(userId)),
      save: (user, version) => forgetting(users.save(user, version)),
    },
    store: {
      ...store,
      person: (schemeId, id) => once(`${schemeId} ${id}`, () => store.person(schemeId, id)),
      commit: (write) => forgetting(store.commit(write)),
    },
  };
}
