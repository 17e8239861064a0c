import type { Ports } from "../../../bot/src/application/ports/ports";
import type { SchemeRecord } from "../../../bot/src/application/ports/scheme-store";
import { LOCAL_TENANT_ID } from "../../../bot/src/local/constants";
import { shardOf } from "../../../bot/src/outbound/cosmos/documents/outbox-message";
import {
  MESSAGE_KINDS,
  messageId,
  type PlannedMessage,
} from "../../../bot/src/scheme/messages/message";
import { messageAbout } from "../../../bot/src/scheme/messages/plan";
import type { Pairing } from "../../../bot/src/scheme/pairing/pairing";
import type { Person } from "../../../bot/src/scheme/people/person";
import { objectIdOf, userIdOf } from "../../../bot/src/scheme/shared/ids";
import {
  aFoundationDoctor,
  aPairing,
  aPost,
  aScheme,
  aSupporter,
  freshId,
  freshOid,
  TODAY,
} from "../../support/builders";

/** A message that a person is meant to get, as whoever planted it knows. */
export interface Intent {
  readonly id: string;
  readonly message: PlannedMessage;
  readonly promise: "must-arrive" | "at-most-once";
  /** The person's chat; nobody else writes or reads there. */
  readonly chat: string;
}

/** A scheme with its people, and what they are meant to get. */
export interface Planted {
  readonly schemeId: string;
  readonly pairs: readonly { doctor: Person; supporter: Person; pairing: Pairing }[];
  readonly intents: readonly Intent[];
}

/** What is planted. */
export interface PlantWishes {
  /** Pairs whose halves both have an announcement coming, which must arrive. */
  readonly mustArrive?: number;
  /** Pairs whose halves both have something coming that goes at most once. */
  readonly atMostOnce?: number;
  /** How many messages each half of those has, one a day; 1 where left out. */
  readonly copies?: number;
  /** Pairs without a message. */
  readonly quiet?: number;
  /** Whether the messages lie in the outbox already, or still where the acts left them that cause them, or are not planned. */
  readonly where?: "outbox" | "scheme" | "nowhere";
  /** When the messages are due (product time). */
  readonly dueAt?: string;
  /** The shard in which all of them lie; any where left out. */
  readonly shard?: string;
}

/** Puts invented people into the store. */
export interface Planting {
  plant(wishes: PlantWishes): Promise<Planted>;
}

const PAIRS_IN_AN_ACT = 20;
const AT_ONCE = 24;
/** Long after any day on which this runs: an instance with a real identity lives in the machine's own time. */
const UNTIL = "2099-08-04";
const DUE = "2026-08-12T10:55:00.000Z";

/** The chat of a person with the bot. */
export function chatOf({ id }: Person): string {
  return `a:${id}`;
}

/** The id that the chat knows a person by. */
export function teamsUserIdOf({ link }: Person): string {
  return link.state === "linked" ? `29:${objectIdOf(link.userId)}` : "29:nobody";
}

/** Over the product's own ports; everybody's chat is at this connector. */
export function planting(ports: Ports, serviceUrl: string): Planting {
  return {
    plant: async ({ mustArrive = 0, atMostOnce = 0, quiet = 0, ...wishes }) => {
      const { where = "outbox", dueAt = DUE, copies = 1, shard } = wishes;
      const scheme = aScheme({ id: freshId(`faults-${process.pid}`), tenantId: LOCAL_TENANT_ID });
      const pairs = Array.from({ length: mustArrive + atMostOnce + quiet }, () =>
        aPair(scheme.id, shard),
      );
      const intents = pairs
        .slice(0, mustArrive + atMostOnce)
        .flatMap((pair, nth) =>
          copiesOf(messagesOf(pair, nth < mustArrive, dueAt), copies).map(intentOf(pair)),
        );
      await commit(ports, scheme.id, [
        { type: "scheme", value: scheme },
        { type: "register", value: { schemeId: scheme.id, revision: 0 } },
      ]);
      for (let from = 0; from < pairs.length; from += PAIRS_IN_AN_ACT) {
        const some = pairs.slice(from, from + PAIRS_IN_AN_ACT);
        const ids = new Set(some.map(({ pairing }) => pairing.id));
        const messages = intents
          .map(({ message }) => message)
          .filter((message) => "pairingId" in message && ids.has(message.pairingId));
        const records = some.flatMap(recordsOf);
        // Twenty pairs are sixty records: their messages fit into an act only by a second one.
        await commit(ports, scheme.id, records);
        if (where === "scheme" && messages.length > 0) {
          await commit(ports, scheme.id, [], messages);
        }
      }
      await saveUsers(
        ports,
        serviceUrl,
        pairs.flatMap(({ doctor, supporter }) => [doctor, supporter]),
      );
      if (where === "outbox") await ports.outbox.planAll(intents.map(({ message }) => message));
      await ports.schemes.add({ schemeId: scheme.id, tenantId: scheme.tenantId });
      return { schemeId: scheme.id, pairs, intents };
    },
  };
}

type Pair = Planted["pairs"][number];

function aPersonId(shard: string | undefined): string {
  for (;;) {
    const id = freshId(`person-${process.pid}`);
    if (shard === undefined || shardOf(id) === shard) return id;
  }
}

function aPair(schemeId: string, shard: string | undefined): Pair {
  const link = () => ({
    link: { state: "linked", userId: userIdOf(LOCAL_TENANT_ID, freshOid()), at: TODAY } as const,
  });
  const id = () => aPersonId(shard);
  const doctor = aFoundationDoctor({
    id: id(),
    schemeId,
    memberships: [aPost({ until: UNTIL })],
    ...link(),
  });
  const supporter = aSupporter({
    id: id(),
    schemeId,
    memberships: [aPost({ role: "senior-doctor", grade: "ST3", until: UNTIL })],
    ...link(),
  });
  const pairing = aPairing(doctor, supporter, {
    id: freshId(`pairing-${process.pid}`),
    allocatedAt: DUE,
    announceAt: DUE,
  });
  return { doctor, supporter, pairing };
}

function messagesOf({ pairing }: Pair, mustArrive: boolean, dueAt: string): PlannedMessage[] {
  const { doctorId, supporterId } = pairing;
  if (mustArrive) {
    return [
      messageAbout(pairing, "supporter-announced", doctorId, dueAt),
      messageAbout(pairing, "doctor-announced", supporterId, dueAt),
    ];
  }
  return [
    messageAbout(pairing, "reminder", doctorId, dueAt),
    messageAbout(pairing, "introduction-due", supporterId, dueAt),
  ];
}

function copiesOf(messages: readonly PlannedMessage[], copies: number): PlannedMessage[] {
  return messages.flatMap((message) =>
    Array.from({ length: copies }, (_, nth) =>
      nth === 0 ? message : { ...message, occurrence: `${message.occurrence}.${nth}` },
    ),
  );
}

function intentOf({ doctor, supporter }: Pair) {
  return (message: PlannedMessage): Intent => ({
    id: messageId(message),
    message,
    promise: MESSAGE_KINDS[message.kind].promise,
    chat: chatOf(message.recipientId === doctor.id ? doctor : supporter),
  });
}

function recordsOf({ doctor, supporter, pairing }: Pair): SchemeRecord[] {
  return [
    { type: "person", value: doctor },
    { type: "person", value: supporter },
    { type: "pairing", value: pairing },
  ];
}

async function commit(
  { store }: Ports,
  schemeId: string,
  create: readonly SchemeRecord[],
  messages: readonly PlannedMessage[] = [],
): Promise<void> {
  const id = freshId(`event-${process.pid}`);
  const event = { id, schemeId, at: TODAY, by: "system", act: { type: "SchemeCreated" } } as const;
  const outcome = await store.commit({ schemeId, create, events: [event], messages });
  if (outcome !== "committed") throw new Error("It could not be planted.");
}

/** As they are after the app was installed and the person greeted. */
async function saveUsers(
  { users }: Ports,
  serviceUrl: string,
  people: readonly Person[],
): Promise<void> {
  for (let from = 0; from < people.length; from += AT_ONCE) {
    await Promise.all(
      people.slice(from, from + AT_ONCE).map(async (person) => {
        const { schemeId, id: personId, link } = person;
        if (link.state !== "linked") return;
        await users.save({
          userId: link.userId,
          deliverability: "reachable",
          linkedTo: [{ schemeId, personId }],
          welcomedAt: TODAY,
          reference: {
            serviceUrl,
            conversationId: chatOf(person),
            botId: "28:near-peer",
            teamsUserId: teamsUserIdOf(person),
            channelId: "msteams",
            userId: link.userId,
          },
        });
      }),
    );
  }
}
