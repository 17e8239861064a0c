import { makeKeepCard } from "../../../bot/src/application/cards/keep-card";
import type { Ports } from "../../../bot/src/application/ports/ports";
import type { SchemeRecord } from "../../../bot/src/application/ports/scheme-store";
import { heldText } from "../../../bot/src/cards/hold-back";
import { LOCAL_BOT_ID, LOCAL_TENANT_ID } from "../../../bot/src/local/constants";
import type { Pairing } from "../../../bot/src/scheme/pairing/pairing";
import type { Person } from "../../../bot/src/scheme/people/person";
import { userIdOf } from "../../../bot/src/scheme/shared/ids";
import {
  aFoundationDoctor,
  aPairing,
  aScheme,
  aSupporter,
  freshId,
  freshOid,
  TODAY,
} from "../../support/builders";

/** How many schemes, and how many people each. */
export interface Size {
  readonly schemes: number;
  readonly doctors: number;
  readonly supporters: number;
}

/** Somebody with Teams and the app, linked to their row. */
export interface Known {
  readonly row: Person;
  readonly oid: string;
  readonly teamsUserId: string;
  readonly chat: string;
  /** A pairing of theirs. */
  readonly pairing: Pairing;
  readonly side: "doctor" | "supporter";
}

/** How many buttons the card of each of them has. */
export const CARD_BUTTONS = 21;

/** The card that somebody was sent. */
export function cardIdOf(oid: string): string {
  return `card-${oid}`;
}

/** A card whose first button shows, and whose others silence and resume the reminders in turn. */
function cardOf({ oid, pairing }: Known) {
  const about = { about: pairing.id };
  const actions = Array.from({ length: CARD_BUTTONS }, (_, nth) => {
    if (nth === 0) return { asks: "support.show", data: about };
    return nth % 2 === 0
      ? { asks: "reminders.resume", data: {} }
      : { asks: "reminders.silence", data: about };
  });
  const readerId = userIdOf(LOCAL_TENANT_ID, oid);
  return { id: cardIdOf(oid), readerId, text: heldText({ actions, inputs: [] }) };
}

const AT_ONCE = 24;
const IN_ONE_ACT = 80;

/** Does so much of it at once. */
async function each<One>(all: readonly One[], work: (one: One) => Promise<unknown>): Promise<void> {
  const left = all.values();
  const hand = async (): Promise<void> => {
    for (const one of left) await work(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, hand));
}

function linked(oid: string): Pick<Person, "link"> {
  return { link: { state: "linked", userId: userIdOf(LOCAL_TENANT_ID, oid), at: TODAY } };
}

function known(row: Person, oid: string, pairing: Pairing): Known {
  const side = pairing.doctorId === row.id ? "doctor" : "supporter";
  return { row, oid, teamsUserId: `29:${oid}`, chat: `a:chat-${oid}`, pairing, side };
}

/**
 * A scheme whose doctors were all allocated and introduced today, so that time alone brings nothing while something is
 * measured. Supporters get as many doctors as it takes.
 */
function schemeOf({ doctors, supporters }: Size) {
  const scheme = aScheme({ id: freshId("scheme"), tenantId: LOCAL_TENANT_ID });
  const schemeId = scheme.id;
  const some = (count: number, make: typeof aSupporter) =>
    Array.from({ length: count }, () => {
      const oid = freshOid();
      return { oid, row: make({ schemeId, capacity: 3, ...linked(oid) }) };
    });
  const givers = some(supporters, aSupporter);
  const takers = some(doctors, aFoundationDoctor);
  const publicationId = freshId("publication");
  const pairings = takers.map((doctor, nth) => {
    const supporter = givers[nth % givers.length] ?? doctor;
    return aPairing(doctor.row, supporter.row, {
      publicationId,
      allocatedAt: TODAY,
      announceAt: TODAY,
      introduction: { state: "sent", at: TODAY },
    });
  });
  const publication = {
    id: publicationId,
    schemeId,
    state: "published",
    at: TODAY,
    by: "person-0",
    announceAt: TODAY,
    pairs: pairings.map(({ id, doctorId, supporterId }) => ({
      pairingId: id,
      doctorId,
      supporterId,
    })),
    leftOut: [],
  } as const;
  const people = [...takers, ...givers].map(({ row, oid }, nth) => {
    const pairing = pairings[nth < takers.length ? nth : nth - takers.length];
    if (pairing === undefined) throw new Error("There are more supporters than doctors.");
    return known(row, oid, pairing);
  });
  const records: readonly SchemeRecord[] = [
    { type: "scheme", value: scheme },
    { type: "register", value: { schemeId, revision: 0 } },
    { type: "publication", value: publication },
    ...people.map(({ row }) => ({ type: "person", value: row }) as const),
    ...pairings.map((value) => ({ type: "pairing", value }) as const),
  ];
  return { scheme, people, records };
}

/** Fills a store with people who are linked and in pairs; the connector is where all of them can be reached. */
export async function plantPeople(ports: Ports, size: Size, serviceUrl: string): Promise<Known[]> {
  const { store, schemes: list, users } = ports;
  const keepCard = makeKeepCard(ports);
  const schemes = Array.from({ length: size.schemes }, () => schemeOf(size));
  const acts = schemes.flatMap(({ scheme, records }) =>
    Array.from({ length: Math.ceil(records.length / IN_ONE_ACT) }, (_, nth) => ({
      schemeId: scheme.id,
      create: records.slice(nth * IN_ONE_ACT, (nth + 1) * IN_ONE_ACT),
    })),
  );
  await each(acts, async ({ schemeId, create }) => {
    const act = { type: "SchemeCreated" } as const;
    const event = { id: freshId("event"), schemeId, at: TODAY, by: "system", act } as const;
    await store.commit({ schemeId, create, events: [event] });
  });
  for (const { scheme } of schemes) {
    await list.add({ schemeId: scheme.id, tenantId: scheme.tenantId });
  }
  const people = schemes.flatMap((one) => one.people);
  await each(people, (one) => keepCard(cardOf(one)));
  await each(people, async ({ row, oid, teamsUserId, chat }) => {
    const mine = { schemeId: row.schemeId, personId: row.id };
    const userId = userIdOf(LOCAL_TENANT_ID, oid);
    const to = { serviceUrl, conversationId: chat, botId: LOCAL_BOT_ID, teamsUserId, userId };
    await users.save({
      userId,
      deliverability: "reachable",
      reference: { ...to, channelId: "msteams" },
      linkedTo: [mine],
      // They wrote within the hour, so that another turn of theirs need not be noted.
      seenAt: new Date().toISOString(),
      welcomedAt: TODAY,
    });
    await users.noteEmail(LOCAL_TENANT_ID, row.email, mine);
  });
  return people;
}
