import type { Actor } from "../../bot/src/application/access/actor";
import { makeSayAway } from "../../bot/src/application/absence/say-away";
import { makeLinkByHand } from "../../bot/src/application/linking/link-by-hand";
import { makeChooseReminders } from "../../bot/src/application/participation/choose-reminders";
import { makeOptOut } from "../../bot/src/application/participation/opt-out";
import { makeFinishImport } from "../../bot/src/application/people/finish-import";
import { makeLetBorrow } from "../../bot/src/application/people/let-borrow";
import type { Ports } from "../../bot/src/application/ports/ports";
import type { PeopleImport } from "../../bot/src/application/records";
import { makeGiveRole } from "../../bot/src/application/roles/give-role";
import { makeChangeSettings, settingsIn } from "../../bot/src/application/settings/change-settings";
import type { Person } from "../../bot/src/scheme/people/person";
import { hasRole } from "../../bot/src/scheme/people/standing";
import type { Settings } from "../../bot/src/scheme/policy/settings";
import {
  aDirector,
  aFoundationDoctor,
  aPost,
  aScheme,
  aSupporter,
  freshId,
  freshOid,
  TENANT,
  TODAY,
} from "../support/builders";
import { modelStore } from "../support/doors/model-store";
import { chanceOf } from "../support/seeded-chance";
import { openBotHouse, type BotHouse } from "../support/teams/bot-house";

const SITE = "Kingsmead";

/** A spreadsheet that was confirmed, and is still to be written into the doctor's record: they work elsewhere now. */
function anImport({ id, schemeId, name, email }: Person): PeopleImport {
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

const OPTING_OUT = "opts out";

/** What two directors change at the same moment: neither takes back what the other chose. */
const SETTINGS: Readonly<Record<string, Partial<Settings>>> = {
  "somebody else signs": { directorName: "Dr Quillon Featherby" },
  "supporters carry fewer": { maximumCapacity: 2 },
};

/** Saves one setting beside those that are there; whoever saw older ones looks again, and does. */
async function changesSetting(ports: Ports, actor: Actor, setting: Partial<Settings>) {
  for (;;) {
    const { value, version } = await settingsIn(ports, actor.schemeId);
    const saved = await makeChangeSettings(ports)(actor, { ...value, ...setting }, version);
    if (saved.ok || saved.refusal.code !== "version-out-of-date") return saved;
  }
}

type Edits = Readonly<Record<string, () => Promise<unknown>>>;

/** Everything that may be done to a doctor at the moment in which they opt out. */
function actsOn(ports: Ports, doctor: Person): Edits {
  const { schemeId, id: personId, email, name } = doctor;
  const me = { schemeId, personId };
  const person = { value: aDirector({ schemeId }), version: "1" };
  const actor: Actor = { userId: "director", schemeId, person, roles: ["director"] };
  const period = { role: "deputy", from: "2026-08-12" } as const;
  const who = { tenantId: TENANT, accessToken: () => "" };
  return {
    [OPTING_OUT]: () => makeOptOut(ports)(me),
    silences: () => makeChooseReminders(ports)(me, "silence"),
    "goes away": () => makeSayAway(ports)(me, { from: "2026-08-20", until: "2026-08-25" }),
    borrows: () => makeLetBorrow(ports)(actor, personId, true),
    "gets a role": () => makeGiveRole(ports)(actor, { name, email, period }),
    "is imported": () => makeFinishImport(ports)(schemeId),
    ...Object.fromEntries(
      Object.entries(SETTINGS).map(([what, setting]) => [
        what,
        () => changesSetting(ports, actor, setting),
      ]),
    ),
    "is linked": async () => {
      const objectId = freshOid();
      for (;;) {
        const { version = "" } = (await ports.store.person(schemeId, personId)) ?? {};
        const linked = await makeLinkByHand(ports)(actor, who, { personId, version, objectId });
        // Whoever saw an older version is asked to look again, and does.
        if (linked.ok || linked.refusal.code !== "version-out-of-date") return linked;
      }
    },
  };
}

/** What is there in the end: the doctor's record, and the settings of their scheme. */
interface Left {
  readonly person: Person;
  readonly settings: Settings;
  /** Where their pair was being published. */
  readonly isPaired?: boolean;
}

/** What of it all is missing, where everybody was told that it is there. */
function missingIn(
  { person, settings, isPaired = false }: Left,
  answers: ReadonlyMap<string, unknown>,
) {
  const isThere: Readonly<Record<string, boolean>> = {
    [OPTING_OUT]: person.participation.state === "opted-out",
    silences: person.reminders.state === "silenced",
    "goes away": person.away?.until === "2026-08-25",
    borrows: person.mayBorrow === true,
    "gets a role": hasRole(person, "deputy", "2026-08-12"),
    "is imported": person.memberships.some(({ site }) => site === SITE),
    "is paired": isPaired,
    "is linked": person.link.state === "linked",
    ...Object.fromEntries(
      Object.entries(SETTINGS).map(([what, setting]) => [
        what,
        JSON.stringify({ ...settings, ...setting }) === JSON.stringify(settings),
      ]),
    ),
  };
  return [...answers].flatMap(([what, answer]) => {
    return wasRefused(answer) || isThere[what] === true ? [] : [what];
  });
}

function wasRefused(answer: unknown): boolean {
  return (answer as { readonly ok?: boolean } | undefined)?.ok === false;
}

async function race(edits: Edits, order: readonly string[]) {
  const answers = await Promise.all(
    order.map(async (what) => [what, await edits[what]?.()] as const),
  );
  return new Map<string, unknown>(answers);
}

const ids = { next: () => freshId("id") };
const clock = { now: () => TODAY, machineNow: () => TODAY, monotonicMs: () => 0 };

/** What linking asks of the outside, as it is where nobody is known yet. */
const OUTSIDE = {
  directory: {
    account: (_: unknown, objectId: string) =>
      Promise.resolve({ ok: true, value: { objectId, name: "Tomos Ellery", email: "" } }),
  },
  users: {
    user: () => Promise.resolve(undefined),
    save: () => Promise.resolve("committed"),
  },
  outbox: { wake: () => Promise.resolve() },
};

/** What a director may publish, ready to be: a proposal that they have seen. */
async function publishes({ useCases, ports }: BotHouse, director: Person) {
  const { schemeId } = director;
  const person = { value: director, version: "1" };
  const actor: Actor = { userId: "director", schemeId, person, roles: ["director"] };
  const proposed = await useCases.propose(actor);
  if (!proposed.ok) throw new Error(proposed.refusal.code);
  const proposalId = proposed.value.id;
  const { version = "" } = (await ports.store.find(schemeId, "proposal", proposalId)) ?? {};
  return () => useCases.publish(actor, { proposalId, version });
}

describe("A doctor who opts out while others change the same record", () => {
  it("F-19: 10,000 times everything that somebody was told is done is there afterwards, the opt-out above all", async () => {
    const chance = chanceOf(19);
    const lost: string[] = [];
    const refused: unknown[] = [];
    for (let nth = 0; nth < 10_000; nth += 1) {
      const scheme = aScheme();
      const person = aFoundationDoctor({ schemeId: scheme.id });
      const track = { scheme, person, imported: anImport(person) };
      const store = modelStore(track, () => chance.below(4));
      const ports = { ...OUTSIDE, store, ids, clock } as unknown as Ports;
      const edits = actsOn(ports, person);
      // Now and then everything at once, mostly the opt-out against two others.
      const others = chance.shuffled(Object.keys(edits).filter((what) => what !== OPTING_OUT));
      const against = nth % 20 === 0 ? others : others.slice(0, 2);
      const answers = await race(edits, chance.shuffled([OPTING_OUT, ...against]));
      refused.push(...[...answers.values()].filter(wasRefused));
      lost.push(...missingIn({ person: store.now(), settings: store.settings() }, answers));
    }
    expect(lost).toEqual([]);
    expect(refused).toEqual([]);
  });

  it("F-19: and so it is with the real client and the real server of the store, while their pair is published", async () => {
    const house = await openBotHouse();
    const chance = chanceOf(20);
    const lost: string[] = [];
    const refused: unknown[] = [];
    const ports = { ...house.ports, directory: OUTSIDE.directory as unknown as Ports["directory"] };
    for (let nth = 0; nth < 10; nth += 1) {
      const scheme = aScheme();
      const schemeId = scheme.id;
      const [doctor, director] = [aFoundationDoctor({ schemeId }), aDirector({ schemeId })];
      await house.plant(scheme, [doctor, director, aSupporter({ schemeId })]);
      const { borrows, "is imported": imported, ...edits } = actsOn(ports, doctor);
      expect([borrows, imported]).toHaveLength(2);
      const publication = await publishes(house, director);
      const all = { ...edits, "is paired": publication };
      const answers = await race(all, chance.shuffled(Object.keys(all)));
      refused.push(...[...answers.values()].filter(wasRefused));
      const { value: settings } = await settingsIn(ports, schemeId);
      const isPaired = (await ports.store.pairings(schemeId)).length === 1;
      lost.push(...missingIn({ person: await house.person(doctor), settings, isPaired }, answers));
    }
    await house.close();
    expect(lost).toEqual([]);
    expect(refused).toEqual([]);
  });
});
