import { z } from "zod";
import { api, WITHOUT_VERSION, type Route, type RouteName } from "../../bot/src/contract";
import { openApiHouse, type ApiHouse } from "../support/doors/api-house";
import { requestOf } from "../support/doors/requests";
import { storedNames } from "../support/doors/stored-names";
import { openTwoSchemes, type FullScheme, type SchemeName } from "../support/doors/two-schemes";
import type { Asked } from "../support/director";
import { problemIn, type Answered } from "../support/http-call";
import { openBotHouse, type BotHouse } from "../support/teams/bot-house";

const ROUTES = Object.entries(api) as readonly (readonly [RouteName, Route])[];
const CHANGING = ROUTES.filter(([, { method }]) => method !== "GET");
const IN_PAGES = ROUTES.filter(([, { query }]) => Object.hasOwn(namesOf(query), "cursor"));

let house: BotHouse;
let door: ApiHouse;
let schemes: Readonly<Record<SchemeName, FullScheme>>;
beforeAll(async () => {
  house = await openBotHouse();
  door = await openApiHouse(house);
  schemes = await openTwoSchemes(house, door);
});
afterAll(async () => {
  await door.close();
  await house.close();
});

/** The names that an object, or any of a union of them, may have at its top. */
function namesOf(type: z.ZodType): Readonly<Record<string, unknown>> {
  const shape = z.looseObject({ properties: z.record(z.string(), z.unknown()).optional() });
  const either = shape.extend({
    anyOf: z.array(shape).optional(),
    oneOf: z.array(shape).optional(),
  });
  const { properties, anyOf, oneOf } = either.parse(z.toJSONSchema(type, { io: "input" }));
  const each = [properties, ...(anyOf ?? oneOf ?? []).map((one) => one.properties)];
  return Object.fromEntries(each.flatMap((one) => Object.entries(one ?? {})));
}

/** As the director of Kestrelby, with what would fit. */
function asDirector(name: RouteName, changes: Asked = {}): Promise<Answered> {
  const { callers, ids } = schemes.kestrelby;
  const fitting = requestOf(name, api[name], { schemeId: "kestrelby", ids });
  return door.ask(callers.director, api[name], { ...fitting, ...changes });
}

describe("What a request may hold", () => {
  it("T-E3-4: is in every object of it a list of fields, and nothing besides", () => {
    const open: string[] = [];
    for (const [name, { params, query, body }] of ROUTES) {
      for (const type of [params, query, body]) {
        JSON.stringify(z.toJSONSchema(type, { io: "input" }), (_key, value: unknown) => {
          const node = z.looseObject({ properties: z.looseObject({}) }).safeParse(value).data;
          if (node !== undefined && node["additionalProperties"] !== false) open.push(name);
          return value;
        });
      }
    }
    expect(open).toEqual([]);
  });

  it("T-E3-4: is no property of what is stored that its route does not ask for, one by one", async () => {
    const stored = await storedNames(house);
    for (const name of ["schemeId", "_etag", "link", "memberships", "participation", "state"])
      expect(stored).toContain(name);
    const through: string[] = [];
    for (const [name, route] of CHANGING) {
      const { ids } = schemes.kestrelby;
      const { body = {} } = requestOf(name, route, { schemeId: "kestrelby", ids });
      const own = namesOf(route.body);
      for (const extra of stored.filter((one) => !Object.hasOwn(own, one))) {
        const laden: unknown = { ...Object(body), [extra]: "x" };
        if (route.body.safeParse(laden).success) through.push(`${name}: ${extra}`);
      }
    }
    expect(stored.length).toBeGreaterThan(100);
    expect(through).toEqual([]);
  });

  it("T-E3-4: refuses over HTTP who would set what is the server's to set, and writes nothing", async () => {
    const before = await door.mark();
    const through: string[] = [];
    for (const [name, route] of CHANGING) {
      const own = namesOf(route.body);
      const { ids } = schemes.kestrelby;
      const { body = {} } = requestOf(name, route, { schemeId: "kestrelby", ids });
      for (const extra of ["schemeId", "optedOut", "eligible", "by", "_etag", "ttl", "id"]) {
        if (Object.hasOwn(own, extra)) continue;
        const laden: unknown = { ...Object(body), [extra]: "marshwick" };
        const { code } = problemIn(await asDirector(name, { body: laden }));
        if (code !== "invalid-request") through.push(`${name}: ${extra}`);
      }
    }
    expect(through).toEqual([]);
    expect(await door.mark()).toBe(before);
  });
});

describe("What was decided on", () => {
  it("T-E3-6: is said with every change, or the contract says why not, and never both", () => {
    const unsaid = CHANGING.filter(([name, { ifMatch }]) => ifMatch === name in WITHOUT_VERSION);
    expect(unsaid.map(([name]) => name)).toEqual([]);
    const reads = Object.keys(WITHOUT_VERSION).filter(
      (name) => !CHANGING.some(([one]) => one === name),
    );
    expect(reads).toEqual([]);
  });

  it("T-E3-6: is asked for where it is missing, before anything is looked at", async () => {
    const wanting = CHANGING.filter(([, { ifMatch }]) => ifMatch);
    for (const [name, route] of wanting) {
      const { ids } = schemes.kestrelby;
      const fitting = requestOf(name, route, { schemeId: "kestrelby", ids });
      const { director } = schemes.kestrelby.callers;
      const answered = await door.ask(director, route, { ...fitting, ifMatch: "" });
      expect([name, problemIn(answered).status]).toEqual([name, 428]);
    }
    expect(wanting.length).toBeGreaterThan(10);
  });
});

describe("A request from another page", () => {
  it.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=a",
    "application/json-patch+json",
    "text/html",
  ])("T-E3-7: cannot be made by a form: %s is not read", async (type) => {
    const answered = await asDirector("endPairing", {
      body: {},
      headers: { "content-type": type },
    });
    expect(problemIn(answered)).toMatchObject({ status: 415, code: "unsupported-media-type" });
  });

  it("T-E3-7: is told of no other origin, and a cookie is nobody's sign-in", async () => {
    const headers = { origin: "https://evil.example", cookie: "token=a.b.c" };
    const answered = await asDirector("getScheme", { headers });
    expect(answered.status).toBe(200);
    const names = Object.keys(answered.headers).filter((name) =>
      /^access-control|^set-cookie/u.test(name),
    );
    expect(names).toEqual([]);
  });
});

describe("A place in a list", () => {
  const first = (userId: string, query: Record<string, string>, schemeId = "kestrelby") =>
    door.ask(userId, api.listPeople, { params: { schemeId }, query });
  const next = ({ text }: Answered) => z.object({ next: z.string() }).parse(JSON.parse(text)).next;

  it("T-E3-10: is good for who asked and for what, and for nobody and nothing else", async () => {
    const { director, administrator } = schemes.kestrelby.callers;
    const query = { kind: "staff", limit: "1" };
    const cursor = next(await first(director, query));
    const again = await first(director, { ...query, limit: "2", cursor });
    expect(again.status).toBe(200);
    const others = await Promise.all([
      first(administrator, { ...query, cursor }),
      first(director, { kind: "senior-doctors", cursor }),
      first(director, { ...query, search: "a", cursor }),
      first(schemes.marshwick.callers.director, { ...query, cursor }, "marshwick"),
      door.ask(director, api.listPairings, {
        params: { schemeId: "kestrelby" },
        query: { cursor },
      }),
      first(director, { ...query, cursor: `${cursor}AA` }),
    ]);
    for (const answered of others) {
      expect(problemIn(answered)).toMatchObject({ status: 400, code: "invalid-request" });
    }
  });

  it("T-E3-12: begins a page of 250 rows at most", async () => {
    expect(IN_PAGES.map(([name]) => name)).toContain("listPairings");
    for (const [name, route] of IN_PAGES) {
      const { ids, callers } = schemes.kestrelby;
      const { query, params = {} } = requestOf(name, route, { schemeId: "kestrelby", ids });
      const asked = async (limit: string) =>
        (await door.ask(callers.director, route, { params, query: { ...query, limit } })).status;
      expect([name, await asked("250"), await asked("251"), await asked("0")]).toEqual([
        name,
        200,
        400,
        400,
      ]);
    }
  });
});

describe("What somebody types into a search", () => {
  it.each([
    "' OR 1=1 --",
    '" OR true OR "',
    "x') OR IS_DEFINED(c.link) --",
    "@schemeId",
    "c.link.userId",
    "%00",
    "\\u0027",
    ".*",
    "${1+1}",
  ])("T-E3-10: is looked for and never run: %s", async (search) => {
    const answered = await asDirector("listPeople", {
      query: { kind: "foundation-doctors", search },
    });
    expect(answered.status).toBe(200);
    expect(JSON.parse(answered.text)).toMatchObject({ items: [], total: 0 });
  });

  it("T-E3-9: goes in a header, and an address with it is refused", async () => {
    const { director } = schemes.kestrelby.callers;
    const params = { schemeId: "kestrelby" };
    for (const [name, route] of ROUTES.filter(([, { typed = [] }]) => typed.length > 0)) {
      const [field = ""] = route.typed ?? [];
      const { query = {} } = requestOf(name, route, {
        schemeId: "kestrelby",
        ids: schemes.kestrelby.ids,
      });
      // As it was before the route said that it is typed.
      const inAddress = { ...route, typed: [] };
      const answered = await door.ask(director, inAddress, {
        params,
        query: { ...query, [field]: "sam" },
      });
      expect(problemIn(answered)).toMatchObject({ status: 400, code: "invalid-request" });
      expect(problemIn(answered).detail).toContain(`near-peer-${field}`);
    }
  });
});

describe("The scheme of a request", () => {
  it("T-E3-11: is the one in its path, whatever a body, a query or a header says", async () => {
    const { director } = schemes.kestrelby.callers;
    const params = { schemeId: "kestrelby" };
    const ofMarshwick = { schemeId: "marshwick" };
    const asked = await Promise.all([
      door.ask(director, api.getScheme, { params, query: ofMarshwick }),
      door.ask(director, api.noteTold, {
        params,
        body: { personIds: ["x"], on: "2026-08-03", ...ofMarshwick },
      }),
      door.ask(director, { ...api.getScheme, path: "/api/schemes/kestrelby?a=1&a=2" }),
    ]);
    for (const answered of asked) expect(problemIn(answered).code).toBe("invalid-request");
    const headers = { "x-original-url": "/api/schemes/marshwick", "x-http-method-override": "PUT" };
    const answered = await door.ask(director, api.getScheme, { params, headers });
    expect(answered.text).not.toContain("marshwick");
    expect(answered.status).toBe(200);
  });
});
