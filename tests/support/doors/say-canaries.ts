import { api } from "../../../bot/src/contract";
import { userIdOf } from "../../../bot/src/scheme/shared/ids";
import { AGREED } from "../agreement";
import { anApplication, TOLD } from "../applications";
import { anInvitedSenior, freshOid, TENANT, TODAY } from "../builders";
import type { BotHouse } from "../teams/bot-house";
import { linkedTo } from "../teams/planter";
import { TeamsPerson } from "../teams/teams-person";
import { CANARIES } from "./canaries";
import type { Sent } from "./free-texts";
import { does, SCHEME, submits, tries, type People, type Saying } from "./saying";
import { KINDS, type Kind } from "./who-may-what";

/** A day on which feedback about the pairing is asked for. */
const IN_NOVEMBER = "2026-11-20T10:00:00.000Z";

/** Everything that was said, and those who said it. */
export interface SaidIt {
  readonly people: People;
  readonly sent: readonly Sent[];
}

/** Lets people of the scheme say it all, each by the door that they have for it. */
export async function sayCanaries(
  doors: Pick<Saying, "house" | "door" | "scheme">,
): Promise<SaidIt> {
  const { house, scheme } = doors;
  const people = Object.fromEntries(
    KINDS.map((kind) => [
      kind,
      new TeamsPerson(house, scheme.callers[kind].replace(`${TENANT}_`, "")),
    ]),
  ) as People;
  const saying: Saying = { ...doors, people, sent: [] };
  await statesWishes(saying);
  await runsTheScheme(saying);
  await isAPair(saying);
  await writesTips(saying);
  await looksForThings(saying);
  for (const teams of Object.values(people)) {
    await teams.inRoster({ email: "somebody@elsewhere.example" }).installs();
  }
  await applies(saying);
  await writesToThoseWhoRead(saying);
  await submits(saying, people["paired-supporter"], {
    card: "support/your-doctor",
    verb: "introduction.send",
    data: { about: scheme.ids.pairingId },
    inputs: { text: CANARIES.introduction },
  });
  return { people, sent: saying.sent };
}

const PROFILE = { biography: CANARIES.profile, contact: CANARIES.profile };
const OWN = { key: "own", label: "Our own", options: [CANARIES.wish, CANARIES.offer] };
const FORMER = { key: "former", label: "Once asked", options: [CANARIES.former, "Another"] };

async function statesWishes(saying: Saying): Promise<void> {
  const state = async (kind: Kind, side: "wish" | "offer", key: string, choice: string) => {
    const { statements } = await does(saying, kind, api.getMyWishes);
    const mine = statements.find((one) => one.side === side && one.schemeId === SCHEME);
    const textVersion = mine?.wishes.find((one) => one.key === key)?.textVersion ?? "";
    const body = { schemeId: SCHEME, side, key, choice, textVersion, consent: true };
    await does(saying, kind, api.stateMyWish, { body });
  };
  await asksAbout(saying.house, [OWN, FORMER]);
  await state("doctor", "wish", "former", CANARIES.former);
  await asksAbout(saying.house, [OWN]);
  const { characteristics, version } = await does(saying, "director", api.getCharacteristics);
  const named = { label: CANARIES.asked, about: CANARIES.asked };
  await does(saying, "director", api.changeCharacteristics, {
    ifMatch: version,
    body: { characteristics: characteristics.map((one) => ({ ...one, ...named })) },
  });
  await state("doctor", "wish", "own", CANARIES.wish);
  await state("paired-supporter", "offer", "own", CANARIES.offer);
  await does(saying, "doctor", api.letDirectorLook, {
    body: { schemeId: SCHEME, may: true, textVersion: "1" },
  });
  await does(saying, "director", api.propose);
}

/** What a scheme says of itself, and the files that are read in. */
async function runsTheScheme(saying: Saying): Promise<void> {
  const words = CANARIES.setting;
  const url = "https://somewhere.example/";
  const { settings, version } = await does(saying, "director", api.getSettings);
  await does(saying, "director", api.changeSettings, {
    ifMatch: version,
    body: {
      ...settings,
      directorName: `Dr ${words}`,
      controller: { ...settings.controller, name: words, noticeVersion: words },
      allocation: { ...settings.allocation, neighbours: [{ name: words, sites: [words] }] },
      signposts: [...settings.signposts, { title: words, how: words, url }],
      resources: [{ title: words, about: words, url }],
      invitationText: words,
    },
  });
  const card = "reminders/reminder";
  const { version: ifMatch } = await does(saying, "director", api.getWords);
  const lines = { still: `{supporter} is still there: ${CANARIES.line}.` };
  await does(saying, "director", api.changeWords, { ifMatch, body: { card, lines } });
  const file = { name: `${CANARIES.file}.csv`, contentBase64: btoa("name,e-mail\n") };
  const { administrator } = saying.scheme.callers;
  await tries(saying, administrator, api.tryImport, { body: { files: [file] } });
  await tries(saying, administrator, api.readReviews, { body: file });
  await tries(saying, administrator, api.importSupervisors, { body: file });
}

async function isAPair(saying: Saying): Promise<void> {
  const { pairingId } = saying.scheme.ids;
  const params = { pairingId };
  const fields = ["howOften", "howLong", "whenAndWhere", "contact", "doctorHopes"];
  const all = [...fields, "supporterHopes", "notes"].map((name) => [name, CANARIES.agreement]);
  const body: unknown = { ...AGREED, ...Object.fromEntries(all) };
  await does(saying, "doctor", api.saveMyAgreement, { params, ifMatch: "0", body });
  const answers = (word: string) => ({ helped: word, better: word, more: word });
  await does(saying, "doctor", api.giveSchemeFeedback, { body: answers(CANARIES.feedback) });
  saying.door.moveTo(IN_NOVEMBER);
  const praise = { way: "named", ...answers(CANARIES.praise) };
  await does(saying, "doctor", api.giveFeedback, { params, body: praise });
  saying.door.moveTo(TODAY);
  // Whichever of them somebody is given.
  for (const who of ["paired-supporter", "other-supporter"] as const) {
    await does(saying, who, api.changeMyProfile, { body: { schemeId: SCHEME, ...PROFILE } });
  }
  const session = { token: "canary-course", on: "2026-08-11", kind: "course", minutes: 60 };
  await does(saying, "paired-supporter", api.noteSession, {
    body: { ...session, title: CANARIES.course },
  });
}

async function writesTips(saying: Saying): Promise<void> {
  const words = { text: CANARIES.tip, signed: false };
  const tipId = "declined-tip";
  await does(saying, "paired-supporter", api.writeTip, { body: { token: tipId, ...words } });
  const { schemes } = await does(saying, "paired-supporter", api.listMyTips);
  const mine = schemes.flatMap((one) => one.mine);
  const versionOf = (id: string) => mine.find((one) => one.tipId === id)?.version ?? "";
  const first = saying.scheme.ids.tipId;
  await does(saying, "paired-supporter", api.changeTip, {
    params: { tipId: first },
    ifMatch: versionOf(first),
    body: words,
  });
  await does(saying, "director", api.decideTip, {
    params: { tipId },
    ifMatch: versionOf(tipId),
    body: { show: false, reason: CANARIES.verdict },
  });
}

async function looksForThings(saying: Saying): Promise<void> {
  const search = CANARIES.search;
  await does(saying, "director", api.listPeople, { query: { kind: "staff", search } });
  await does(saying, "director", api.listPairings, { query: { search } });
  await does(saying, "director", api.listMessages, { query: { search } });
  await does(saying, "director", api.lookUpStatement, { body: { reference: search } });
  const { director } = saying.scheme.callers;
  await tries(saying, director, api.searchDirectory, { query: { words: search } });
}

/** What is said to a director in confidence. */
async function writesToThoseWhoRead(saying: Saying): Promise<void> {
  const { ids } = saying.scheme;
  const fit = { token: "canary-fit", to: "director" } as const;
  await does(saying, "doctor", api.raiseConcern, {
    body: { ...fit, concerning: "something-else", text: CANARIES.concern, anyway: false },
  });
  await submits(saying, saying.people.doctor, {
    card: "concerns/raise",
    verb: "concern.send",
    data: { about: SCHEME, token: "canary-worry" },
    inputs: { to: "director", concerning: "something-else", text: CANARIES.concern },
  });
  await does(saying, "doctor", api.makeComplaint, {
    body: { ...fit, about: "something-else", text: CANARIES.complaint },
  });
  const params = { complaintId: ids.complaintId };
  await does(saying, "director", api.readComplaint, { params });
  const body = { text: CANARIES.answer };
  await does(saying, "director", api.answerComplaint, { params, body });
}

const SUPERVISOR = {
  as: "educational-supervisor",
  name: `Dr ${CANARIES.supervisor}`,
  email: `${CANARIES.supervisor}@elsewhere.example`,
} as const;

/** Two senior doctors volunteer, one in the tab and one in the chat, and their supervisor objects to both in the same ways. */
async function applies(saying: Saying): Promise<void> {
  const { people, scheme, house } = saying;
  const [nia, ned] = [await joins(house, "Nia"), await joins(house, "Ned")];
  const schemeId = SCHEME;
  const form = { turnsTo: SUPERVISOR, statement: "discussed", capacity: 1, ...PROFILE };
  await does(saying, nia, api.applyToSupport, {
    body: { schemeId, applicationId: "application-of-nia", ...form },
  });
  const inChat = new TeamsPerson(house, ned.objectId);
  await inChat.installs();
  await submits(saying, inChat, {
    card: "volunteering/apply",
    verb: "volunteering.send",
    data: { about: schemeId, token: "application-of-ned" },
    inputs: { ...SUPERVISOR, statement: "discussed", capacity: "1", ...PROFILE },
  });
  const before = await house.ports.store.person(schemeId, nia.id);
  await does(saying, "administrator", api.confirmSupervisor, {
    params: { personId: nia.id },
    ifMatch: before?.version ?? "",
    body: SUPERVISOR,
  });
  const name = `Dr ${CANARIES.supervisor} the Second`;
  const email = "another@elsewhere.example";
  await does(saying, "administrator", api.addSupervisor, { body: { name, email } });

  await Promise.all([nia.id, ned.id].map((id) => isTold(house, id)));
  const text = CANARIES.objection;
  await does(saying, "educational-supervisor", api.objectToApplication, {
    body: { schemeId, personId: nia.id, objectionId: "objection-to-nia", text },
  });
  await submits(saying, people["educational-supervisor"], {
    card: "supervision/object",
    verb: "supervision.send-objection",
    data: { about: ned.id, token: "objection-to-ned" },
    inputs: { text },
  });
  const personId = scheme.ids.supporterId;
  await isTold(house, personId);
  const { version = "" } = (await house.ports.store.person(schemeId, personId)) ?? {};
  const objection = { params: { personId }, ifMatch: version, body: { text } };
  await does(saying, "administrator", api.recordObjection, objection);
}

type Further = {
  readonly key: string;
  readonly label: string;
  readonly options: readonly string[];
};

async function asksAbout({ ports }: BotHouse, furtherCharacteristics: readonly Further[]) {
  const { value, version } = found(await ports.store.scheme(SCHEME));
  const next = { ...value, policy: { ...value.policy, furtherCharacteristics } };
  const replace = [{ type: "scheme", value: next, version }] as const;
  await ports.store.commit({ schemeId: SCHEME, replace, events: [eventOf(ports)] });
}

/** A senior doctor with Teams, who is only invited so far. */
async function joins({ ports }: BotHouse, given: string) {
  const objectId = freshOid();
  const person = anInvitedSenior({
    schemeId: SCHEME,
    name: { given, family: "Kestrelby" },
    email: `${given.toLowerCase()}@kestrelby.example`,
    ...linkedTo(objectId),
  });
  const create = [{ type: "person", value: person }] as const;
  await ports.store.commit({ schemeId: SCHEME, create, events: [eventOf(ports)] });
  const userId = userIdOf(TENANT, objectId);
  const linkedRows = [{ schemeId: SCHEME, personId: person.id }];
  await ports.users.save({ userId, deliverability: "uninstalled", linkedTo: linkedRows });
  return { id: person.id, userId, objectId };
}

/** Whoever an applicant turns to is the supervisor of the scheme now, and was told. */
async function isTold({ ports }: BotHouse, id: string): Promise<void> {
  const people = await ports.store.people(SCHEME);
  const supervisorId = people.find(
    ({ value: { memberships, link } }) =>
      link.state === "linked" && memberships.some(({ role }) => role === "educational-supervisor"),
  )?.value.id;
  const { value, version } = found(await ports.store.person(SCHEME, id));
  const { volunteering } = value;
  const application = volunteering.state === "applied" ? volunteering.application : anApplication();
  const approach = { ...TOLD, supervisorId: supervisorId ?? "" };
  const next = {
    ...value,
    volunteering: { state: "applied", application: { ...application, approach } },
  } as const;
  const replace = [{ type: "person", value: next, version }] as const;
  await ports.store.commit({ schemeId: SCHEME, replace, events: [eventOf(ports)] });
}

function eventOf({ ids, clock }: BotHouse["ports"]) {
  const act = { type: "SchemeCreated" } as const;
  return { id: ids.next(), schemeId: SCHEME, at: clock.now(), by: "system", act };
}

function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("It is not there.");
  return value;
}
