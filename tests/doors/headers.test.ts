import { createFrontDoor } from "../../bot/src/inbound/http/front-door";
import type { AddressInfo } from "node:net";
import { call, type Answered } from "../support/http-call";
import { rawSocket } from "../support/raw-socket";
import { startRunningApp, type RunningApp } from "../support/running-app";

let app: RunningApp;
beforeAll(async () => {
  app = await startRunningApp();
});
afterAll(() => app.close());

const NO_PAGE = "default-src 'none'; frame-ancestors 'none'";

/** Whatever can be asked: what is there, what is not, what is refused and what cannot be read. */
const ASKED: readonly (readonly [method: string, path: string])[] = [
  ["GET", "/healthz"],
  ["GET", "/readyz"],
  ["GET", "/api/openapi.json"],
  ["GET", "/api/me"],
  ["GET", "/api/nothing"],
  ["GET", "/api/%zz"],
  ["OPTIONS", "/api/me"],
  ["DELETE", "/api/me"],
  ["POST", "/api/messages"],
  ["POST", "/api/schemes/northgate/pairings"],
  ["GET", "/tab"],
  ["GET", "/tab/"],
  ["GET", "/tab/nothing"],
  ["GET", "/"],
  ["GET", "/local/"],
  ["GET", "/local/nothing"],
  ["GET", `/${"a".repeat(3_000)}`],
  ["GET", `/${"a".repeat(20_000)}`],
];

describe("The headers of every answer", () => {
  it.each(ASKED)(
    "T-E3-7: let nothing be guessed, framed, sent on or kept: %s %.30s",
    async (method, path) => {
      const { headers } = await call(app.base, { method, path });
      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
      });
      const page = path.startsWith("/tab/") && !path.endsWith("nothing");
      expect(headers["cache-control"]).toBe(page ? "no-cache" : "no-store");
      expect(headers["content-security-policy"]).toMatch(
        page ? /^default-src 'none'; script-src 'self';/u : /^default-src 'none'/u,
      );
      expect(headers["content-security-policy"]).not.toMatch(
        /script-src[^;]*unsafe|unsafe-eval|\*\s|data:[^;]*script/u,
      );
      expect(headers["permissions-policy"]).toContain("camera=()");
      for (const name of ["server", "x-powered-by", "set-cookie", "access-control-allow-origin"])
        expect(headers[name]).toBeUndefined();
    },
  );

  it("T-E3-7: of what is no page frame it nowhere", async () => {
    for (const path of ["/healthz", "/api/me", "/tab/nothing", "/tab"])
      expect((await call(app.base, { path })).headers["content-security-policy"]).toBe(NO_PAGE);
  });

  it("T-E3-7: where browsers come by https, tell them to come by nothing else", async () => {
    const server = createFrontDoor({
      serve: (_request, response) => response.end(),
      secured: true,
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const answered: Answered = await call(`http://127.0.0.1:${port}`, { path: "/" });
    const unread = await rawSocket(port);
    unread.send("nothing\r\n\r\n");
    const text = await unread.untilClosed;
    await new Promise((resolve) => server.close(resolve));
    expect(answered.headers["strict-transport-security"]).toBe("max-age=31536000");
    expect(text).toContain("strict-transport-security: max-age=31536000\r\n");
    const { headers } = await call(app.base, { path: "/healthz" });
    expect(headers["strict-transport-security"]).toBeUndefined();
  });
});
