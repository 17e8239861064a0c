import { api } from "../../../bot/src/contract";
import { SEED_DIRECTOR } from "../../../bot/src/local/constants";
import { asUploaded } from "../../support/director";
import { plusDays, plusWorkingDays } from "./calendar";
import {
  ADMINISTRATOR,
  CAPACITY,
  DEPUTY,
  DME,
  DOCTORS,
  emailOf,
  FIRST_DAY,
  SENIORS,
  sheetOfPosts,
  SUPERVISORS,
  type Post,
} from "./cast";
import { lifeOf, noteAct } from "./chronicle";
import { SCHEME, type YearHouse } from "./year-house";

/** The last but one of the seniors is never in Teams: a director says of them that they volunteered. */
export const STATED = nameAt(SENIORS, 33);
/** The last one is never in Teams, and does not volunteer. */
export const UNASKED = nameAt(SENIORS, 34);
/** Whose supervisor objects. */
export const OBJECTED = nameAt(SENIORS, 8);
/** Doctors who say who they are only once the year has begun. */
export const LATE_JOINERS = [nameAt(DOCTORS, 7), nameAt(DOCTORS, 19), nameAt(DOCTORS, 47)];
/** Doctors who never do; the first of them has the app. */
export const NEVER_JOINED = [nameAt(DOCTORS, 11), nameAt(DOCTORS, 33), nameAt(DOCTORS, 52)];

/** Everybody who applied; one more was asked, and did not want to. */
export const APPLICANTS = SENIORS.slice(0, 32).map(({ name }) => name);
const ROLES = [
  [DME, "dme"],
  [DEPUTY, "deputy"],
  [ADMINISTRATOR, "administrator"],
] as const;

function nameAt(posts: readonly Post[], nth: number): string {
  const found = posts[nth];
  if (found === undefined) throw new Error(`There is nobody number ${nth}.`);
  return found.name;
}

/** Whom an applicant turns to. */
function supervisorOf(applicant: string): string {
  return SUPERVISORS[APPLICANTS.indexOf(applicant) % SUPERVISORS.length] ?? "";
}

/** June: the staff, the seniors and the supervisors are there, and the launch has its days (NP1, NP3). */
export async function prepare(house: YearHouse): Promise<void> {
  const from = house.today;
  for (const [name, role] of ROLES) {
    const [given = "", family = ""] = name.split(" ");
    const body = { given, family, email: emailOf(name), role, from };
    await house.directs(api.giveRole, { body });
    noteAct(
      house.chronicle,
      `Gave a role: ${role === "dme" ? "director of medical education" : role}`,
    );
  }
  await house.director.imports(sheetOfPosts(SENIORS));
  for (const { name, until } of SENIORS) lifeOf(house.chronicle, name).lastDay = until;
  const lines = SUPERVISORS.map((name) => `${name},${emailOf(name)}`);
  const sheet = { name: "supervisors.csv", content: ["name,email", ...lines].join("\r\n") };
  await house.directs(api.importSupervisors, { body: asUploaded(sheet) });
  await house.inTeams(SEED_DIRECTOR.name).installs();
  lifeOf(house.chronicle, SEED_DIRECTOR.name).joined = house.today;
  const there = SENIORS.map(({ name }) => name).filter((one) => ![STATED, UNASKED].includes(one));
  const people = [...ROLES.map(([one]) => one), ...SUPERVISORS, ...there];
  await house.each(people, (name) => house.joins(name));
  await plan(house, "supervisors-told", "2026-06-24");
  await plan(house, "invitation", "2026-07-01");
  for (const to of SUPERVISORS) {
    house.chronicle.acts.push({ kind: "supervisor-launch-notice", to, on: "2026-06-24" });
  }
  for (const { name: to } of SENIORS) {
    house.chronicle.acts.push({ kind: "volunteer-invitation", to, on: "2026-07-01" });
  }
  await house.until("2026-06-24");
  await house.until("2026-07-01");
}

async function plan(house: YearHouse, step: string, day: string): Promise<void> {
  const { version } = await house.directs(api.getLaunch);
  const body = { choice: "on", day };
  await house.directs(api.planLaunchStep, { params: { step }, body, ifMatch: version });
  const words = { "supervisors-told": "supervisors told" }[step] ?? step;
  noteAct(house.chronicle, `Planned a step of the launch: ${words}, on ${day}`);
}

const formOf = (applicant: string) => ({
  turnsTo: {
    as: "educational-supervisor",
    name: supervisorOf(applicant),
    email: emailOf(supervisorOf(applicant)),
  },
  statement: "discussed",
  capacity: CAPACITY.get(applicant) ?? 2,
  biography: "I started here a few years ago.",
  contact: "A message, at any time.",
});

/** July: seniors volunteer, by the bot's form or in the tab; their supervisors are told (NP4, NP6). */
export async function volunteer(house: YearHouse): Promise<void> {
  await house.until("2026-07-02", "11:00");
  await house.each(APPLICANTS, (name, nth) =>
    nth < 3 ? applyInTheChat(house, name) : applyInTheTab(house, name, `application-${nth}`),
  );
  noteAct(house.chronicle, "Volunteered", APPLICANTS.length);
  await house.each(await register(house), async (row) => {
    const { turnsTo } = formOf(row.name);
    const params = { personId: row.personId };
    const confirmed = await house.asks(ADMINISTRATOR, api.confirmSupervisor, {
      params,
      body: turnsTo,
      ifMatch: row.version,
    });
    await house.asks(ADMINISTRATOR, api.tellSupervisor, {
      params,
      body: { channel: "bot" },
      ifMatch: confirmed.version,
    });
    const to = supervisorOf(row.name);
    house.chronicle.acts.push({ kind: "supporter-approached", to, on: house.today });
  });
  noteAct(house.chronicle, "Said who the supervisor is", APPLICANTS.length);
  await house.until("2026-07-02");
}

async function applyInTheChat(house: YearHouse, name: string): Promise<void> {
  const { turnsTo, ...rest } = formOf(name);
  const person = house.inTeams(name);
  await person.opens("volunteering.apply");
  const typed = { ...turnsTo, ...rest, capacity: String(rest.capacity) };
  await person.submits("volunteering.send", typed);
}

async function applyInTheTab(house: YearHouse, name: string, applicationId: string): Promise<void> {
  const body = { schemeId: SCHEME, applicationId, ...formOf(name) };
  await house.asks(name, api.applyToSupport, { body });
}

async function register(house: YearHouse) {
  const { items } = await house.directs(api.listSupporters, { query: { limit: "250" } });
  return items;
}

/** One supervisor objects and a director decides; of all others silence is consent (NP6). */
export async function standBySilence(house: YearHouse): Promise<void> {
  await house.until("2026-07-08", "11:00");
  const supervisor = supervisorOf(OBJECTED);
  const { applicants } = await house.asks(supervisor, api.getMySupervision);
  const personId = applicants.find(({ name }) => name === OBJECTED)?.personId ?? "";
  const objection = { objectionId: "objection-1", text: "Not the year for it." };
  await house.asks(supervisor, api.objectToApplication, {
    body: { schemeId: SCHEME, personId, ...objection },
  });
  noteAct(house.chronicle, "Objected");
  const params = { personId };
  await house.directs(api.readObjection, { params });
  noteAct(house.chronicle, "Read an objection");
  const version = (await register(house)).find(({ name }) => name === OBJECTED)?.version ?? "";
  const body = { verdict: "not-able" };
  await house.directs(api.decideApplication, { params, body, ifMatch: version });
  noteAct(house.chronicle, "Decided that an offer does not stand");
  house.chronicle.acts.push({ kind: "application-decided", to: OBJECTED, on: house.today });
  // The last day on which to speak is the tenth working day after the notice.
  const stands = plusDays(plusWorkingDays("2026-07-02", 10), 1);
  for (const to of APPLICANTS.filter((one) => one !== OBJECTED)) {
    house.chronicle.acts.push({ kind: "application-decided", to, on: stands });
  }
  noteAct(house.chronicle, "Nobody objected in time: the offer stands", APPLICANTS.length - 1);
  await house.until(stands);
}

/** The foundation doctors come, say who they are, and are asked what they would like (NP7). */
export async function welcomeDoctors(house: YearHouse): Promise<void> {
  await house.director.imports(sheetOfPosts(DOCTORS));
  for (const { name, until } of DOCTORS) lifeOf(house.chronicle, name).lastDay = until;
  const stated = (await house.ids()).get(STATED) ?? "";
  await house.director.stateVolunteers([stated], house.today);
  noteAct(house.chronicle, "Stated that somebody volunteered");
  const absent = [...LATE_JOINERS, ...NEVER_JOINED];
  const there = DOCTORS.map(({ name }) => name).filter((one) => !absent.includes(one));
  await house.each(there, (name) => house.joins(name));
  await house.inTeams(NEVER_JOINED[0] ?? "").installs();
  await plan(house, "wishes", "2026-07-20");
  for (const { name: to } of DOCTORS) {
    house.chronicle.acts.push({ kind: "wishes-invitation", to, on: "2026-07-20" });
  }
  await house.until("2026-07-20");
}

/** Twelve doctors, of whom ten wish what six supporters offer. */
const WISHING = DOCTORS.filter((_, nth) => nth % 5 === 0).map(({ name }) => name);
const OFFERING = APPLICANTS.slice(10, 16);

/** Some say what they would like, and some supporters what they are glad to be matched on (NP5, NP7, NP8). */
export async function wish(house: YearHouse): Promise<void> {
  const say = (side: "wish" | "offer", choice: string) => ({
    body: { schemeId: SCHEME, side, key: "faith", choice, textVersion: "1", consent: true },
  });
  await house.each(WISHING, async (name, nth) => {
    await house.asks(name, api.stateMyWish, say("wish", nth < 10 ? "sikh" : "hindu"));
  });
  await house.each(OFFERING, async (name) => {
    await house.asks(name, api.stateMyWish, say("offer", "sikh"));
  });
  const said = WISHING.length + OFFERING.length;
  noteAct(house.chronicle, "Somebody changed what they would like, or what they offer", said);
}

/** July ends: the allocation is published, to be told on the first day (NP12). */
export async function allocate(house: YearHouse): Promise<void> {
  await house.until("2026-07-29", "11:00");
  const proposal = await house.directs(api.propose, { body: { on: FIRST_DAY } });
  expect(proposal.unallocated).toEqual([]);
  const { pairs } = await house.director.publish(proposal);
  expect(pairs).toBe(DOCTORS.length);
  for (const { doctor, supporter } of proposal.pairs) {
    house.chronicle.pairs.push({
      doctor: doctor.name,
      supporter: supporter.name,
      told: FIRST_DAY,
    });
  }
  noteAct(house.chronicle, `Published ${pairs} pairs`);
}
