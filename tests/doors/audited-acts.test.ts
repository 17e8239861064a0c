import type { z } from "zod";
import type { Versioned } from "../../bot/src/application/ports/scheme-store";
import { api, type Route, type RouteName } from "../../bot/src/contract";
import type { Person } from "../../bot/src/scheme/people/person";
import { freshOid } from "../support/builders";
import { asUploaded, type Asked } from "../support/director";
import { openApiHouse, type ApiHouse } from "../support/doors/api-house";
import { AUDITED } from "../support/doors/audited";
import { aBusyScheme, BUSY, STOPPED_ON, userOf } from "../support/doors/busy-scheme";
import { FOUND_BY_ACTS } from "../support/doors/found-by-acts";
import { makeXlsx } from "../support/make-xlsx";
import { sheetOf } from "../support/northgate";
import { openBotHouse, type BotHouse } from "../support/teams/bot-house";

/** Of the scheme itself, or of nobody and nothing by name. */
const ITSELF = undefined;
const ACCOUNT = { objectId: freshOid(), name: "Quillon Featherby", email: "" };

let house: BotHouse;
let door: ApiHouse;
let busy: Awaited<ReturnType<typeof aBusyScheme>>;
/** What a sheet of outcomes holds, of one who supports. */
const REVIEWS = {
  name: "reviews.xlsx",
  content: makeXlsx([
    {
      name: "Sheet1",
      rows: [
        ["Trainee Surname*", "GMC Number", "Review date*", "Outcome", "Comments"],
        ["Ashdown", "8000603", "01/06/2026", "1", ""],
      ],
    },
  ]),
};
const done = new Set<RouteName>();

beforeAll(async () => {
  house = await openBotHouse({
    through: (ports) => ({
      ...ports,
      directory: {
        configured: true,
        search: () => Promise.resolve({ ok: true, value: [ACCOUNT] }),
        account: () => Promise.resolve({ ok: true, value: ACCOUNT }),
      },
    }),
  });
  door = await openApiHouse(house);
  busy = await aBusyScheme(house);
});
afterAll(async () => {
  await door.close();
  await house.close();
});

async function asks<R extends Route>(who: Person, route: R, asked: Asked = {}) {
  const params = { schemeId: BUSY, ...asked.params };
  const { status, text } = await door.ask(userOf(who), route, { ...asked, params });
  if (status !== route.status)
    throw new Error(`${route.path}: ${text}`, { cause: door.faults.at(-1) });
  return route.response.parse(JSON.parse(text)) as z.output<R["response"]>;
}

function there<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("It is not there.");
  return value;
}

/** The newest entries of somebody's own acts. */
const entriesOf = ({ id: by }: Person) => house.ports.audit.newest(BUSY, { by, limit: 50 });

type Answer<Name extends RouteName> = z.output<(typeof api)[Name]["response"]>;

/** Whom or what an act is about, where need be from what was answered. */
type About<Name extends RouteName> = string | undefined | ((answer: Answer<Name>) => string);

/** Does it, and finds it in the trail: by who did it, as what the route leaves, and about whom or what. */
async function does<Name extends RouteName>(
  who: Person,
  name: Name,
  asked: Asked,
  about: About<Name>,
): Promise<Answer<Name>> {
  await door.useCases.relay(BUSY);
  const [last] = await entriesOf(who);
  const answer = await asks<(typeof api)[Name]>(who, api[name], asked);
  await door.useCases.relay(BUSY);
  const fresh = (await entriesOf(who)).filter(({ seq }) => seq > (last?.seq ?? 0));
  const acts = fresh.map(({ event }) => event.act.type);
  expect(acts.filter((act) => !AUDITED[name].includes(act))).toEqual([]);
  const id = typeof about === "function" ? about(answer) : about;
  const found = fresh.filter(({ event: { personId, pairingId, subjectId } }) => {
    const named = [personId, pairingId, subjectId];
    return id === ITSELF ? named.every((one) => one === undefined) : named.includes(id);
  });
  expect([name, found.length]).not.toEqual([name, 0]);
  done.add(name);
  return answer;
}

const directs = <Name extends RouteName>(name: Name, asked: Asked, about: About<Name>) =>
  does(busy.rows.director, name, asked, about);
const reads = <R extends Route>(route: R, asked: Asked = {}) =>
  asks(busy.rows.director, route, asked);
const versionOf = async ({ id }: Person) => there(await house.ports.store.person(BUSY, id)).version;
/** A request about a person, as they stand now. */
const on = async (person: Person, body?: unknown): Promise<Asked> => ({
  params: { personId: person.id },
  ifMatch: await versionOf(person),
  ...(body === undefined ? {} : { body }),
});
const at = ({
  proposalId,
  version,
}: {
  readonly proposalId: string;
  readonly version: string;
}) => ({
  params: { proposalId },
  ifMatch: version,
});
const requestIn = (
  { value, version }: Versioned<{ readonly id: string }>,
  body?: unknown,
): Asked => ({
  params: { requestId: value.id },
  ifMatch: version,
  ...(body === undefined ? {} : { body }),
});

/** What a pair agree on, in every field. */
const AGREED = {
  ...{ startsOn: "2026-08-17", endsOn: "2027-08-03", howOften: "Monthly", howLong: "Half an hour" },
  ...{ whenAndWhere: "Wednesdays", contact: "Teams", doctorHopes: "Company" },
  ...{ supporterHopes: "To listen", notes: "" },
};

/** Whom the allocation, which decides by the lot among equals, has left a place. */
async function supporterWithRoom(): Promise<Person> {
  const pairings = await house.ports.store.pairings(BUSY);
  const has = ({ id }: Person) =>
    pairings.filter(({ value }) => value.supporterId === id && value.period.state !== "ended")
      .length;
  const { only, volunteer } = busy.rows;
  return has(volunteer) < 3 ? volunteer : only;
}

// The steps build on each other, as the weeks of a scheme do.
describe("PF-17: an act is in the trail, by who did it, what it was and about whom", () => {
  it("of pairs that are suggested, short, moved, locked, thrown away and published", async () => {
    const { rows, waiting } = busy;
    const [suggestion] = (await reads(api.listSuggestions)).items;
    const params = { suggestionId: there(suggestion).suggestionId };
    const { proposalId } = await directs("acceptSuggestion", { params }, (one) => one.proposalId);
    const { remedies } = await reads(api.getShortage, { params: { proposalId } });
    const { remedyId } = there(remedies.find(({ canBeApplied }) => canBeApplied));
    await directs("applyRemedy", { params: { proposalId, remedyId } }, proposalId);
    await directs("discardProposal", { params: { proposalId } }, proposalId);
    const volunteer = { personIds: [rows.volunteer.id], supervisorToldOn: "2026-08-03" };
    await directs("stateVolunteers", { body: volunteer }, rows.volunteer.id);
    const whole = await reads(api.propose);
    const doctorId = there(waiting[0]).id;
    const has = whole.pairs.find(({ doctor }) => doctor.personId === doctorId)?.supporter;
    const supporterId = has?.personId === rows.only.id ? rows.volunteer.id : rows.only.id;
    const body = { doctorId, supporterId, solveAgain: true };
    const moved = await directs("moveDoctor", { ...at(whole), body }, whole.proposalId);
    const lock = { doctorIds: [doctorId], locked: false };
    const last = await directs("lockPair", { ...at(moved), body: lock }, moved.proposalId);
    const publish = { body: { proposalId: last.proposalId }, ifMatch: last.version };
    await directs("publish", publish, (one) => one.publicationId);
  });

  it("of messages, pairs that are made by hand, and what a pair ask for", async () => {
    const { rows, waiting, pairs } = busy;
    const { items } = await reads(api.listMessages);
    const { messageId, to, version } = there(items.find(({ canSkip }) => canSkip));
    const skip = { params: { messageId }, body: { recipientId: to.personId }, ifMatch: version };
    await directs("skipMessage", skip, to.personId);
    const doctorId = there(waiting[0]).id;
    const all = await house.ports.store.pairings(BUSY);
    const theirs = there(all.find(({ value }) => value.doctorId === doctorId));
    const ending = { params: { pairingId: theirs.value.id }, ifMatch: theirs.version };
    await directs("endPairing", ending, theirs.value.id);
    const { id: supporterId } = await supporterWithRoom();
    await directs("pairByHand", { body: { doctorId, supporterId } }, doctorId);
    const agreement = { params: { pairingId: pairs[1].id } };
    const saving = { ...agreement, ifMatch: "0", body: AGREED };
    await does(rows.asker, "saveMyAgreement", saving, pairs[1].id);
    const signing = { ...agreement, ifMatch: "1", body: { confidentiality: true } };
    await does(rows.asker, "signMyAgreement", signing, pairs[1].id);
    const asksFor = async (of: Person, pairingId: string) => {
      const change = { change: "ask-for-different", pairingId };
      await does(of, "changeMine", { body: { schemeId: BUSY, change } }, of.id);
      const requests = await house.ports.store.list(BUSY, "request");
      return there(requests.find(({ value }) => value.doctorId === of.id));
    };
    const first = await asksFor(rows.mover, pairs[0].id);
    const instead = { supporterId: (await supporterWithRoom()).id };
    await directs("reallocateRequest", requestIn(first, instead), first.value.id);
    const second = await asksFor(rows.asker, pairs[1].id);
    await directs("closeRequest", requestIn(second), second.value.id);
  });

  it("of applications, whom they turn to, objections, and what is on file", async () => {
    const { rows } = busy;
    const { applicant, supervisor, objected, written, only } = rows;
    const { given, family } = supervisor.name;
    const turnsTo = {
      as: "educational-supervisor",
      name: `${given} ${family}`,
      email: supervisor.email,
    };
    const application = {
      ...{ schemeId: BUSY, applicationId: "application-1", turnsTo, statement: "discussed" },
      ...{ capacity: 1, biography: "", contact: "" },
    };
    await does(applicant, "applyToSupport", { body: application }, applicant.id);
    await directs("confirmSupervisor", await on(applicant, turnsTo), applicant.id);
    await directs("tellSupervisor", await on(applicant, { channel: "email" }), applicant.id);
    const objection = { schemeId: BUSY, personId: objected.id, objectionId: "o-1", text: "" };
    await does(supervisor, "objectToApplication", { body: objection }, objected.id);
    await directs("recordObjection", await on(written, { text: "Not now." }), written.id);
    await directs("readObjection", { params: { personId: written.id } }, written.id);
    await directs("decideApplication", await on(written, { verdict: "stands" }), written.id);
    await directs("checkEligibility", await on(only, { eligible: true }), only.id);
    await directs("readReviews", { body: asUploaded(REVIEWS) }, ITSELF);
    const session = { token: "s-1", on: "2026-08-10", minutes: 60, personIds: [only.id] };
    await directs("recordSupervision", { body: session }, only.id);
    const theirs = { params: { personId: only.id, sessionId: "s-1" } };
    await directs("takeSupervisionBack", theirs, only.id);
    const supervisors = {
      name: "a.csv",
      content: "name,email\r\nAda Holm,ada@thornby.example\r\n",
    };
    await directs("importSupervisors", { body: asUploaded(supervisors) }, ITSELF);
  });

  it("of people and roles, a launch, and what is deleted", async () => {
    const { deputy, untold } = busy.rows;
    const waits = there(busy.waiting[1]);
    await directs("searchDirectory", { query: { words: "quillon" } }, ITSELF);
    await directs("linkByHand", await on(waits, { objectId: ACCOUNT.objectId }), waits.id);
    const role = { role: "deputy", from: "2026-07-01", until: "2026-08-12" };
    await directs("endRole", await on(deputy, role), deputy.id);
    const file = sheetOf("Ivo Lang,ivo@thornby.example,7111113,supporter,ST3,Site,,2,2026-08-05,");
    const dryRun = await reads(api.tryImport, { body: { files: [asUploaded(file)] } });
    const { importId } = dryRun;
    const confirm = { params: { importId }, ifMatch: dryRun.version };
    await directs("confirmImport", confirm, importId);
    const told = { personIds: [untold.id], on: "2026-08-11" };
    await directs("noteTold", { body: told }, untold.id);
    const { version: ifMatch, year } = await reads(api.getLaunch);
    const step = { params: { step: "invitation" }, body: { choice: "now" }, ifMatch };
    await directs("planLaunchStep", step, String(year));
    await directs("confirmDeletion", { params: { day: STOPPED_ON } }, STOPPED_ON);
    const letter = { askedOn: "2026-08-03", checked: "document", understood: true };
    const erasing = { params: { personId: untold.id }, body: letter };
    await directs("eraseOnBehalf", erasing, untold.id);
  });

  it("and all of them are those that are said to be found here", () => {
    expect([...done].toSorted()).toEqual([...FOUND_BY_ACTS].toSorted());
  });
});
