import { z } from "zod";
import {
  api,
  type ImportView,
  type PeopleKind,
  type Problem,
  type Route,
  typedHeader,
} from "../../bot/src/contract";
import { SEED_DIRECTOR } from "../../bot/src/local/constants";
import { call, problemIn, type Answered } from "./http-call";

/** What is asked of a route. */
export interface Asked {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly ifMatch?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A file as a director uploads it. */
export interface Upload {
  readonly name: string;
  readonly content: string | Uint8Array;
}

const clockShown = z.object({ now: z.iso.datetime(), nextDue: z.iso.datetime().nullable() });

/** Somebody with a token who calls the routes behind the tab over HTTP. */
export class Caller {
  readonly base: string;
  readonly schemeId: string;
  private readonly token: string;

  constructor(base: string, token: string, schemeId = "northgate") {
    this.base = base;
    this.token = token;
    this.schemeId = schemeId;
  }

  /** Asks and takes whatever comes. */
  ask(route: Route, { params, query, body, ifMatch, headers }: Asked = {}): Promise<Answered> {
    const filled = route.path.replaceAll(/:(\w+)/g, (_whole, name: string) =>
      encodeURIComponent({ schemeId: this.schemeId, ...params }[name] ?? ""),
    );
    const { typed = [] } = route;
    const fields = Object.entries(query ?? {});
    const search = new URLSearchParams(fields.filter(([name]) => !typed.includes(name))).toString();
    const words = fields.filter(([name]) => typed.includes(name));
    return call(this.base, {
      method: route.method,
      path: search === "" ? filled : `${filled}?${search}`,
      headers: {
        authorization: `Bearer ${this.token}`,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(ifMatch === undefined ? {} : { "if-match": ifMatch }),
        ...Object.fromEntries(
          words.map(([name, value]) => [typedHeader(name), encodeURIComponent(value)]),
        ),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  /** Asks, and throws where it is not done, or the answer has another shape than the contract says. */
  async does<R extends Route>(route: R, asked: Asked = {}): Promise<z.output<R["response"]>> {
    const answered = await this.ask(route, asked);
    if (answered.status !== route.status) {
      throw new Error(`${route.method} ${route.path}: ${answered.status} ${answered.text}`);
    }
    return route.response.parse(JSON.parse(answered.text)) as z.output<R["response"]>;
  }

  /** Asks and expects to be refused. */
  async refused(route: Route, asked: Asked = {}): Promise<Problem> {
    return problemIn(await this.ask(route, asked));
  }

  /** Two signs of the same person. */
  mySupport(): Promise<Answered> {
    return this.ask(api.getMySupport);
  }
}

/** What a director does in the tab. */
export class Director extends Caller {
  tryImport(...files: readonly Upload[]): Promise<ImportView> {
    return this.does(api.tryImport, { body: { files: files.map(asUploaded) } });
  }

  confirmImport({ importId, version }: Pick<ImportView, "importId" | "version">) {
    return this.does(api.confirmImport, { params: { importId }, ifMatch: version });
  }

  /** A dry run and its confirmation; throws where a row has a problem. */
  async imports(...files: readonly Upload[]): Promise<ImportView> {
    const dryRun = await this.tryImport(...files);
    const [problem] = dryRun.problems;
    if (problem !== undefined) throw new Error(problem.text);
    return this.confirmImport(dryRun);
  }

  people(kind: PeopleKind) {
    return everyPage((cursor) =>
      this.does(api.listPeople, { query: { kind, limit: "250", ...cursor } }),
    );
  }

  /** The row of a person, found by name; throws where there is none. */
  async person(kind: PeopleKind, name: string) {
    return present((await this.people(kind)).find((row) => row.name === name));
  }

  stateVolunteers(personIds: readonly string[], supervisorToldOn = "2026-08-03") {
    return this.does(api.stateVolunteers, { body: { personIds, supervisorToldOn } });
  }

  /** Every senior doctor volunteers. */
  async seniorsVolunteer() {
    const seniors = await this.people("senior-doctors");
    return this.stateVolunteers(seniors.map(({ personId }) => personId));
  }

  propose() {
    return this.does(api.propose);
  }

  publish({ proposalId, version }: { proposalId: string; version: string }, announceAt?: string) {
    const body = { proposalId, ...(announceAt === undefined ? {} : { announceAt }) };
    return this.does(api.publish, { body, ifMatch: version });
  }

  pairings() {
    return everyPage((cursor) =>
      this.does(api.listPairings, { query: { limit: "250", ...cursor } }),
    );
  }

  /** The active pairing of a doctor, found by name. */
  async pairingOf(name: string) {
    const all = await this.pairings();
    return present(all.find(({ doctor, state }) => doctor.name === name && state !== "ended"));
  }

  /** Lets it be evening: whatever time it is where the test runs, messages of today wait for a working morning. */
  async waitsForTheEvening(): Promise<void> {
    const { text } = await call(this.base, { path: "/local/clock" });
    const { now } = clockShown.parse(JSON.parse(text));
    const evening = new Date(`${now.slice(0, 10)}T20:00:00.000Z`);
    if (evening.toISOString() < now) evening.setUTCDate(evening.getUTCDate() + 1);
    await this.moveClock({ now: evening.toISOString() });
  }

  /** Moves the product's clock; resolves when everything due by then was attempted once. */
  async moveClock(to: { now: string } | { advance: string }) {
    const answered = await call(this.base, {
      method: "POST",
      path: "/local/clock",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(to),
    });
    if (answered.status !== 200) throw new Error(answered.text);
    return clockShown.parse(JSON.parse(answered.text));
  }
}

/** All rows of a list, page by page. */
async function everyPage<Row>(
  read: (cursor: { cursor?: string }) => Promise<{ items: Row[]; next?: string | undefined }>,
): Promise<readonly Row[]> {
  const { items, next } = await read({});
  const rows = [...items];
  for (let cursor = next; cursor !== undefined;) {
    const page = await read({ cursor });
    rows.push(...page.items);
    cursor = page.next;
  }
  return rows;
}

/** A file as the tab sends it. */
export function asUploaded({ name, content }: Upload) {
  return { name, contentBase64: Buffer.from(content).toString("base64") };
}

function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("It is not there.");
  return value;
}

/** A token of the local issuer for an account of the local directory. */
export async function tokenOf(base: string, oid: string): Promise<string> {
  const answered = await call(base, {
    method: "POST",
    path: "/local/token",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ oid }),
  });
  if (answered.status !== 200) throw new Error(answered.text);
  return z.object({ token: z.string() }).parse(JSON.parse(answered.text)).token;
}

/** The director with whom an empty local store begins. */
export async function seededDirector(base: string): Promise<Director> {
  return new Director(base, await tokenOf(base, SEED_DIRECTOR.oid));
}
