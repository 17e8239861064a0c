import fc from "fast-check";
import { api, type Route } from "../../bot/src/contract";
import { openApiHouse, type ApiHouse } from "../support/doors/api-house";
import { describedRoutes, type Described } from "../support/doors/described";
import { requestOf } from "../support/doors/requests";
import { openTwoSchemes, SCHEMES, type FullScheme } from "../support/doors/two-schemes";
import { KINDS } from "../support/doors/who-may-what";
import { fromSchema, nearSchema } from "../support/from-schema";
import { chanceOf } from "../support/seeded-chance";
import { openBotHouse, type BotHouse } from "../support/teams/bot-house";

/** Said in the title, so that a failure can be had again: `SEED=… npm test -- tests/doors/fuzz`. */
const SEED = Number(process.env["SEED"] ?? Date.now() % 2 ** 31);
/** Of each route there is, so that none is left to chance. */
const CALLS = 7;

const ROUTES = describedRoutes();
const byName = new Map(ROUTES.map((one) => [one.name, one]));

// A thousand questions in a row.
jest.setTimeout(120_000);

let house: BotHouse;
let door: ApiHouse;
let schemes: Readonly<Record<(typeof SCHEMES)[number], FullScheme>>;

beforeAll(async () => {
  house = await openBotHouse();
  door = await openApiHouse(house);
  schemes = await openTwoSchemes(house, door);
});
afterAll(async () => {
  await door.close();
  await house.close();
});

const kind = fc.constantFrom(...KINDS);
const scheme = fc.constantFrom(...SCHEMES);

/** A call of a route: what would fit, the same with something else in one place, what is described, or anything. */
function callOf({ name, body, parameters }: Described) {
  const query = parameters.filter(({ in: place }) => place === "query" || place === "header");
  const asked = query
    .filter((one) => one.name !== "If-Match")
    .map(({ name: field, schema }) => {
      const bare = field.replace(/^near-peer-/u, "");
      const value = fc.oneof(fromSchema(schema), fc.string({ maxLength: 20 }));
      return [bare, fc.option(value.map(asText), { nil: undefined })] as const;
    });
  return fc.record({
    name: fc.constant(name),
    kind,
    scheme,
    of: scheme,
    sent: body === undefined ? fc.constant(undefined) : nearSchema(body),
    isFitting: fc.boolean(),
    query: fc.record(Object.fromEntries(asked)),
    place: fc.oneof(fc.constant(undefined), fc.string({ unit: "grapheme", maxLength: 12 })),
    version: fc.constantFrom(undefined, '"1"', "*", "W/x", "own"),
  });
}

/** As it goes into a query. */
function asText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

type Call = ReturnType<typeof callOf> extends fc.Arbitrary<infer Value> ? Value : never;

/** The request that fits, with what was made up in its place or laid over it. */
function requestFrom(route: Route, { name, of, sent, isFitting, ...rest }: Call) {
  const { query, place, version } = rest;
  const { ids } = schemes[of];
  const fitting = requestOf(name, route, { schemeId: rest.scheme, ids });
  const named: Readonly<Record<string, string | undefined>> = fitting.params ?? {};
  const params = Object.entries(named).map(([key, id = ""], at) => {
    return [key, at === 1 && place !== undefined ? place : id] as const;
  });
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const body = isFitting ? laidOver(fitting.body, sent) : sent;
  const ifMatch = version === "own" ? ids.version : version;
  return {
    params: Object.fromEntries(params),
    query: { ...fitting.query, ...(Object.fromEntries(given) as Record<string, string>) },
    ...(body === undefined ? {} : { body }),
    ...(ifMatch === undefined ? {} : { ifMatch }),
  };
}

/** Half of what was made up, over what fits: so that the refusals behind the first one are met too. */
function laidOver(fitting: unknown, sent: unknown): unknown {
  if (typeof fitting !== "object" || fitting === null) return sent;
  if (typeof sent !== "object" || sent === null || Array.isArray(sent)) return fitting;
  return { ...fitting, ...Object.fromEntries(Object.entries(sent).slice(0, 1)) };
}

describe(`Anything that anybody may send to the API (seed ${SEED})`, () => {
  it("T-E1-8: every route of the API is described, so that every route is tried", () => {
    expect(ROUTES.map(({ name }) => name).toSorted()).toEqual(Object.keys(api).toSorted());
  });

  it("T-E1-8: is answered as its description says, and breaks nothing", async () => {
    const calls = ROUTES.flatMap((one, nth) =>
      fc.sample(callOf(one), { seed: SEED + nth, numRuns: CALLS }),
    );
    const done = new Set<string>();
    const wrong: unknown[] = [];
    for (const call of chanceOf(SEED).shuffled(calls)) {
      const described = byName.get(call.name);
      if (described === undefined) throw new Error(call.name);
      const { route, whatIsWrong } = described;
      const asked = requestFrom(route, call);
      const answered = await door.ask(schemes[call.of].callers[call.kind], route, asked);
      if (answered.status === route.status) done.add(call.name);
      const because = whatIsWrong(answered);
      if (because !== undefined) wrong.push({ because, name: call.name, by: call.kind, asked });
    }
    expect({ wrong, faults: door.faults }).toEqual({ wrong: [], faults: [] });
    // It would prove little if nobody got in anywhere.
    expect(done.size).toBeGreaterThan(ROUTES.length / 4);
  });
});
