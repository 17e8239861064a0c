import { setImmediate as turn } from "node:timers/promises";
import type { Actor } from "../../../bot/src/application/access/actor";
import { makeSayAway } from "../../../bot/src/application/absence/say-away";
import { makeLinkByHand } from "../../../bot/src/application/linking/link-by-hand";
import { makeChooseReminders } from "../../../bot/src/application/participation/choose-reminders";
import { makeOptOut } from "../../../bot/src/application/participation/opt-out";
import { makeFinishImport } from "../../../bot/src/application/people/finish-import";
import { makeLetBorrow } from "../../../bot/src/application/people/let-borrow";
import type { Ports } from "../../../bot/src/application/ports/ports";
import type { SchemeStore } from "../../../bot/src/application/ports/scheme-store";
import type { PeopleImport } from "../../../bot/src/application/records";
import { makeGiveRole } from "../../../bot/src/application/roles/give-role";
import {
  makeChangeSettings,
  settingsIn,
} from "../../../bot/src/application/settings/change-settings";
import type { Person } from "../../../bot/src/scheme/people/person";
import { hasRole } from "../../../bot/src/scheme/people/standing";
import type { Settings } from "../../../bot/src/scheme/policy/settings";
import { aDirector, aPost, freshId, freshOid, TENANT, TODAY } from "../builders";

const SITE = "Kingsmead";

/** What the race is about. */
export const OPTING_OUT = "opts out";
/** Needs a spreadsheet that was confirmed: `anImport`. */
export const IMPORTING = "is imported";

/** A spreadsheet that was confirmed, and is still to be written into the doctor's record: they work elsewhere now. */
export function anImport({ schemeId, id, name, email }: Person): PeopleImport {
  return {
    id: freshId("import"),
    schemeId,
    state: "committed",
    at: TODAY,
    by: "director",
    files: ["people.csv"],
    revision: 0,
    changes: [
      {
        kind: "change",
        personId: id,
        details: { name, email, memberships: [aPost({ site: SITE })] },
        differences: [],
        source: { file: "people.csv", row: 2 },
      },
    ],
    unchanged: 0,
    problems: [],
    dropped: [],
  };
}

/** What two directors change at the same moment, another thing in each race: neither takes back what the other chose. */
function settingsOfRace(nth: number): Readonly<Record<string, Partial<Settings>>> {
  return {
    "somebody else signs": { directorName: `Dr Quillon Featherby ${nth}` },
    "supporters carry another number": { maximumCapacity: nth % 2 === 0 ? 2 : 3 },
  };
}

/** What is done, by its name; each answers with what whoever does it is told. */
export type Edits = Readonly<Record<string, () => Promise<unknown>>>;

/** A director, whoever it is. */
function aDirectorOf(schemeId: string): Actor {
  const person = { value: aDirector({ schemeId }), version: "1" };
  return { userId: "director", schemeId, person, roles: ["director"] };
}

/** Everything that may be done to a doctor at the moment in which they opt out. */
export function actsOn(ports: Ports, doctor: Person): Edits {
  const { schemeId, id: personId, email, name } = doctor;
  const me = { schemeId, personId };
  const actor = aDirectorOf(schemeId);
  const period = { role: "deputy", from: "2026-08-12" } as const;
  return {
    [OPTING_OUT]: () => makeOptOut(ports)(me),
    silences: () => makeChooseReminders(ports)(me, "silence"),
    "goes away": () => makeSayAway(ports)(me, { from: "2026-08-20", until: "2026-08-25" }),
    borrows: () => makeLetBorrow(ports)(actor, personId, true),
    "gets a role": () => makeGiveRole(ports)(actor, { name, email, period }),
    [IMPORTING]: () => makeFinishImport(ports)(schemeId),
    "is linked": () => isLinked(ports, actor, personId),
  };
}

/** What is done to the settings of a scheme meanwhile. */
export function actsOnScheme(ports: Ports, schemeId: string, nth: number): Edits {
  const actor = aDirectorOf(schemeId);
  return Object.fromEntries(
    Object.entries(settingsOfRace(nth)).map(([what, setting]) => [
      what,
      () => changesSetting(ports, actor, setting),
    ]),
  );
}

/** Whoever saw an older version is asked to look again, and does. */
async function isLinked(ports: Ports, actor: Actor, personId: string) {
  const who = { tenantId: TENANT, accessToken: () => "" };
  const objectId = freshOid();
  for (;;) {
    const { version = "" } = (await ports.store.person(actor.schemeId, personId)) ?? {};
    const linked = await makeLinkByHand(ports)(actor, who, { personId, version, objectId });
    if (linked.ok || linked.refusal.code !== "version-out-of-date") return linked;
  }
}

/** Saves one setting beside those that are there; whoever saw older ones looks again, and does. */
async function changesSetting(ports: Ports, actor: Actor, setting: Partial<Settings>) {
  for (;;) {
    const { value, version } = await settingsIn(ports, actor.schemeId);
    const saved = await makeChangeSettings(ports)(actor, { ...value, ...setting }, version);
    if (saved.ok || saved.refusal.code !== "version-out-of-date") return saved;
  }
}

/** What is there in the end: the doctor's record, and the settings of their scheme. */
export interface Left {
  readonly person: Person;
  readonly settings: Settings;
  /** Where their pair was being published. */
  readonly isPaired?: boolean;
}

/** What everybody was told, by what they did. */
export type Answers = ReadonlyMap<string, unknown>;

/** What of it all is missing, where whoever did it was told that it is there. */
export function missingIn(
  { person, settings, isPaired = false }: Left,
  answers: Answers,
  nth: number,
): readonly string[] {
  const isThere: Readonly<Record<string, boolean>> = {
    [OPTING_OUT]: person.participation.state === "opted-out",
    silences: person.reminders.state === "silenced",
    "goes away": person.away?.until === "2026-08-25",
    borrows: person.mayBorrow === true,
    "gets a role": hasRole(person, "deputy", "2026-08-12"),
    [IMPORTING]: person.memberships.some(({ site }) => site === SITE),
    "is paired": isPaired,
    "is linked": person.link.state === "linked",
    ...Object.fromEntries(
      Object.entries(settingsOfRace(nth)).map(([what, setting]) => [
        what,
        JSON.stringify({ ...settings, ...setting }) === JSON.stringify(settings),
      ]),
    ),
  };
  return [...answers].flatMap(([what, answer]) => {
    return wasRefused(answer) || isThere[what] === true ? [] : [what];
  });
}

/** Whether somebody was told that it is not done. */
export function wasRefused(answer: unknown): boolean {
  return (answer as { readonly ok?: boolean } | undefined)?.ok === false;
}

/** Does it all at the same moment, beginning in this order. */
export async function race(edits: Edits, order: readonly string[]): Promise<Answers> {
  return new Map(
    await Promise.all(order.map(async (what) => [what, await edits[what]?.()] as const)),
  );
}

/** An act that reads little would else be over before another has read anything. */
const BEFORE_A_COMMIT = 8;

/**
 * The store itself, each of whose calls goes out some turns of the event loop later, so that acts overlap in every way;
 * `metAnother` hears of each act that came second and was not written.
 */
export function unevenStore(
  store: SchemeStore,
  turns: () => number,
  metAnother: () => void,
): SchemeStore {
  return new Proxy(store, {
    get: (target, name): unknown => {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== "function") return value;
      return async (...given: readonly unknown[]): Promise<unknown> => {
        const waits = name === "commit" ? turns() * BEFORE_A_COMMIT : turns();
        for (let left = waits; left > 0; left -= 1) await turn();
        const answer: unknown = await Reflect.apply(value, target, given);
        if (answer === "conflict") metAnother();
        return answer;
      };
    },
  });
}
