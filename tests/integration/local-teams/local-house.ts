import { mkdirSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { LOCAL_CLIENT_ID, LOCAL_TENANT_ID } from "../../../bot/src/local/constants";
import { createLocal, type Local } from "../../../bot/src/local/create-local";
import { objectIdFor } from "../../../bot/src/local/directory/account-ids";
import { createLocalIssuer } from "../../../bot/src/local/identity/issuer";
import type { LocalPerson } from "../../../bot/src/local/options";
import { newDataFolder, type DataFolder } from "../../support/data-folder";
import { signingKeys } from "../../support/signing-keys";
import { listen, SmallBot } from "./small-bot";

export const ODA: LocalPerson = {
  email: "oda.marlow@trust.example",
  name: "Dr Oda Marlow",
  given: "Oda",
  family: "Marlow",
  roles: ["foundation-doctor"],
};
export const BEN: LocalPerson = {
  ...ODA,
  email: "ben.ashby@trust.example",
  name: "Dr Ben Ashby",
  given: "Ben",
  family: "Ashby",
};
export const ODA_ID = objectIdFor(ODA.email);

/** A machine with the local Teams and a small bot on one port, over a folder that goes when it is closed. */
export async function openHouse(folder: DataFolder = newDataFolder()) {
  const pageDir = join(folder.path, "page");
  mkdirSync(pageDir, { recursive: true });
  writeFileSync(join(pageDir, "index.html"), "<!doctype html><title>Near-peer</title>");
  const bot = new SmallBot();
  const clock = { at: "2026-08-05T08:30:00.000Z" };
  const mounted: { local?: Local } = {};
  const { server, port } = await listen((incoming, outgoing) => {
    if (incoming.url?.startsWith("/local") === true) {
      void mounted.local?.handle(incoming, outgoing);
      return;
    }
    void bot.take(incoming).then(({ status, body }) => {
      outgoing.writeHead(status, { "content-type": "application/json" });
      outgoing.end(body === undefined ? "" : JSON.stringify(body));
    });
  });
  const base = `http://127.0.0.1:${port}`;
  const ids = { tenantId: LOCAL_TENANT_ID, clientId: LOCAL_CLIENT_ID };
  const settings = { ...ids, now: () => Date.now() };
  const issuer = await createLocalIssuer(settings, await signingKeys("local issuer"));
  const local = createLocal({
    ...ids,
    dataDir: folder.path,
    pageDir,
    issuer,
    baseUrl: () => base,
    people: () => Promise.resolve([ODA, BEN]),
    clock: {
      now: () => clock.at,
      moveTo: (instant) => {
        clock.at = instant;
        return Promise.resolve();
      },
      nextDue: () => Promise.resolve("2026-08-10T08:30:00.000Z"),
      holidays: () => ({ nation: "england", days: new Set(["2026-08-31"]) }),
    },
    log: () => undefined,
  });
  mounted.local = local;
  const stop = async () => {
    await local.close();
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  const close = async () => {
    await stop();
    folder.remove();
  };
  return { base, port, bot, clock, issuer, folder, stop, close, call: caller(base) };
}

export type House = Awaited<ReturnType<typeof openHouse>>;

/** A JSON request to a path, as the page or the bot would make it. */
function caller(base: string) {
  return async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${base}${path}`, {
      method,
      ...(method === "POST" || method === "PUT"
        ? { headers: { "content-type": "application/json" }, body: JSON.stringify(body ?? {}) }
        : {}),
    });
    const text = await response.text();
    const parsed: unknown = text.startsWith("{") || text.startsWith("[") ? JSON.parse(text) : text;
    return {
      status: response.status,
      headers: response.headers,
      body: parsed as Record<string, unknown>,
    };
  };
}

/** The status of a bare request with headers of one's own (fetch would not let Host be chosen). */
export function statusOf(
  port: number,
  options: { method: string; path: string; headers: Record<string, string>; body?: string },
): Promise<number> {
  return new Promise((resolve, reject) => {
    const { body, ...rest } = options;
    const asked = request({ host: "127.0.0.1", port, ...rest }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    asked.on("error", reject);
    asked.end(body);
  });
}
