import type { z } from "zod";
import { api, type Route } from "../../../bot/src/contract";
import type { Membership, Person, Role } from "../../../bot/src/scheme/people/person";
import { userIdOf } from "../../../bot/src/scheme/shared/ids";
import {
  aDirector,
  aFoundationDoctor,
  aPairing,
  aPost,
  aScheme,
  aSupporter,
  freshOid,
  TENANT,
} from "../builders";
import { asUploaded, type Asked } from "../director";
import { sheetOf } from "../northgate";
import type { BotHouse } from "../teams/bot-house";
import { linkedTo } from "../teams/planter";
import type { ApiHouse } from "./api-house";
import { KINDS, type Kind } from "./who-may-what";

/** The two schemes of one tenant. Their ids are words that stand in everything that is theirs, and in nothing else. */
export const SCHEMES = ["kestrelby", "marshwick"] as const;

/** One of the two. */
export type SchemeName = (typeof SCHEMES)[number];

/** What can be named in a path, a query or a body. */
export interface Ids {
  readonly personId: string;
  readonly doctorId: string;
  readonly supporterId: string;
  readonly recipientId: string;
  readonly pairingId: string;
  readonly requestId: string;
  readonly concernId: string;
  readonly complaintId: string;
  readonly tipId: string;
  readonly statementId: string;
  readonly sessionId: string;
  readonly proposalId: string;
  readonly publicationId: string;
  readonly importId: string;
  readonly messageId: string;
  /** The version of the pairing, for those who must say which they saw. */
  readonly version: string;
}

/** One scheme with somebody of every kind in it, and something of every kind to ask for. */
export interface FullScheme {
  readonly callers: Readonly<Record<Kind, string>>;
  readonly ids: Ids;
  /** What is in the scheme and still not for everybody there: a concern about a director, for the DME. */
  readonly hidden: Ids;
}

const ROLES: Partial<Record<Kind, Role>> = {
  administrator: "administrator",
  director: "director",
  deputy: "deputy",
  dme: "dme",
  "regional-viewer": "regional-viewer",
  "educational-supervisor": "educational-supervisor",
};

const FORMER: Membership = { role: "director", from: "2026-07-01", until: "2026-08-11" };
const TO_COME: Membership = { role: "director", from: "2026-08-13" };

/** Plants both and lets things happen in them, as the people there would. */
export async function openTwoSchemes(
  house: BotHouse,
  door: ApiHouse,
): Promise<Readonly<Record<SchemeName, FullScheme>>> {
  const of = { kestrelby: oids(), marshwick: oids() };
  const [kestrelby, marshwick] = [
    await plant(house, "kestrelby", of),
    await plant(house, "marshwick", of),
  ];
  return {
    kestrelby: await live({ house, door }, "kestrelby", kestrelby),
    marshwick: await live({ house, door }, "marshwick", marshwick),
  };
}

type Oids = Readonly<Record<Kind, string>>;
type Planted = Omit<FullScheme, "hidden"> & { readonly rows: Readonly<Record<string, Person>> };

function oids(): Oids {
  return Object.fromEntries(KINDS.map((kind) => [kind, freshOid()])) as Oids;
}

async function plant(
  house: BotHouse,
  schemeId: SchemeName,
  of: Readonly<Record<SchemeName, Oids>>,
): Promise<Planted> {
  const other = of[schemeId === "kestrelby" ? "marshwick" : "kestrelby"];
  const mine = of[schemeId];
  const shown = `${schemeId[0]?.toUpperCase()}${schemeId.slice(1)}`;
  const named = (given: string, oid?: string) => ({
    schemeId,
    name: { given, family: shown },
    email: `${given.toLowerCase()}@${schemeId}.example`,
    ...(oid === undefined ? {} : linkedTo(oid)),
  });
  const post = aPost({ site: `${shown} General` });
  const senior = { ...post, role: "senior-doctor", grade: "ST3" } as const;
  const rows = {
    doctor: aFoundationDoctor({ ...named("Dora", mine.doctor), memberships: [post] }),
    unpaired: aFoundationDoctor({ ...named("Una"), memberships: [post] }),
    both: aFoundationDoctor({
      ...named("Bo", mine["doctor-who-directs-another-scheme"]),
      memberships: [post],
    }),
    supporter: aSupporter({ ...named("Sue", mine["paired-supporter"]), memberships: [senior] }),
    another: aSupporter({ ...named("Ann", mine["other-supporter"]), memberships: [senior] }),
    former: aDirector({ ...named("Flo", mine["former-director"]), memberships: [FORMER] }),
    "to-come": aDirector({ ...named("Tom", mine["director-to-come"]), memberships: [TO_COME] }),
    unlinked: aDirector(named("Uli")),
    // Who is a doctor in the other scheme directs this one.
    elsewhere: aDirector(named("Els", other["doctor-who-directs-another-scheme"])),
    ...Object.fromEntries(
      Object.entries(ROLES).map(([kind, role]) => [
        kind,
        aDirector({
          ...named(`Is${role.replace("-", "")}`, mine[kind as Kind]),
          memberships: [{ role, from: "2026-07-01" }],
        }),
      ]),
    ),
  };
  const pairing = aPairing(rows.doctor, rows.supporter);
  const scheme = aScheme({
    id: schemeId,
    name: `${shown} Foundation Programme`,
    provider: `${shown} Hospitals`,
    directorName: `Dr ${shown}`,
  });
  await house.plant(scheme, Object.values(rows), [pairing]);
  await onceLinked(house, rows.unlinked, mine["unlinked-director"]);
  const version = (await house.ports.store.pairing(schemeId, pairing.id))?.version ?? "";
  return {
    rows,
    callers: {
      ...userIds(mine),
      "director-of-another-scheme": userIdOf(TENANT, other.director),
    },
    ids: {
      personId: rows.doctor.id,
      doctorId: rows.unpaired.id,
      supporterId: rows.another.id,
      recipientId: rows.doctor.id,
      pairingId: pairing.id,
      requestId: "",
      concernId: "",
      complaintId: "",
      tipId: "",
      statementId: "",
      sessionId: "",
      proposalId: "",
      publicationId: "",
      importId: "",
      messageId: "",
      version,
    },
  };
}

function userIds(of: Oids): Record<Kind, string> {
  return Object.fromEntries(KINDS.map((kind) => [kind, userIdOf(TENANT, of[kind])])) as Record<
    Kind,
    string
  >;
}

/** Whose link was undone: their account still points at the row, and the row no longer at them. */
async function onceLinked({ ports }: BotHouse, { schemeId, id }: Person, oid: string) {
  const linkedTo = [{ schemeId, personId: id }];
  await ports.users.save({
    userId: userIdOf(TENANT, oid),
    deliverability: "uninstalled",
    linkedTo,
  });
}

interface Doors {
  readonly house: BotHouse;
  readonly door: ApiHouse;
}

/** Lets a pair ask, somebody worry, and the director import, propose and publish. */
async function live(
  { house, door }: Doors,
  schemeId: SchemeName,
  { callers, ids, rows }: Planted,
): Promise<FullScheme> {
  const as =
    (kind: Kind) =>
    async <R extends Route>(route: R, asked: Asked = {}) => {
      const answered = await door.ask(callers[kind], route, { ...asked, params: { schemeId } });
      if (answered.status !== route.status)
        throw new Error(`${route.path}: ${answered.text}`, { cause: door.faults.at(-1) });
      return route.response.parse(JSON.parse(answered.text)) as z.output<R["response"]>;
    };
  const [doctor, director] = [as("doctor"), as("director")];
  const worry = (token: string, to: string, concerning: string) =>
    doctor(api.raiseConcern, {
      body: { token, to, concerning, text: `A worry at ${schemeId}.`, anyway: false },
    });
  const concernId = `worry-of-${schemeId}`;
  const privateId = `private-of-${schemeId}`;
  await worry(concernId, "director", "something-else");
  await worry(privateId, "dme", "director");
  const complain = (token: string, to: string, about: string) =>
    doctor(api.makeComplaint, { body: { token, to, about, text: `My data at ${schemeId}.` } });
  await complain(`complaint-of-${schemeId}`, "director", "something-else");
  await complain(`other-complaint-of-${schemeId}`, "dme", "director");
  const tip = { token: `tip-of-${schemeId}`, text: `What helped at ${schemeId}.`, signed: false };
  await as("paired-supporter")(api.writeTip, { body: tip });
  const { statementId } = await as("paired-supporter")(api.issueStatement);
  const session = {
    token: `session-of-${schemeId}`,
    on: "2026-08-10",
    kind: "course",
    minutes: 90,
    title: "Teaching on the ward",
  };
  await as("paired-supporter")(api.noteSession, { body: session });
  await doctor(api.changeMine, {
    body: { schemeId, change: { change: "ask-for-different", pairingId: ids.pairingId } },
  });
  const { requests } = await director(api.listRequests);
  const file = sheetOf(
    `Ivo Lang,ivo@${schemeId}.example,7111113,supporter,ST3,Site,Medicine,2,2026-08-05,2027-08-03`,
  );
  const dryRun = await director(api.tryImport, { body: { files: [asUploaded(file)] } });
  const { proposalId, version: ifMatch } = await director(api.propose);
  const published = await director(api.publish, { body: { proposalId }, ifMatch });
  const next = await director(api.propose);
  await door.useCases.relay(schemeId);
  const messages = await house.ports.outbox.ofScheme(schemeId);
  const about = messages.find(({ message }) => message.kind === "supporter-announced");
  const all: Ids = {
    ...ids,
    requestId: requests[0]?.requestId ?? "none",
    concernId,
    complaintId: `complaint-of-${schemeId}`,
    tipId: `tip-of-${schemeId}`,
    statementId,
    sessionId: `session-of-${schemeId}`,
    proposalId: next.proposalId,
    publicationId: published.publicationId,
    importId: dryRun.importId,
    messageId: about?.id ?? "none",
    recipientId: about?.message.recipientId ?? ids.recipientId,
  };
  return {
    callers,
    ids: all,
    hidden: {
      ...all,
      concernId: privateId,
      complaintId: `other-complaint-of-${schemeId}`,
      personId: rows["director"]?.id ?? "",
    },
  };
}
