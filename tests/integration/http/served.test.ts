import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { api } from "../../../bot/src/contract";
import { call, problemIn } from "../../support/http-call";
import { REPOSITORY } from "../../support/repository";
import { startRunningApp, type RunningApp } from "../../support/running-app";

const TAB = join(REPOSITORY, "tab/dist");
const DESCRIPTION = join(REPOSITORY, "docs/api/openapi.json");

let app: RunningApp;
beforeAll(async () => {
  app = await startRunningApp();
});
afterAll(() => app.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  call(app.base, { path, headers });

describe("The probes", () => {
  it.each(["/healthz", "/readyz"])(
    "T-E6-7: %s says that all is well, and nothing else",
    async (path) => {
      const { status, text, headers } = await get(path);
      expect({ status, text }).toEqual({ status: 200, text: '{"status":"ok"}' });
      expect(headers["cache-control"]).toBe("no-store");
    },
  );
});

describe("The description of the API", () => {
  it("is for anyone, and names every route with its problems", async () => {
    const { status, text } = await get("/api/openapi.json");
    expect(status).toBe(200);
    const { openapi, paths } = JSON.parse(text) as {
      openapi: string;
      paths: Record<string, Record<string, { operationId: string; responses: object }>>;
    };
    expect(openapi).toBe("3.1.0");
    const operations = Object.values(paths).flatMap((path) => Object.values(path));
    expect(operations.map(({ operationId }) => operationId).toSorted()).toEqual(
      Object.keys(api).toSorted(),
    );
    for (const { responses } of operations) expect(Object.keys(responses)).toContain("default");
  });

  const ifThere = existsSync(DESCRIPTION) ? it : it.skip;
  ifThere("is the one in docs/api", async () => {
    const { text } = await get("/api/openapi.json");
    expect(JSON.parse(text)).toEqual(JSON.parse(readFileSync(DESCRIPTION, "utf8")));
  });
});

describe("The tab", () => {
  it("is served below /tab/, framed by Teams and nobody else, loading its own files only", async () => {
    const { status, headers, text } = await get("/tab/");
    expect(status).toBe(200);
    expect(text).toBe(readFileSync(join(TAB, "index.html"), "utf8"));
    const policy = new Map(
      String(headers["content-security-policy"])
        .split("; ")
        .map((line) => {
          const [name = "", ...values] = line.split(" ");
          return [name, values] as const;
        }),
    );
    expect(policy.get("default-src")).toEqual(["'none'"]);
    expect(policy.get("script-src")).toEqual(["'self'"]);
    expect(policy.get("connect-src")).toEqual(["'self'"]);
    expect(policy.get("frame-ancestors")).toEqual([
      "'self'", // the local Teams page
      "https://*.cloud.microsoft",
      "https://teams.microsoft.com",
      "https://*.teams.microsoft.com",
      "https://*.microsoft365.com",
      "https://*.office.com",
    ]);
    expect(headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cache-control": "no-cache",
    });
    expect(headers["x-powered-by"]).toBeUndefined();
  });

  it("has files that never change under their names, smaller for who can unpack them", async () => {
    const [, script = ""] =
      /src="\.?\/?(?:tab\/)?(assets\/[^"]+\.js)"/u.exec((await get("/tab/")).text) ?? [];
    const plain = await get(`/tab/${script}`);
    expect(plain.status).toBe(200);
    expect(plain.headers).toMatchObject({
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "public, max-age=31536000, immutable",
      vary: "accept-encoding",
    });
    const packed = await get(`/tab/${script}`, { "accept-encoding": "br, gzip" });
    expect(packed.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(packed.bytes)).toEqual(plain.bytes);
    expect(packed.bytes.length).toBeLessThan(plain.bytes.length);
    const etag = plain.headers.etag ?? "";
    const again = await get(`/tab/${script}`, { "if-none-match": etag });
    expect({ status: again.status, text: again.text }).toEqual({ status: 304, text: "" });
  });

  it.each([
    "/tab/nothing",
    "/tab/assets/",
    "/tab/assets/nothing.js",
    "/tab/../package.json",
    "/tab/..%2fpackage.json",
    "/tab/%2e%2e/package.json",
    "/tab/%2e%2e%2f%2e%2e%2fpackage.json",
    "/tab/..\\package.json",
    "/tab/..%5cpackage.json",
    "/tab//etc/passwd",
    "/tab/%2fetc%2fpasswd",
    "/tab/index.html%00.js",
    "/tab/index.html/",
    "/tab/__proto__",
    "/tab/constructor",
    "/local/../package.json",
  ])("has no file %s", async (path) => {
    const { status, text } = await get(path);
    expect(status).toBe(404);
    expect(text).not.toContain("near-peer-");
    expect(text).not.toContain("root:");
  });

  it("is found from /tab, and the local page from /", async () => {
    const found = await Promise.all(["/tab", "/", "/local"].map((path) => get(path)));
    expect(found.map(({ status, headers }) => [status, headers.location])).toEqual([
      [302, "/tab/"],
      [302, "/local/"],
      [302, "/local/"],
    ]);
  });
});

describe("Everything else", () => {
  it.each([
    ["GET", "/nothing"],
    ["GET", "/api/nothing"],
    ["GET", "/api"],
    ["GET", "/api/me/"],
    ["GET", "//api/me"],
    ["GET", "/api/%zz"],
    ["GET", "/api/schemes/%zz"],
    ["DELETE", "/api/me"],
    ["PUT", "/api/schemes/northgate/people"],
    ["PATCH", "/api/me/choices"],
    ["POST", "/api/me"],
    ["POST", "/healthz"],
    ["POST", "/tab/"],
    ["GET", "/api/messages"],
    ["OPTIONS", "/api/me"],
    ["TRACE", "/api/me"],
  ])("%s %s is a problem that says there is nothing", async (method, path) => {
    const answered = await call(app.base, { method, path });
    expect(problemIn(answered)).toMatchObject({ status: 404, code: "not-found" });
  });

  it("of the API is never kept on the way, never guessed at, and never framed", async () => {
    for (const path of ["/api/me", "/api/openapi.json", "/api/nothing"]) {
      expect((await get(path)).headers).toMatchObject({
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
        "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
      });
    }
  });
});
