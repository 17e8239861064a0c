import type { Route, RouteName } from "../../../bot/src/contract";
import type { Asked } from "../director";
import { FITTING, SOME_IDS } from "../fitting-requests";
import type { Ids } from "./two-schemes";

/** What the routes for oneself would take; the others are in `FITTING`. */
const FOR_ONESELF: Readonly<Record<string, Pick<Asked, "body" | "query">>> = {
  makeMyChoice: { body: { schemeId: "", choice: "rejoin" } },
  changeMine: { body: { schemeId: "", change: { change: "take-back", pairingId: "" } } },
  stateMyWish: {
    body: {
      schemeId: "",
      side: "wish",
      key: "ethnicity",
      choice: "asian",
      textVersion: "1",
      consent: true,
    },
  },
  withdrawMyWishes: { body: { schemeId: "", side: "wish" } },
  letDirectorLook: { body: { schemeId: "", may: true, textVersion: "1" } },
  applyToSupport: {
    body: {
      schemeId: "",
      applicationId: "application-of-nobody",
      turnsTo: { as: "appraiser", name: "Idris Vaughan", email: "idris@elsewhere.example" },
      capacity: 1,
      biography: "",
      contact: "",
    },
  },
  declareTraining: { body: { schemeId: "", module: "2026-08-03" } },
  changeMyProfile: { body: { schemeId: "", biography: "An F1 here once.", contact: "Teams" } },
  objectToApplication: { body: { schemeId: "", personId: "", objectionId: "o-1", text: "" } },
};

/** Where a request of a route says which scheme it is about, and whether it names anything else. */
export interface Names {
  readonly scheme: boolean;
  readonly ids: boolean;
}

const inPath = ({ path }: Route) => [...path.matchAll(/:(\w+)/g)].flatMap(([, name]) => name ?? []);

/** What a request of a route names. */
export function namesIn(name: RouteName, route: Route, ids: Ids): Names {
  const params = inPath(route);
  const { body, query } = templateOf(name);
  const keys = new Set(params);
  JSON.stringify({ body, query }, (key: string, value: unknown) => {
    keys.add(key);
    return value;
  });
  const named = [...Object.keys(ids), "personIds", "doctorIds", "with"];
  return { scheme: keys.has("schemeId"), ids: named.some((one) => keys.has(one)) };
}

/** What a request is about. */
export interface About {
  readonly schemeId: string;
  readonly ids: Ids;
  /** In the place of every id in the address. */
  readonly inAddress?: string;
}

/** A request that fits a route in everything but, perhaps, the ids. */
export function requestOf(
  name: RouteName,
  route: Route,
  { schemeId, ids, inAddress }: About,
): Asked {
  const there =
    inAddress === undefined
      ? ids
      : Object.fromEntries(Object.keys(ids).map((key) => [key, inAddress]));
  const named: Readonly<Record<string, string>> = { ...SOME_IDS, ...there, schemeId };
  const params = Object.fromEntries(inPath(route).map((one) => [one, named[one] ?? "x"]));
  const template = templateOf(name);
  const { body, query } = fill(template, ids, schemeId) as Pick<Asked, "body" | "query">;
  return {
    params,
    ...(body === undefined ? {} : { body }),
    ...(query === undefined ? {} : { query }),
    ...(route.ifMatch ? { ifMatch: ids.version } : {}),
  };
}

function templateOf(name: RouteName): Pick<Asked, "body" | "query"> {
  return FOR_ONESELF[name] ?? FITTING[name] ?? {};
}

/** Puts ids in their places, wherever a field is called like one. */
function fill(value: unknown, ids: Ids, schemeId: string): unknown {
  if (Array.isArray(value)) return value.map((one) => fill(one, ids, schemeId));
  if (typeof value !== "object" || value === null) return value;
  const places: Readonly<Record<string, unknown>> = {
    ...ids,
    version: undefined,
    schemeId,
    personIds: [ids.personId],
    doctorIds: [ids.doctorId],
    with: ids.proposalId,
  };
  return Object.fromEntries(
    Object.entries(value).map(([key, old]) => [key, places[key] ?? fill(old, ids, schemeId)]),
  );
}
