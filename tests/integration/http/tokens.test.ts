import { SignJWT, type JWTPayload } from "jose";
import { api } from "../../../bot/src/contract";
import { problemOf } from "../../../bot/src/inbound/http/problems";
import { SEED_DIRECTOR } from "../../../bot/src/local/constants";
import { call, problemIn } from "../../support/http-call";
import {
  goodClaims,
  startRunningApp,
  type RunningApp,
  type Signing,
} from "../../support/running-app";

const OID = SEED_DIRECTOR.oid;
const OTHER_TENANT = "11111111-0000-4000-8000-000000000001";
const now = () => Math.floor(Date.now() / 1000);

/** A good token's claims without one of them. */
function without(name: string): JWTPayload {
  return Object.fromEntries(Object.entries(goodClaims(OID)).filter(([claim]) => claim !== name));
}

/** What the browser is given of who signed in: the same issuer, audience and person, and no scope. */
function idToken(): JWTPayload {
  return { ...without("scp"), nonce: "n-1", preferred_username: "amara@northgate.example" };
}

let app: RunningApp;
beforeAll(async () => {
  app = await startRunningApp();
});
afterAll(() => app.close());

const withHeader = (authorization?: string) =>
  call(app.base, {
    path: "/api/me",
    headers: authorization === undefined ? {} : { authorization },
  });

async function statusOf(claims: JWTPayload, signing?: Signing): Promise<number> {
  const answered = await withHeader(`Bearer ${await app.sign(claims, signing)}`);
  // Whatever is wrong with a token, its bearer reads the same.
  if (answered.status === 401) expect(answered.text).toBe(NOT_SIGNED_IN);
  return answered.status;
}

const NOT_SIGNED_IN = JSON.stringify(problemOf("not-signed-in"));

describe("An access token", () => {
  it("T-E3-1: of a person of the tenant, for the tab, is good", async () => {
    expect(await statusOf(goodClaims(OID))).toBe(200);
  });

  it("may have other scopes besides, and object ids in capitals", async () => {
    const scp = "openid access_as_user profile";
    expect(await statusOf({ ...goodClaims(OID), scp })).toBe(200);
    const { text } = await withHeader(
      `Bearer ${await app.sign({ ...goodClaims(OID), oid: OID.toUpperCase() })}`,
    );
    expect(JSON.parse(text)).toMatchObject({ schemes: [{ schemeId: "northgate" }] });
  });

  it.each<[string, () => JWTPayload]>([
    ["of another issuer", () => ({ ...goodClaims(OID), iss: "https://login.example/v2.0" })],
    [
      "of the older version's issuer",
      () => ({
        ...goodClaims(OID),
        iss: `https://sts.windows.net/${String(goodClaims(OID)["tid"])}/`,
      }),
    ],
    ["of version 1", () => ({ ...goodClaims(OID), ver: "1.0" })],
    [
      "for Microsoft Graph",
      () => ({ ...goodClaims(OID), aud: "00000003-0000-0000-c000-000000000000" }),
    ],
    ["that is an ID token, for the browser and not for us", () => idToken()],
    ["for another application", () => ({ ...goodClaims(OID), aud: OTHER_TENANT })],
    [
      "for an application by its URI",
      () => ({
        ...goodClaims(OID),
        aud: `api://${String(goodClaims(OID).aud)}`,
      }),
    ],
    ["that is over", () => ({ ...goodClaims(OID), exp: now() - 120 })],
    ["that is not yet valid", () => ({ ...goodClaims(OID), nbf: now() + 600 })],
    ["that never ends", () => without("exp")],
    ["without a scope", () => without("scp")],
    ["with another scope only", () => ({ ...goodClaims(OID), scp: "access_as_users" })],
    ["of an application by itself", () => ({ ...goodClaims(OID), idtyp: "app" })],
    [
      "of an application, with roles for scopes",
      () => ({
        ...without("scp"),
        roles: ["access_as_user"],
      }),
    ],
    [
      "of another tenant",
      () => ({
        ...goodClaims(OID),
        tid: OTHER_TENANT,
        iss: `https://login.microsoftonline.com/${OTHER_TENANT}/v2.0`,
      }),
    ],
    [
      "that names another tenant than its issuer",
      () => ({ ...goodClaims(OID), tid: OTHER_TENANT }),
    ],
    ["without a tenant", () => without("tid")],
    ["without an object id", () => without("oid")],
    ["with something else for an object id", () => ({ ...goodClaims(OID), oid: "amara" })],
  ])("T-E3-1: %s is none", async (_what, claims) => {
    expect(await statusOf(claims())).toBe(401);
  });

  it("T-E3-1: with a forged signature, or of a key that nobody has published, is none", async () => {
    expect(await statusOf(goodClaims(OID), { key: "forged" })).toBe(401);
    expect(await statusOf(goodClaims(OID), { kid: "unheard-of" })).toBe(401);
  });

  it("T-E3-1: that was altered, or is signed with nothing, is none", async () => {
    const [header = "", , signature = ""] = (await app.sign(goodClaims(OID))).split(".");
    const other = { ...goodClaims("00000000-0000-4000-8000-000000000bad") };
    const packed = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const altered = `${header}.${packed(other)}.${signature}`;
    const unsigned = `${packed({ alg: "none", typ: "JWT" })}.${packed(goodClaims(OID))}.`;
    for (const token of [altered, unsigned, `${unsigned}x`]) {
      expect((await withHeader(`Bearer ${token}`)).status).toBe(401);
    }
  });

  it("T-E3-1: that is signed with our public key for a secret (HS256), or by another kind of key, is none", async () => {
    const secret = new TextEncoder().encode(app.publicKey);
    for (const alg of ["HS256", "HS512"]) {
      const header = { alg, kid: "a-test's-own", typ: "JWT" };
      const token = await new SignJWT(goodClaims(OID)).setProtectedHeader(header).sign(secret);
      const { status, text } = await withHeader(`Bearer ${token}`);
      expect({ status, text }).toEqual({ status: 401, text: NOT_SIGNED_IN });
    }
  });

  it.each([
    undefined,
    "",
    "Bearer",
    "Bearer ",
    "Bearer a.b.c",
    "Basic YTpi",
    `Bearer ${"a".repeat(4000)}.b.c`,
  ])("T-E3-1: %p in its place is none", async (authorization) => {
    const answered = await withHeader(authorization);
    expect(problemIn(answered)).toMatchObject({ status: 401, code: "not-signed-in" });
  });
});

describe("Somebody who is not signed in", () => {
  it.each(Object.entries(api))("is told so, and nothing else, by %s", async (_name, route) => {
    const path = route.path.replaceAll(/:\w+/g, "northgate");
    const bodies = [
      {},
      { headers: { "content-type": "text/plain" }, body: "x" },
      { headers: { "content-type": "application/json" }, body: "{" },
    ];
    for (const body of route.method === "GET" ? [{}] : bodies) {
      const answered = await call(app.base, { method: route.method, path, ...body });
      const { reference, ...problem } = problemIn(answered);
      expect({ reference, code: problem.code }).toEqual({ code: "not-signed-in" });
    }
  });

  it("who is signed in and in no scheme has none", async () => {
    const stranger = await app.personWith("00000000-0000-4000-8000-000000000123");
    expect(await stranger.does(api.getMe)).toEqual({ name: "", schemes: [] });
    expect(await stranger.does(api.getMySupport)).toEqual({ asDoctor: [], asSupporter: [] });
  });
});
