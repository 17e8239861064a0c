import { api, type MyWishesView, type Route } from "../../../bot/src/contract";
import type { Person } from "../../../bot/src/scheme/people/person";
import { AGREED } from "../agreement";
import { TENANT } from "../builders";
import { anApplication, TOLD } from "../applications";
import type { Asked } from "../director";
import type { BotHouse } from "../teams/bot-house";
import { TeamsPerson } from "../teams/teams-person";
import type { ApiHouse } from "./api-house";
import type { FullScheme } from "./two-schemes";
import { KINDS, type Kind } from "./who-may-what";

/** What is in each sensitive field of the scheme, and in nothing else. */
export const CANARIES = {
  concern: "A worry at kestrelby",
  complaint: "My data at kestrelby",
  answer: "canary-of-an-answer",
  tip: "What helped at kestrelby",
  objection: "canary-of-an-objection",
  introduction: "canary-of-an-introduction",
  wish: "canary-of-a-wish",
  offer: "canary-of-an-offer",
  agreement: "canary-of-an-agreement",
  feedback: "canary-of-feedback",
  /** Stated when it was asked about; it is no longer, so that the settings do not hold it either. */
  former: "canary-of-a-former-wish",
} as const;

/** A sensitive field. */
export type Canary = keyof typeof CANARIES;

/** The canaries in anything that is shown, sent or kept. */
export function canariesIn(anything: unknown): readonly Canary[] {
  const text = typeof anything === "string" ? anything : JSON.stringify(anything);
  return (Object.keys(CANARIES) as Canary[]).filter((name) => text.includes(CANARIES[name]));
}

const OWN = { key: "own", label: "Our own", options: [CANARIES.wish, CANARIES.offer] };
const FORMER = { key: "former", label: "Once asked", options: [CANARIES.former, "Another"] };

/** Who is in the scheme, with Teams. */
export type People = Readonly<Record<Kind, TeamsPerson>>;

interface Doors {
  readonly house: BotHouse;
  readonly door: ApiHouse;
  readonly scheme: FullScheme;
}

/** Lets people of the scheme say it all, each by the door that they have for it. */
export async function sayCanaries({ house, door, scheme }: Doors): Promise<People> {
  const { callers, ids } = scheme;
  const schemeId = "kestrelby";
  const people = Object.fromEntries(
    KINDS.map((kind) => [kind, new TeamsPerson(house, callers[kind].replace(`${TENANT}_`, ""))]),
  ) as People;
  const as = async (kind: Kind, route: Route, asked: Asked = {}) => {
    const params = { schemeId, ...asked.params };
    const answered = await door.ask(callers[kind], route, { ...asked, params });
    if (answered.status !== route.status) throw new Error(`${route.path}: ${answered.text}`);
    return JSON.parse(answered.text) as unknown;
  };
  const state = async (kind: Kind, side: "wish" | "offer", key: string, choice: string) => {
    const { statements } = (await as(kind, api.getMyWishes)) as MyWishesView;
    const mine = statements.find((one) => one.side === side && one.schemeId === schemeId);
    const textVersion = mine?.wishes.find((one) => one.key === key)?.textVersion ?? "";
    const body = { schemeId, side, key, choice, textVersion, consent: true };
    await as(kind, api.stateMyWish, { body });
  };

  await asksAbout(house, [OWN, FORMER]);
  await state("doctor", "wish", "former", CANARIES.former);
  await asksAbout(house, [OWN]);
  await state("doctor", "wish", "own", CANARIES.wish);
  await state("paired-supporter", "offer", "own", CANARIES.offer);
  await as("doctor", api.letDirectorLook, { body: { schemeId, may: true, textVersion: "1" } });
  await as("director", api.propose);

  await as("doctor", api.saveMyAgreement, {
    params: { pairingId: ids.pairingId },
    ifMatch: "0",
    body: { ...AGREED, doctorHopes: CANARIES.agreement },
  });
  await as("doctor", api.giveSchemeFeedback, {
    body: { helped: "", better: CANARIES.feedback, more: "" },
  });
  await applies(house, ids.supporterId, scheme);
  const { version = "" } = (await house.ports.store.person(schemeId, ids.supporterId)) ?? {};
  await as("administrator", api.recordObjection, {
    params: { personId: ids.supporterId },
    ifMatch: version,
    body: { text: CANARIES.objection },
  });
  const params = { complaintId: ids.complaintId };
  await as("director", api.readComplaint, { params });
  await as("director", api.answerComplaint, { params, body: { text: CANARIES.answer } });

  for (const teams of Object.values(people)) {
    await teams.inRoster({ email: "somebody@elsewhere.example" }).installs();
  }
  await people["paired-supporter"].presses("introduction.send", {
    about: ids.pairingId,
    text: CANARIES.introduction,
  });
  return people;
}

type Further = {
  readonly key: string;
  readonly label: string;
  readonly options: readonly string[];
};

async function asksAbout({ ports }: BotHouse, furtherCharacteristics: readonly Further[]) {
  const schemeId = "kestrelby";
  const { value, version } = found(await ports.store.scheme(schemeId));
  const next = { ...value, policy: { ...value.policy, furtherCharacteristics } };
  const replace = [{ type: "scheme", value: next, version }] as const;
  await ports.store.commit({ schemeId, replace, events: [eventOf(ports)] });
}

async function applies({ ports }: BotHouse, id: string, { ids }: FullScheme) {
  const schemeId = "kestrelby";
  const { value, version } = found(await ports.store.person(schemeId, id));
  const application = anApplication({ approach: { ...TOLD, supervisorId: ids.personId } });
  const volunteering = { state: "applied", application } as const;
  const next: Person = { ...value, volunteering };
  const replace = [{ type: "person", value: next, version }] as const;
  await ports.store.commit({ schemeId, replace, events: [eventOf(ports)] });
}

function eventOf({ ids, clock }: BotHouse["ports"]) {
  const act = { type: "SchemeCreated" } as const;
  return { id: ids.next(), schemeId: "kestrelby", at: clock.now(), by: "system", act };
}

function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("It is not there.");
  return value;
}
