import type {
  CommitOutcome,
  SchemeStore,
  Versioned,
} from "../../../bot/src/application/ports/scheme-store";
import type { SchemeRegister, PeopleImport } from "../../../bot/src/application/records";
import type { Person } from "../../../bot/src/scheme/people/person";
import type { Scheme } from "../../../bot/src/scheme/policy/policy";
import { settingsOf, type Settings } from "../../../bot/src/scheme/policy/settings";

/** What a race is run in: one scheme, one person, and what was imported. */
export interface RaceTrack {
  readonly scheme: Scheme;
  readonly person: Person;
  readonly imported: PeopleImport;
}

/** As much of a scheme's store as acts on one person need, in memory. */
export type ModelStore = Pick<
  SchemeStore,
  | "scheme"
  | "register"
  | "person"
  | "people"
  | "pairingsOf"
  | "find"
  | "unfinishedImports"
  | "peopleImport"
  | "commit"
>;

/**
 * A store that keeps its promise and nothing more: an act whose records were changed since they were read is a conflict, and
 * nothing of it is written. Each call takes as many turns of the event loop as `turns` says, so that acts overlap in every way.
 */
export function modelStore(
  { scheme, person, imported }: RaceTrack,
  turns: () => number,
): ModelStore & { readonly now: () => Person; readonly settings: () => Settings } {
  const schemeId = scheme.id;
  const kept = new Map<string, Versioned<unknown>>();
  let writes = 0;
  const put = (key: string, value: unknown) => {
    writes += 1;
    kept.set(key, { value, version: String(writes) });
  };
  put("scheme", scheme);
  put("register", { schemeId, revision: 0 });
  put(`person ${person.id}`, person);
  put("import", imported);
  const wait = async () => {
    for (let left = turns(); left > 0; left -= 1) await Promise.resolve();
  };
  const read = async <Value>(key: string) => {
    await wait();
    return kept.get(key) as Versioned<Value> | undefined;
  };
  const keyOf = ({ type, value }: { type: string; value: { readonly id?: string } }) =>
    type === "person" || type === "account" ? `${type} ${value.id ?? "account"}` : type;
  return {
    now: () => (kept.get(`person ${person.id}`) as Versioned<Person>).value,
    settings: () => settingsOf((kept.get("scheme") as Versioned<Scheme>).value),
    scheme: () => read<Scheme>("scheme"),
    register: () => read<SchemeRegister>("register"),
    person: (_, id) => read<Person>(`person ${id}`),
    people: async () => {
      const found = await read<Person>(`person ${person.id}`);
      return found === undefined ? [] : [found];
    },
    pairingsOf: async () => {
      await wait();
      return [];
    },
    find: async () => {
      await wait();
      return undefined;
    },
    unfinishedImports: async () => {
      const found = await read<PeopleImport>("import");
      return found?.value.state === "committed" ? [found] : [];
    },
    peopleImport: () => read<PeopleImport>("import"),
    commit: async ({ create = [], replace = [] }): Promise<CommitOutcome> => {
      await wait();
      const isStale = replace.some((one) => kept.get(keyOf(one as never))?.version !== one.version);
      if (isStale || create.some((one) => kept.has(keyOf(one as never)))) return "conflict";
      for (const one of [...create, ...replace]) put(keyOf(one as never), one.value);
      await wait();
      return "committed";
    },
  };
}
