import { makeGoOnErasing } from "../../bot/src/application/my-data/go-on-erasing";
import { messageAbout, messageOn } from "../../bot/src/scheme/messages/plan";
import type { PlannedMessage } from "../../bot/src/scheme/messages/message";
import type { Person } from "../../bot/src/scheme/people/person";
import type { Scheme } from "../../bot/src/scheme/policy/policy";
import { userIdOf } from "../../bot/src/scheme/shared/ids";
import {
  aDirector,
  aFoundationDoctor,
  aPairing,
  aScheme,
  aSupporter,
  freshId,
  TENANT,
  TODAY,
} from "../support/builders";
import { messageDocument, spoilMessage } from "../support/spoil-message";
import { openBotHouse, type BotHouse } from "../support/teams/bot-house";
import { linkedTo } from "../support/teams/planter";
import { TeamsPerson } from "../support/teams/teams-person";

const LATER = "2026-08-12T12:00:00.000Z";

let house: BotHouse;

beforeAll(async () => {
  house = await openBotHouse();
});
afterAll(() => house.close());

/** A doctor two of whose three messages nobody can read; one of these is of a kind that directors may not know of. */
async function somebody() {
  const scheme = aScheme({ id: freshId("scheme") });
  const schemeId = scheme.id;
  const oids = [new TeamsPerson(house).oid, new TeamsPerson(house).oid] as const;
  const doctor = aFoundationDoctor({ schemeId, ...linkedTo(oids[0]) });
  const supporter = aSupporter({ schemeId });
  const pairing = aPairing(doctor, supporter);
  const director = aDirector({ schemeId, ...linkedTo(oids[1]) });
  await house.plant(scheme, [doctor, supporter, director], [pairing]);
  const readable = messageAbout(pairing, "supporter-announced", doctor.id, TODAY);
  const told = { schemeId, recipientId: doctor.id, subjectId: "concern-1", occurrence: TODAY };
  const spoilt = [{ ...readable, occurrence: "another" }, messageOn("concern-raised", told, TODAY)];
  await house.ports.outbox.planAll([readable, ...spoilt]);
  for (const message of spoilt) await spoilMessage(house.cosmos, message);
  const [userId, directorId] = oids.map((oid) => userIdOf(TENANT, oid));
  return { scheme, doctor, userId: userId ?? "", directorId: directorId ?? "", readable, spoilt };
}

/** How many of them the store still holds. */
async function left(messages: readonly PlannedMessage[]) {
  const found = await Promise.all(
    messages.map((one) => messageDocument(house.cosmos, one).read<object>()),
  );
  return found.filter(({ statusCode }) => statusCode === 200).length;
}

/** What a sweep does for an erasure once whatever was on its way has come. */
async function laterLook({ id: schemeId }: Scheme, { id }: Person) {
  const begun = await house.ports.store.find(schemeId, "erasure", id);
  if (begun === undefined) throw new Error("There is no erasure.");
  const clock = { ...house.ports.clock, now: () => LATER };
  return makeGoOnErasing({ ...house.ports, clock })(begun.value);
}

/** What a copy says of messages. */
function wordsOf(sections: readonly { name: string; items: readonly (readonly object[])[] }[]) {
  return JSON.stringify(sections.find(({ name }) => name === "messages")?.items);
}

describe("Somebody's rights where a message to them cannot be read", () => {
  it("PF-14: their own copy has the others, and says how many are not in it", async () => {
    const { userId } = await somebody();
    const { schemes } = await house.useCases.myData(userId);
    const words = wordsOf(schemes[0]?.sections ?? []);
    expect(words).toContain("supporter announced");
    expect(words).toContain("2 messages");
    expect(words).toContain("we cannot read it");
  });

  it("PF-14, NP22: a director's copy on a letter says nothing of one that is none of theirs to know", async () => {
    const { doctor, directorId } = await somebody();
    const [actor] = await house.useCases.actorsOf(directorId);
    if (actor === undefined) throw new Error("The director is not there.");
    const asked = { askedOn: "2026-08-03", checked: "document" } as const;
    const copy = await house.useCases.copyOnBehalf(actor, doctor.id, asked);
    const words = wordsOf(copy.ok ? copy.value.sections : []);
    expect(words).toContain("1 message");
    expect(words).not.toContain("2 messages");
    expect(words).not.toContain("concern");
  });

  it("PF-15, PF-29: they are erased all the same; what cannot be read is counted as left in the chat, and removed once that is noted", async () => {
    const { scheme, doctor, userId, spoilt } = await somebody();
    const certificate = await house.useCases.eraseMe(userId);
    const [erasure] = certificate.ok ? certificate.value.erasures : [];
    expect(erasure).toMatchObject({ state: "going", cards: { failed: 2 } });
    expect(await left(spoilt)).toBe(2);
    expect(await laterLook(scheme, doctor)).toMatchObject({ state: "done", cards: { failed: 2 } });
    expect(await left(spoilt)).toBe(0);
  });

  it("PF-15: an erasure is not finished while one is left that was found at the last look", async () => {
    const { scheme, doctor, userId, readable } = await somebody();
    await house.useCases.eraseMe(userId);
    await spoilMessage(house.cosmos, readable);
    expect(await laterLook(scheme, doctor)).toMatchObject({ state: "going", cards: { failed: 3 } });
    expect(await laterLook(scheme, doctor)).toMatchObject({ state: "done", cards: { failed: 3 } });
    expect(await left([readable])).toBe(0);
  });
});
