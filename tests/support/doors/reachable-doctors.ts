import type { TeamsUser } from "../../../bot/src/application/ports/users";
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
  TENANT,
} from "../builders";
import type { BotHouse } from "../teams/bot-house";
import { linkedTo } from "../teams/planter";

/** A doctor whom the bot can write to, and their pairing. */
export interface ReachableDoctor {
  readonly doctor: Person;
  readonly pairing: Pairing;
  readonly userId: string;
  readonly conversationId: string;
}

/** A scheme with one supporter and so many doctors, whose chats the bot knows. */
export async function reachableDoctors(
  house: BotHouse,
  count: number,
): Promise<readonly ReachableDoctor[]> {
  const scheme = aScheme({ id: freshId("scheme") });
  const supporter = aSupporter({ schemeId: scheme.id });
  const all = Array.from({ length: count }, () => {
    const oid = freshOid();
    const doctor = aFoundationDoctor({ schemeId: scheme.id, ...linkedTo(oid) });
    const pairing = aPairing(doctor, supporter);
    const conversationId = `a:${freshId("chat")}`;
    return { doctor, pairing, userId: userIdOf(TENANT, oid), conversationId };
  });
  await house.plant(
    scheme,
    [supporter, ...all.map(({ doctor }) => doctor)],
    all.map(({ pairing }) => pairing),
  );
  for (const one of all) {
    await changeUser(house, one.userId, () => ({
      deliverability: "reachable",
      reference: referenceOf(house, one),
    }));
  }
  return all;
}

/** What the bot would keep of a chat. */
export function referenceOf(
  { connector }: BotHouse,
  { userId, conversationId }: Pick<ReachableDoctor, "userId" | "conversationId">,
): NonNullable<TeamsUser["reference"]> {
  return {
    serviceUrl: connector.url,
    conversationId,
    botId: "28:near-peer",
    teamsUserId: `29:${userId}`,
    channelId: "msteams",
    userId,
  };
}

/** Writes something else into what is kept of a Teams person, past every use case. */
export async function changeUser(
  { ports: { users } }: BotHouse,
  userId: string,
  change: (before: TeamsUser) => Partial<TeamsUser>,
): Promise<void> {
  const found = await users.user(userId);
  if (found === undefined) throw new Error("Nobody is kept by that id.");
  await users.save({ ...found.value, ...change(found.value) }, found.version);
}
