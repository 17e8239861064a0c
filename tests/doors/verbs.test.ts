import { DIALOGS, SUBMISSION_VERBS } from "../../bot/src/cards/dialogs";
import { heldText } from "../../bot/src/cards/hold-back";
import { VERBS } from "../../bot/src/cards/verbs";
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
import { everythingAbout, type Asking } from "../support/doors/fullest";
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

/** Everything that is written of a scheme and its pairs, but what somebody may always change: what is their own. */
async function written(schemeId: string, but: TeamsPerson): Promise<string> {
  const { store } = house.ports;
  const own = linkedTo(but.oid).link;
  const isTheirs = ({ link }: Person) =>
    link.state === "linked" && own.state === "linked" && link.userId === own.userId;
  const people = await store.people(schemeId);
  const mine = new Set(people.flatMap(({ value }) => (isTheirs(value) ? value.id : [])));
  const concerns = await store.list(schemeId, "concern");
  const statements = await store.list(schemeId, "statement");
  const kept = [
    ...people.filter(({ value }) => !mine.has(value.id)),
    ...(await store.pairings(schemeId)),
    ...(await store.list(schemeId, "request")),
    ...(await store.list(schemeId, "objection")),
    ...concerns.filter(({ value }) => !mine.has(value.authorId)),
    ...statements.filter(({ value }) => !mine.has(value.id)),
  ];
  return JSON.stringify(kept.toSorted((a, b) => (a.value.id < b.value.id ? -1 : 1)));
}

/** More buttons no card of the bot has: one that says it has more is not read. */
const ON_A_CARD = 20;

/** Cards with every button there is, held for somebody as if the bot had sent them: what each button sends. */
async function cardsOf(teams: TeamsPerson, all: readonly Asking[]): Promise<readonly Button[]> {
  if (all.length === 0) return [];
  const id = freshId("everything");
  const some = all.slice(0, ON_A_CARD);
  const text = heldText({ actions: some.map(({ asks, data }) => ({ asks, data })), inputs: [] });
  await house.held.keepCard({ id, readerId: userIdOf(TENANT, teams.oid), text });
  const buttons = some.map((asking, nth) => ({ asking, data: { v: 2, cardId: id, nth } }));
  return [...buttons, ...(await cardsOf(teams, all.slice(ON_A_CARD)))];
}

interface Button {
  readonly asking: Asking;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What the bot answers to a button. */
async function used(teams: TeamsPerson, { asking, data }: Button): Promise<unknown> {
  const { invoke, asks } = asking;
  if (invoke === "press") {
    const action = { type: "Action.Execute", verb: asks, data };
    return (await teams.pressesAnything(action)).value;
  }
  const fetch = { type: "task/fetch" };
  const sent =
    invoke === "task/fetch"
      ? { ...data, dialog: asks, msteams: fetch, ...fetch }
      : { ...data, verb: asks };
  return teams.asksDialog(invoke, sent);
}

/** Whether it was known for what it is: an old form, and an old card of no pair, would prove nothing. */
function wasRead({ asking }: Button, answer: unknown): boolean {
  const text = JSON.stringify(answer);
  if (asking.invoke === "press" && "about" in asking.data) return true;
  return !text.includes("out of date");
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
    const about = [ours.pairing.id, ours.supporter.id, scheme.id] as const;
    for (const { kind, teams } of callers) {
      await teams.inRoster({ email: `${freshId("nobody")}@elsewhere.example` }).installs();
      const before = await written(scheme.id, teams);
      const buttons = await cardsOf(
        teams,
        everythingAbout(about, () => freshId("token")),
      );
      const answers = await fewAtOnce(buttons.map((button) => () => used(teams, button)));
      asked += answers.length;
      wrong.push(
        ...buttons.flatMap((button, nth) =>
          wasRead(button, answers[nth]) ? [] : `${kind}: ${button.asking.asks} was not read`,
        ),
      );
      const isOfThatName = kind.endsWith("another pair");
      if (!isOfThatName && JSON.stringify(answers).includes(PAIR.family))
        wrong.push(`${kind} reads`);
      if ((await written(scheme.id, teams)) !== before) wrong.push(`${kind} writes`);
    }
    expect(wrong).toEqual([]);
    const forms = SUBMISSION_VERBS.length;
    expect(asked).toBeGreaterThan(callers.length * (VERBS.length + DIALOGS.length + forms));
  });

  it("T-E1-9: the same do what they say in the hands of the two", async () => {
    const { ours } = await everybody();
    const inTheirs = async (teams: TeamsPerson, row: Person, asks: string) => {
      await teams.inRoster({ email: row.email }).installs();
      const about = [asks === "capacity.save" ? row.id : ours.pairing.id] as const;
      const all = everythingAbout(about, () => freshId("token"));
      const wanted = (await cardsOf(teams, all)).filter(({ asking }) => asking.asks === asks);
      for (const button of wanted) await used(teams, button);
      expect(wanted).toHaveLength(1);
    };
    await inTheirs(ours.d, ours.doctor, "participation.opt-out");
    await inTheirs(ours.d, ours.doctor, "away.save");
    expect(await house.person(ours.doctor)).toMatchObject({
      participation: { state: "opted-out" },
      away: { until: "2026-08-25" },
    });
    await inTheirs(ours.s, ours.supporter, "capacity.save");
    expect((await house.person(ours.supporter)).capacity).toBe(1);
  });
});
