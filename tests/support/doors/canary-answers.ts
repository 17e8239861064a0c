import { api, type Route, type RouteName } from "../../../bot/src/contract";
import { CONTAINERS } from "../../../bot/src/outbound/cosmos/containers";
import { readPdf } from "../read-pdf";
import type { BotHouse } from "../teams/bot-house";
import type { ApiHouse } from "./api-house";
import { canariesIn, OF_THE_SCHEME, type Canary } from "./canaries";
import { rawStore } from "./raw-store";
import { requestOf } from "./requests";
import type { FullScheme, Ids } from "./two-schemes";
import { KINDS, type Kind } from "./who-may-what";

const AT_ONCE = 8;

/** Routes that change nothing but the trail, beside all that are asked by GET. */
const READING: readonly RouteName[] = [
  "readConcern",
  "readObjection",
  "readComplaint",
  "exportAudit",
  "exportTips",
  "exportFeedbackOnScheme",
  "exportQuality",
  "checkAudit",
  "makeCopyOnBehalf",
  "searchDirectory",
];

/** What somebody was answered or shown. */
export interface Given {
  readonly to: Kind;
  /** The route, or what was typed or opened. */
  readonly by: string;
  readonly status: number;
  readonly text: string;
}

/** Every route that reads. */
export const READING_ROUTES = (
  Object.entries(api) as readonly (readonly [RouteName, Route])[]
).filter(([name, { method }]) => method === "GET" || READING.includes(name));

/** Who has no row in the scheme, or none that is tied to them. */
export const OUTSIDE: readonly Kind[] = [
  "stranger",
  "unlinked-director",
  "director-of-another-scheme",
];

/** The tab's door, the scheme that is asked about, and where the answers are kept. */
export interface Asker {
  readonly door: ApiHouse;
  readonly scheme: FullScheme;
  readonly answered: Given[];
}

/** Asks every route that reads, as somebody of a kind, about what is theirs and about what is hidden from most. */
export async function asksEverything(
  asker: Asker,
  kind: Kind,
  wanted = READING_ROUTES,
): Promise<void> {
  const { scheme } = asker;
  const asks = wanted.flatMap(([name, route]) => {
    const both = /:\w+Id.*:\w+Id/u.test(route.path) ? [scheme.ids, scheme.hidden] : [scheme.ids];
    return both.map((ids) => ({ name, route, ids }));
  });
  for (let at = 0; at < asks.length; at += AT_ONCE) {
    await Promise.all(asks.slice(at, at + AT_ONCE).map((one) => asksOne(asker, kind, one)));
  }
}

type Ask = { readonly name: RouteName; readonly route: Route; readonly ids: Ids };

async function asksOne(
  { door, scheme, answered }: Asker,
  kind: Kind,
  { name, route, ids }: Ask,
): Promise<void> {
  const named = { ...ids, personId: name === "readObjection" ? ids.supporterId : ids.personId };
  const asked = requestOf(name, route, { schemeId: "kestrelby", ids: named });
  const { status, text, headers } = await door.ask(scheme.callers[kind], route, asked);
  const whole = `${text} ${JSON.stringify(headers)} ${inFile(text)}`;
  answered.push({ to: kind, by: name, status, text: whole });
}

/** What a reader finds in the file that an answer holds; PDF files alone hold what somebody wrote. */
function inFile(text: string): string {
  const [, base64 = ""] = /"contentBase64":"([^"]+)"/u.exec(text) ?? [];
  const bytes = Buffer.from(base64, "base64");
  return bytes.toString("latin1", 0, 5) === "%PDF-" ? readPdf(bytes).pages.join(" ") : "";
}

/** Whether it is not what the scheme says to everybody in it. */
export const isSecret = (canary: Canary) => !OF_THE_SCHEME.includes(canary);

/** Which canaries were in which answers, and to whom; but for what the scheme says of itself. */
export function seen(given: readonly Given[]): Readonly<Record<string, readonly Kind[]>> {
  const found = new Map<string, Set<Kind>>();
  for (const { to, by, text } of given) {
    for (const canary of canariesIn(text).filter(isSecret)) {
      const key = `${canary}: ${by}`;
      found.set(key, (found.get(key) ?? new Set()).add(to));
    }
  }
  const inOrder = (kinds: ReadonlySet<Kind>) => KINDS.filter((kind) => kinds.has(kind));
  return Object.fromEntries([...found].map(([key, kinds]) => [key, inOrder(kinds)]));
}

/** How often the trail says that somebody read something of somebody else's. */
export async function looks(house: BotHouse): Promise<number> {
  const acts = ["WishesRead", "ObjectionRead", "ConcernRead", "ComplaintRead"];
  const events = (await everyDocument(house)).filter(({ id }) => String(id).startsWith("event."));
  const texts = events
    .filter(
      ({ schemeId, _ts, relayed }) =>
        schemeId !== undefined && _ts !== undefined && relayed !== undefined,
    )
    .map((one) => JSON.stringify(one));
  return texts.filter((text) => acts.some((act) => text.includes(`"${act}"`))).length;
}

/** Every document of a house, as its store holds it. */
export async function everyDocument(house: BotHouse) {
  const raw = await rawStore(house);
  const names = Object.keys(CONTAINERS);
  const all = await Promise.all(
    names.map((name) =>
      raw.container(name).items.query<Record<string, unknown>>("SELECT * FROM c").fetchAll(),
    ),
  );
  raw.close();
  return all.flatMap(({ resources }) => resources);
}

/** In which types of documents each canary stands as it was written. */
export function legible(documents: readonly Record<string, unknown>[]) {
  const found = documents.flatMap((one) =>
    canariesIn(one).map((canary) => [canary, String(one["type"])] as const),
  );
  return Object.fromEntries(
    found.map(([canary]) => [
      canary,
      [...new Set(found.filter(([one]) => one === canary).map(([, type]) => type))].toSorted(),
    ]),
  );
}
