import { api } from "../../bot/src/contract";
import {
  CONNECTION_LIMITS,
  createFrontDoor,
  type ConnectionLimits,
} from "../../bot/src/inbound/http/front-door";
import { call, problemIn } from "../support/http-call";
import { rawSocket, type RawSocket } from "../support/raw-socket";
import { startRunningApp, type RunningApp } from "../support/running-app";

/** The rule of the product, in a hurry. */
const HURRIED: ConnectionLimits = {
  headersMs: 400,
  requestMs: 800,
  lookEveryMs: 50,
  idleMs: 5_000,
  connections: 40,
};

const nested = (levels: number) => "[".repeat(levels) + "]".repeat(levels);
const json = { "content-type": "application/json" };

let app: RunningApp;
beforeAll(async () => {
  app = await startRunningApp({ connections: HURRIED });
});
afterAll(() => app.close());

const status = async (path: string, headers: Record<string, string> = {}) =>
  (await call(app.base, { path, headers })).status;

describe("The size of what may come", () => {
  it("T-E1-8: is a body of 256 KB at the bot's door and of 64 KB at the tab's, and not one byte more", async () => {
    const ofBytes = (bytes: number) => JSON.stringify("a".repeat(bytes - 2));
    const bot = (bytes: number) =>
      call(app.base, {
        method: "POST",
        path: "/api/messages",
        headers: json,
        body: ofBytes(bytes),
      });
    expect((await bot(256 * 1024)).status).toBe(400);
    expect((await bot(256 * 1024 + 1)).status).toBe(413);
    const headers = { ...json, "if-match": '"1"' };
    const tab = async (bytes: number) => {
      const body = { note: "a".repeat(bytes - '{"note":""}'.length) };
      return (
        await app.director.refused(api.endPairing, { params: { pairingId: "x" }, headers, body })
      ).status;
    };
    expect(await tab(64 * 1024)).toBe(400);
    expect(await tab(64 * 1024 + 1)).toBe(413);
  });

  it.each([
    ["32 levels", nested(32), nested(33)],
    ["2,000 fields", fields(2_000), fields(2_001)],
  ])("T-E1-8: is %s, at either door", async (_what, within, beyond) => {
    for (const body of [within, beyond]) {
      const atBot = await call(app.base, {
        method: "POST",
        path: "/api/messages",
        headers: json,
        body,
      });
      expect([atBot.status, atBot.text]).toEqual([400, '{"error":"bad-activity"}']);
    }
    const atTab = async (body: string) => {
      const asked = { body: JSON.parse(body) as unknown };
      return (await app.director.refused(api.stateVolunteers, asked)).detail;
    };
    // What is small enough to be read is told which field is wrong; what is not, only that it is.
    expect(await atTab(within)).not.toBe("Check what was sent and try again.");
    expect(await atTab(beyond)).toBe("Check what was sent and try again.");
  });

  it("T-E1-8: is an address of 2 KB and headers of 16 KB", async () => {
    const path = (bytes: number) => `/healthz?${"a".repeat(bytes - "/healthz?".length)}`;
    expect(await status(path(2_048))).toBe(200);
    expect(problemIn(await call(app.base, { path: path(2_049) }))).toMatchObject({
      status: 414,
      code: "address-too-long",
    });
    expect(await status("/healthz", { "x-long": "a".repeat(15_000) })).toBe(200);
    expect(await status("/healthz", { "x-long": "a".repeat(16 * 1024) })).toBe(431);
  });
});

describe("The time that a client may take", () => {
  it("T-E1-8: is 10 s for headers and 20 s for all, looked at every second, for 500 at once, who may be silent for longer than App Service's front end is", () => {
    expect(CONNECTION_LIMITS).toEqual({
      headersMs: 10_000,
      requestMs: 20_000,
      lookEveryMs: 1_000,
      idleMs: 245_000,
      connections: 500,
    });
    const server = createFrontDoor({ serve: () => undefined, secured: true });
    expect(server).toMatchObject({
      headersTimeout: 10_000,
      requestTimeout: 20_000,
      keepAliveTimeout: 245_000,
      maxConnections: 500,
    });
  });

  it("T-E1-8: ends for headers and bodies that drip, and everybody else is answered meanwhile", async () => {
    const began = performance.now();
    const slow = await Promise.all(Array.from({ length: 30 }, () => rawSocket(app.port)));
    slow.forEach((socket, at) => {
      socket.send(at % 2 === 0 ? "GET /healthz HTTP/1.1\r\nhost: a\r\n" : BEGUN);
    });
    const drip = setInterval(() => {
      for (const socket of slow) socket.send("x");
    }, 60);
    expect(await status("/healthz")).toBe(200);
    const ends = await Promise.all(slow.map(({ untilClosed }) => untilClosed));
    clearInterval(drip);
    for (const end of ends) expect(end).toMatch(/^HTTP\/1\.1 4(?:08|01) /u);
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(await status("/healthz")).toBe(200);
  });

  it("T-E1-8: is for so many at once; one more is hung up on, and finds a place when one has gone", async () => {
    const places: RawSocket[] = [];
    for (let at = 0; at < HURRIED.connections; at += 1) places.push(await rawSocket(app.port));
    const more = await rawSocket(app.port);
    expect(await more.untilClosed).toBe("");
    for (const place of places) place.hangUp();
    await Promise.all(places.map(({ untilClosed }) => untilClosed));
    expect(await status("/healthz")).toBe(200);
  });
});

function fields(count: number): string {
  return `{${Array.from({ length: count }, (_, at) => `"f${at}":0`).join(",")}}`;
}

const BEGUN =
  "POST /api/messages HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 90\r\n\r\n{";

describe("What cannot be read as a request", () => {
  it.each([
    ["no request at all", "\u0016\u0003\u0001\u0000\r\n\r\n"],
    [
      "two lengths",
      "POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\na",
    ],
    [
      "a length and pieces",
      "POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
    ],
    ["a line that is folded", "GET / HTTP/1.1\r\nhost: a\r\nx: a\r\n b\r\n c: \u0000\r\n\r\n"],
  ])("T-E1-8: is a 400 that says nothing, and the line is cut: %s", async (_what, bytes) => {
    const socket = await rawSocket(app.port);
    socket.send(bytes);
    const answer = await socket.untilClosed;
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/u);
    expect(answer).toContain("x-content-type-options: nosniff");
    expect(answer.split("\r\n\r\n")[1]).toBe("");
  });

  it("T-E1-8: a wish to speak another protocol is answered as if it were not there", async () => {
    expect(await status("/healthz", { connection: "upgrade", upgrade: "websocket" })).toBe(200);
    expect(await status("/healthz", { expect: "miracles" })).toBe(200);
  });
});
