import { createLocalJWKSet, decodeJwt, jwtVerify } from "jose";
import { ODA, ODA_ID, openHouse, statusOf, type House } from "./local-house";

describe("the local page's own routes", () => {
  let house: House;
  beforeEach(async () => {
    house = await openHouse();
  });
  afterEach(() => house.close());

  it("lists the people one can be", async () => {
    const { body } = await house.call("GET", "/local/people");
    expect(body).toMatchObject({ tenantId: "00000000-0000-4000-8000-00000000a11c" });
    expect(body["people"]).toContainEqual({
      oid: ODA_ID,
      name: ODA.name,
      email: ODA.email,
      roles: ODA.roles,
    });
  });

  it("gives a person a token that the issuer's own keys verify", async () => {
    const { body } = await house.call("POST", "/local/token", { oid: ODA_ID });
    const keys = createLocalJWKSet(house.issuer.publicJwks());
    await expect(jwtVerify(String(body["token"]), keys)).resolves.toBeDefined();
    expect(decodeJwt(String(body["token"]))).toMatchObject({
      oid: ODA_ID,
      preferred_username: ODA.email,
    });
    expect((await house.call("POST", "/local/token", { oid: "nobody" })).status).toBe(404);
    expect((await house.call("POST", "/local/token", {})).status).toBe(400);
  });

  it("shows the clock, and moves it to an instant or by a duration", async () => {
    const shown = await house.call("GET", "/local/clock");
    expect(shown.body).toMatchObject({
      now: "2026-08-05T08:30:00.000Z",
      nextDue: "2026-08-10T08:30:00.000Z",
    });
    expect((await house.call("POST", "/local/clock", { advance: "P1W" })).body).toMatchObject({
      now: "2026-08-12T08:30:00.000Z",
    });
    await house.call("POST", "/local/clock", { now: "2026-08-28T10:00:00+01:00" });
    expect(house.clock.at).toBe("2026-08-28T09:00:00.000Z");
  });

  it("leaves weekends and bank holidays out of the next working morning", async () => {
    const { body } = await house.call("POST", "/local/clock", { now: "2026-08-28T10:00:00+01:00" });
    expect(body["nextWorkingMorning"]).toBe("2026-09-01T08:30:00.000Z");
  });

  it.each([
    {},
    { now: "tomorrow" },
    { advance: "1 day" },
    { now: "2026-08-05T08:30:00Z", advance: "P1D" },
    { advance: "P9999Y" },
  ])("refuses to move the clock by %j, saying what is wanted", async (body) => {
    const answer = await house.call("POST", "/local/clock", body);
    expect(answer.status).toBe(400);
    expect(String(answer.body["detail"])).toMatch(/advance|between the years/);
    expect(house.clock.at).toBe("2026-08-05T08:30:00.000Z");
  });

  it("serves the page under a policy that lets no foreign or inline script run", async () => {
    const { status, headers } = await house.call("GET", "/local/");
    expect(status).toBe(200);
    expect(headers.get("content-security-policy")).toContain("script-src 'self'");
    expect(headers.get("content-security-policy")).not.toContain("unsafe");
  });

  it.each([
    "/local/../package.json",
    "/local/%2e%2e%2fpackage.json",
    "/local/..%2f..%2fetc%2fpasswd",
    "/local/index.html/..",
    "/local//etc/passwd",
    "/local/%00",
  ])("reaches no file outside the page's folder by %s", async (path) => {
    expect(await statusOf(house.port, { method: "GET", path, headers: {} })).toBe(404);
  });
});

describe("the local Teams lets nobody in but this machine's own pages", () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  const json = { "content-type": "application/json" };
  const attempt = (headers: Record<string, string>, path = "/local/token") =>
    statusOf(house.port, { method: "POST", path, headers, body: JSON.stringify({ oid: ODA_ID }) });

  it("refuses a Host that is not this machine, so that a rebound name reads nothing", async () => {
    for (const host of [
      "evil.example",
      "127.0.0.1.evil.example",
      "localhost.evil.example:3978",
      "10.0.0.4",
    ]) {
      expect(
        await statusOf(house.port, { method: "GET", path: "/local/people", headers: { host } }),
      ).toBe(403);
      expect(await attempt({ ...json, host })).toBe(403);
    }
    for (const host of ["localhost:3978", "127.0.0.1", "[::1]:3978"]) {
      expect(
        await statusOf(house.port, { method: "GET", path: "/local/people", headers: { host } }),
      ).toBe(200);
    }
  });

  it("refuses a change asked for by a page of another origin", async () => {
    const own = house.base;
    for (const origin of [
      "https://evil.example",
      "null",
      "http://127.0.0.1:1",
      own.replace("http", "https"),
    ]) {
      expect(await attempt({ ...json, origin })).toBe(403);
    }
    expect(await attempt({ ...json, origin: own })).toBe(200);
    const path = "/local/connector/v3/conversations/a:x/activities/1";
    expect(
      await statusOf(house.port, {
        method: "DELETE",
        path,
        headers: { origin: "https://evil.example" },
      }),
    ).toBe(403);
  });

  it("refuses a body that a plain form could have sent", async () => {
    expect(await attempt({ "content-type": "text/plain" })).toBe(403);
    expect(await attempt({})).toBe(403);
  });

  it("answers a broken, an over-large and a wrong request in words, and lives on", async () => {
    const send = (body: string) =>
      statusOf(house.port, { method: "POST", path: "/local/token", headers: json, body });
    expect(await send("{")).toBe(400);
    expect(await send(`"${"x".repeat(1024 * 1024)}"`)).toBe(413);
    expect(
      await statusOf(house.port, { method: "GET", path: "/local/%E0%A4%A", headers: {} }),
    ).toBe(400);
    expect(await statusOf(house.port, { method: "PATCH", path: "/local/clock", headers: {} })).toBe(
      404,
    );
    for (const path of [
      "/local/chat/nobody/messages",
      "/local/chat/constructor/open",
      "/local/nothing",
    ]) {
      expect(await statusOf(house.port, { method: "GET", path, headers: {} })).toBe(404);
    }
    expect((await house.call("GET", "/local/people")).status).toBe(200);
  });
});
