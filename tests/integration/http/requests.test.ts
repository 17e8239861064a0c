import { gzipSync } from "node:zlib";
import { api } from "../../../bot/src/contract";
import { FITTING, SOME_IDS } from "../../support/fitting-requests";
import { call, problemIn } from "../../support/http-call";
import { goodClaims, startRunningApp, type RunningApp } from "../../support/running-app";
import { SEED_DIRECTOR } from "../../../bot/src/local/constants";

const JSON_TYPE = { "content-type": "application/json" };
const PROPOSALS = "/api/schemes/northgate/proposals";
const VOLUNTEERS = "/api/schemes/northgate/volunteers";

let app: RunningApp;
let signedIn: Record<string, string>;
beforeAll(async () => {
  app = await startRunningApp();
  signedIn = { authorization: `Bearer ${await app.sign(goodClaims(SEED_DIRECTOR.oid))}` };
});
afterAll(() => app.close());

/** Posts as the director. */
function post(path: string, body: string | Uint8Array | readonly string[], headers = JSON_TYPE) {
  return call(app.base, { method: "POST", path, headers: { ...signedIn, ...headers }, body });
}

describe("A body", () => {
  it.each([
    ["personIds", {}],
    ["personIds", { personIds: [], supervisorToldOn: "2026-08-03" }],
    ["personIds", { personIds: "all", supervisorToldOn: "2026-08-03" }],
    ["personIds.1", { personIds: ["a", 7], supervisorToldOn: "2026-08-03" }],
    ["personIds.0", { personIds: ["a b"], supervisorToldOn: "2026-08-03" }],
    ["supervisorToldOn", { personIds: ["a"] }],
    ["supervisorToldOn", { personIds: ["a"], supervisorToldOn: "2026-02-30" }],
    ["supervisorToldOn", { personIds: ["a"], supervisorToldOn: "3 August" }],
  ])("is told which field is wrong: %s of %j", async (field, body) => {
    const problem = problemIn(await post(VOLUNTEERS, JSON.stringify(body)));
    expect(problem).toMatchObject({ status: 400, code: "invalid-request" });
    expect(problem.detail.startsWith(`${field}: `)).toBe(true);
  });

  it("with a field that nobody asked for is refused, by the field's name", async () => {
    const asked = { personIds: ["a"], supervisorToldOn: "2026-08-03", reason: "canary-words" };
    const problem = problemIn(await post(VOLUNTEERS, JSON.stringify(asked)));
    expect(problem).toMatchObject({ status: 400, code: "invalid-request" });
    expect(problem.detail).toContain("reason");
    expect(problem.detail).not.toContain("canary-words");
  });

  it("is refused where none is wanted, and where it is no object", async () => {
    for (const body of ['{"a":1}', "[]", "null", "7", '"text"']) {
      expect(problemIn(await post(PROPOSALS, body))).toMatchObject({ status: 400 });
    }
  });

  it.each([
    ["no JSON", "{", 400],
    ["half of it", '{"personIds":["a"]', 400],
    ["a byte that is no UTF-8", Buffer.from([0x22, 0xff, 0x22]), 400],
    ["nested ten thousand deep", "[".repeat(10_000) + "]".repeat(10_000), 400],
  ] as const)("that is %s is refused with 400", async (_what, body, status) => {
    expect((await post(VOLUNTEERS, body)).status).toBe(status);
  });

  it.each<Record<string, string>>([
    { "content-type": "text/plain" },
    { "content-type": "application/x-www-form-urlencoded" },
    { "content-type": "multipart/form-data; boundary=x" },
    { "content-type": "application/jsonp" },
    { "content-type": "" },
  ])("that is not called JSON is refused with 415: %j", async (headers) => {
    const answered = await post(PROPOSALS, "{}", headers as typeof JSON_TYPE);
    expect(problemIn(answered)).toMatchObject({ status: 415, code: "unsupported-media-type" });
  });

  it.each(["gzip", "deflate", "br", "gzip, identity"])(
    "that is compressed (%s) is refused with 415, unread",
    async (encoding) => {
      const headers = { ...JSON_TYPE, "content-encoding": encoding };
      const answered = await post(PROPOSALS, gzipSync("{}"), headers);
      expect(problemIn(answered).code).toBe("unsupported-media-type");
    },
  );

  it("may be called JSON in any spelling of it", async () => {
    const headers = { "content-type": "Application/JSON; charset=utf-8" };
    expect((await post(PROPOSALS, "{}", headers)).status).toBe(201);
  });

  it("that is too large is refused with 413, whether or not its length is said", async () => {
    const large = `{"a":"${"x".repeat(70_000)}"}`;
    const endless = Array.from({ length: 40 }, () => "x".repeat(100_000));
    for (const body of [large, [large.slice(0, 40_000), large.slice(40_000)], endless]) {
      const problem = problemIn(await post(PROPOSALS, body));
      expect(problem).toMatchObject({ status: 413, code: "body-too-large" });
    }
  });

  it("of spreadsheets may be as large as two of them, and no larger", async () => {
    const path = "/api/schemes/northgate/imports";
    const file = (bytes: number) => ({ name: "a.csv", contentBase64: "A".repeat(bytes) });
    const good = JSON.stringify({ files: [file(4_000_000), file(4_000_000)] });
    expect(problemIn(await post(path, good)).code).toBe("not-a-spreadsheet");
    const tooMuch = JSON.stringify({ files: [file(8_000_000), file(8_000_000)] });
    expect(problemIn(await post(path, tooMuch)).status).toBe(413);
    expect(problemIn(await post(path, JSON.stringify({ files: [] }))).detail).toMatch(/^files: /u);
  });
});

describe("A query", () => {
  it.each([
    ["kind", ""],
    ["kind", "?kind=everybody"],
    ["limit", "?kind=staff&limit=0"],
    ["limit", "?kind=staff&limit=501"],
    ["limit", "?kind=staff&limit=ten"],
    ["search", `?kind=staff&search=${"x".repeat(101)}`],
    ["cursor", `?kind=staff&cursor=${"x".repeat(501)}`],
  ])("is told which field is wrong: %s of %j", async (field, query) => {
    const path = `/api/schemes/northgate/people${query}`;
    const problem = problemIn(await call(app.base, { path, headers: signedIn }));
    expect(problem).toMatchObject({ status: 400, code: "invalid-request" });
    expect(problem.detail.startsWith(`${field}: `)).toBe(true);
  });

  it("with a word that nobody asked for is refused, by its name", async () => {
    const path = "/api/me?verbose=canary-words";
    const { status, detail } = problemIn(await call(app.base, { path, headers: signedIn }));
    expect({ status, named: detail.includes("verbose") }).toEqual({ status: 400, named: true });
    expect(detail).not.toContain("canary-words");
  });
});

describe("A write that decides on something seen", () => {
  const writes = Object.entries(api).filter(([, route]) => route.ifMatch);

  it("is one of those that change what is there", () => {
    expect(writes.map(([name]) => name).toSorted()).toEqual([
      "changeCharacteristics",
      "changeSettings",
      "changeTip",
      "changeWords",
      "checkEligibility",
      "closeRequest",
      "confirmImport",
      "confirmSupervisor",
      "decideApplication",
      "decideTip",
      "discardImport",
      "endPairing",
      "holdMessages",
      "linkByHand",
      "lockPair",
      "moveDoctor",
      "planLaunchStep",
      "publish",
      "reallocateRequest",
      "recordObjection",
      "saveMyAgreement",
      "signMyAgreement",
      "skipMessage",
      "takeFeedbackBack",
      "takeSchemeFeedbackBack",
      "takeTipBack",
      "tellSupervisor",
      "undoLink",
      "undoPublication",
    ]);
  });

  it.each(writes)("says which version was seen, else 428: %s", async (name, route) => {
    const problem = await app.director.refused(route, { params: SOME_IDS, ...FITTING[name] });
    expect(problem).toMatchObject({ status: 428, code: "version-required" });
  });
});
