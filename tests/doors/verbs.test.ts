import { DIALOGS } from "../../bot/src/cards/dialogs";
import { heldText } from "../../bot/src/cards/hold-back";
import { parsePress, VERBS } from "../../bot/src/cards/verbs";
import type { Person, Role } from "../../bot/src/scheme/people/person";
import { userIdOf } from "../../bot/src/scheme/shared/ids";
import {
  aDirector,
  aFoundationDoctor,
  aPairing,
  aScheme,
  aSupporter,
  freshId,
  TENANT,
} from "../support/builders";
import { someone } from "../support/concern";
import { openBotHouse, type BotHouse } from "../support/teams/bot-house";
import { linkedTo } from "../support/teams/planter";
import { TeamsPerson } from "../support/teams/teams-person";

// Hundreds of presses in a row.
jest.setTimeout(240_000);

let house: BotHouse;

beforeAll(async () => {
  house = await openBotHouse();
});
afterAll(() => house.close());

const FORMER = [{ role: "director", from: "2026-07-01", until: "2026-08-11" }] as const;
const ROLES: readonly Role[] = [
  "director",
  "administrator",
  "deputy",
  "dme",
  "regional-viewer",
  "educational-supervisor",
];
const PAIR = { given: "Quillon", family: "Featherby" };

/** A pair, everybody else whom a scheme has, a pair and a director of another scheme, and somebody of none. */
async function everybody() {
  const [scheme, other] = [aScheme(), aScheme()];
  const here = { schemeId: scheme.id };
  const pair = (schemeId: string) => {
    const [d, s] = [new TeamsPerson(house), new TeamsPerson(house)];
    const doctor = aFoundationDoctor({ schemeId, name: PAIR, ...linkedTo(d.oid) });
    const supporter = aSupporter({ schemeId, name: PAIR, ...linkedTo(s.oid) });
    return { d, s, doctor, supporter, pairing: aPairing(doctor, supporter) };
  };
  const [ours, theirs] = [pair(scheme.id), pair(other.id)];
  const callers: { kind: string; teams: TeamsPerson }[] = [];
  const add = (kind: string, make: (link: Pick<Person, "link">) => Person): Person => {
    const teams = new TeamsPerson(house);
    callers.push({ kind, teams });
    return make(linkedTo(teams.oid));
  };
  const rows = [
    ...ROLES.map((role) => add(role, (link) => someone([role], { ...here, ...link }))),
    add("another supporter", (link) => aSupporter({ ...here, ...link })),
    add("another doctor", (link) => aFoundationDoctor({ ...here, ...link })),
    add("former director", (link) => aDirector({ ...here, ...link, memberships: FORMER })),
  ];
  const elsewhere = add("director of another scheme", (link) =>
    someone(["director"], { schemeId: other.id, ...link }),
  );
  callers.push({ kind: "stranger", teams: new TeamsPerson(house) });
  await house.plant(scheme, [ours.doctor, ours.supporter, ...rows], [ours.pairing]);
  await house.plant(other, [theirs.doctor, theirs.supporter, elsewhere], [theirs.pairing]);
  const members = [
    { kind: "doctor of another pair", teams: theirs.d },
    { kind: "supporter of another pair", teams: theirs.s },
  ];
  return { scheme, ours, callers: [...callers, ...members] };
}

/** Everything that is written of a scheme and its pairs, but what somebody may always change: their own row. */
async function written(schemeId: string, but: TeamsPerson): Promise<string> {
  const { store } = house.ports;
  const own = linkedTo(but.oid).link;
  const isTheirs = ({ link }: Person) =>
    link.state === "linked" && own.state === "linked" && link.userId === own.userId;
  const people = await store.people(schemeId);
  const kept = [
    ...people.filter(({ value }) => !isTheirs(value)),
    ...(await store.pairings(schemeId)),
    ...(await store.list(schemeId, "request")),
    ...(await store.list(schemeId, "concern")),
  ];
  return JSON.stringify(kept.toSorted((a, b) => (a.value.id < b.value.id ? -1 : 1)));
}

const FETCH = { type: "task/fetch" } as const;

/** As much as a button of this verb is made with, the pair that is not theirs in it. */
function fullest(verb: string, about: string): Readonly<Record<string, unknown>> {
  const all = [{ about, choice: "opted-out" }, { about }, {}];
  const found = all.find((data) => parsePress({ verb, v: 1, ...data }) !== undefined);
  if (found === undefined) throw new Error(`No button of ${verb} is known here.`);
  return found;
}

/** One card with every button there is, held for somebody as if the bot had sent it to them. */
async function aCardOfEverything(teams: TeamsPerson, about: string) {
  const actions = [
    ...VERBS.map((verb) => ({ asks: verb, data: fullest(verb, about) })),
    ...DIALOGS.map((dialog) => ({ asks: dialog, data: { about } })),
  ];
  const id = freshId("everything");
  const text = heldText({ actions, inputs: [] });
  await house.held.keepCard({ id, readerId: userIdOf(TENANT, teams.oid), text });
  return { v: 2, cardId: id };
}

async function pressed(teams: TeamsPerson, verb: string, data: Record<string, unknown>) {
  const answer = await teams.pressesAnything({ type: "Action.Execute", verb, data });
  return answer.value;
}

/** As many at a time as one person may have on their way. */
async function fewAtOnce<Answer>(asks: readonly (() => Promise<Answer>)[]): Promise<Answer[]> {
  if (asks.length === 0) return [];
  const some = await Promise.all(asks.slice(0, 10).map((ask) => ask()));
  return [...some, ...(await fewAtOnce(asks.slice(10)))];
}

describe("A button or a form about a pair, in the hands of somebody who is none of the two", () => {
  it("T-E1-9: changes nothing of theirs and names neither, whatever the verb and whoever it is", async () => {
    const { scheme, ours, callers } = await everybody();
    const wrong: string[] = [];
    let asked = 0;
    for (const { kind, teams } of callers) {
      await teams.inRoster({ email: `${freshId("nobody")}@elsewhere.example` }).installs();
      const before = await written(scheme.id, teams);
      const about = ours.pairing.id;
      const card = await aCardOfEverything(teams, about);
      const answers = await fewAtOnce<unknown>([
        ...VERBS.map((verb, nth) => () => pressed(teams, verb, { ...card, nth })),
        ...DIALOGS.map((dialog, nth) => () => {
          const data = { ...card, nth: VERBS.length + nth, dialog, msteams: FETCH, ...FETCH };
          return teams.asksDialog("task/fetch", data);
        }),
      ]);
      asked += answers.length;
      const isOfThatName = kind.endsWith("another pair");
      if (!isOfThatName && JSON.stringify(answers).includes(PAIR.family))
        wrong.push(`${kind} reads`);
      if ((await written(scheme.id, teams)) !== before) wrong.push(`${kind} writes`);
    }
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThanOrEqual(callers.length * (VERBS.length + DIALOGS.length));
    // In the doctor's own hands the same buttons do what they say.
    await ours.d.inRoster({ email: ours.doctor.email }).installs();
    const own = await aCardOfEverything(ours.d, ours.pairing.id);
    const nth = VERBS.indexOf("participation.opt-out");
    await pressed(ours.d, "participation.opt-out", { ...own, nth });
    expect((await house.person(ours.doctor)).participation.state).toBe("opted-out");
  });
});
