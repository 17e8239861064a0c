import type { Actor } from "../../bot/src/application/access/actor";
import { makeGoOnErasing } from "../../bot/src/application/my-data/go-on-erasing";
import type { PeopleImport } from "../../bot/src/application/records";
import { makeUseCases, type UseCases } from "../../bot/src/compose-use-cases";
import { isErased } from "../../bot/src/scheme/people/erased";
import type { Person } from "../../bot/src/scheme/people/person";
import type { Scheme } from "../../bot/src/scheme/policy/policy";
import { userIdOf } from "../../bot/src/scheme/shared/ids";
import {
  aDirector,
  aFoundationDoctor,
  aScheme,
  aSupporter,
  freshId,
  TENANT,
  TODAY,
} from "../support/builders";
import { interruptedAt, interruptible, type Interruptible } from "../support/interrupted";
import { aPair } from "../support/teams/a-pair";
import { leftInChat } from "../support/teams/left-in-chat";
import { openBotHouse, type BotHouse } from "../support/teams/bot-house";
import { linkedTo } from "../support/teams/planter";
import { TeamsPerson } from "../support/teams/teams-person";

let house: BotHouse;
let meanwhile: Interruptible;

beforeAll(async () => {
  house = await openBotHouse({
    through: (ports) => {
      meanwhile = interruptible(ports);
      return meanwhile.ports;
    },
  });
});
afterAll(() => house.close());

interface Unpaired {
  readonly scheme: Scheme;
  readonly doctor: Person;
  readonly director: Actor;
  /** The doctor asks to be erased, and is. */
  readonly leave: () => Promise<void>;
}

/** A doctor without a supporter, somebody who could be it, and a director. */
async function unpaired(): Promise<Unpaired> {
  const scheme = aScheme({ id: freshId("scheme") });
  const schemeId = scheme.id;
  const teams = new TeamsPerson(house);
  const doctor = aFoundationDoctor({ schemeId, ...linkedTo(teams.oid) });
  const director = aDirector({ schemeId, ...linkedTo(new TeamsPerson(house).oid) });
  await house.plant(scheme, [doctor, aSupporter({ schemeId }), director]);
  const userId = userIdOf(TENANT, teams.oid);
  const [actor] = await house.useCases.actorsOf(
    director.link.state === "linked" ? director.link.userId : "",
  );
  if (actor === undefined) throw new Error("The director is not there.");
  const leave = async () => {
    const outcome = await house.useCases.eraseMe(userId);
    expect(outcome.ok).toBe(true);
  };
  return { scheme, doctor, director: actor, leave };
}

/** Lets the doctor leave before every second call of an act in turn, until the act is over before it comes to that. */
async function atEachStep(
  act: (useCases: UseCases, one: Unpaired) => Promise<unknown>,
  prepare: (one: Unpaired) => Promise<void> = () => Promise.resolve(),
): Promise<number> {
  for (let nth = 0; ; nth += 2) {
    const one = await unpaired();
    await prepare(one);
    const { ports, happened } = interruptedAt(house.ports, nth, one.leave);
    await act(makeUseCases(ports), one);
    if (!happened()) await one.leave();
    await expectGone(one);
    if (!happened()) return nth;
  }
}

/** What a sweep does two minutes later. */
async function secondLook({ id: schemeId }: Scheme, { id }: Person): Promise<void> {
  const erasure = await house.ports.store.find(schemeId, "erasure", id);
  if (erasure === undefined) throw new Error("There is no erasure.");
  const clock = { ...house.ports.clock, now: () => "2026-08-12T12:00:00.000Z" };
  const { state } = await makeGoOnErasing({ ...house.ports, clock })(erasure.value);
  expect(state).toBe("done");
}

/** Of the doctor there is a tombstone, no pairing that holds, no way from their mail, and no message that would go. */
async function expectGone({ scheme, doctor }: Unpaired): Promise<void> {
  const { store, users, outbox } = house.ports;
  await house.useCases.relay(scheme.id);
  await secondLook(scheme, doctor);
  const row = (await store.person(scheme.id, doctor.id))?.value;
  expect(row !== undefined && isErased(row)).toBe(true);
  const theirs = (await store.pairings(scheme.id)).filter(
    ({ value }) => value.doctorId === doctor.id && value.period.state === "active",
  );
  expect(theirs).toEqual([]);
  expect(await users.rowsWithEmail(TENANT, doctor.email)).toEqual([]);
  const { messages } = await outbox.allTo(scheme.id, doctor.id);
  const planned = messages.map(({ value }) => value.status.state);
  expect(planned.filter((state) => !["cancelled", "sent"].includes(state))).toEqual([]);
}

describe("Nothing that was under way brings back who was erased (PF-15)", () => {
  it("PF-15: not an allocation that is published, at steps all along it", async () => {
    const ids = new Map<string, string>();
    const steps = await atEachStep(
      async (useCases, { director, scheme }) => {
        const proposalId = ids.get(scheme.id) ?? "";
        const proposal = await house.ports.store.find(scheme.id, "proposal", proposalId);
        const version = proposal?.version ?? "";
        await useCases.publish(director, { proposalId, version });
      },
      async ({ director, scheme }) => {
        const proposed = await house.useCases.propose(director);
        if (proposed.ok) ids.set(scheme.id, proposed.value.id);
      },
    );
    expect(steps).toBeGreaterThan(10);
  });

  it("PF-15: not an import that is confirmed, at steps all along it", async () => {
    const dryRun = ({ scheme, doctor, director }: Unpaired): PeopleImport => ({
      id: `import-of-${scheme.id}`,
      schemeId: scheme.id,
      state: "dry-run",
      at: TODAY,
      by: director.person.value.id,
      files: ["people.csv"],
      revision: 0,
      changes: [
        {
          kind: "change",
          personId: doctor.id,
          details: {
            name: { given: "Tomos", family: "Ellery-Brought-Back" },
            email: doctor.email,
            memberships: doctor.memberships,
          },
          differences: ["Name"],
          source: { file: "people.csv", row: 2 },
        },
      ],
      unchanged: 0,
      problems: [],
      dropped: [],
    });
    const steps = await atEachStep(
      async (useCases, one) => {
        const id = `import-of-${one.scheme.id}`;
        const found = await house.ports.store.peopleImport(one.scheme.id, id);
        await useCases.confirmImport(one.director, id, found?.version ?? "");
      },
      async (one) => {
        const event = { id: freshId("event"), schemeId: one.scheme.id, at: TODAY, by: "system" };
        await house.ports.store.commit({
          schemeId: one.scheme.id,
          create: [{ type: "import", value: dryRun(one) }],
          events: [{ ...event, act: { type: "SchemeCreated" } }],
        });
      },
    );
    expect(steps).toBeGreaterThan(5);
  });

  it("PF-15, PF-29: not a message on its way: what still went is replaced by the second look", async () => {
    for (let nth = 0, happening = true; happening; nth += 4) {
      const { scheme, doctor, pairing, tomos } = await aPair(house);
      await house.ports.outbox.plan({
        kind: "supporter-announced",
        schemeId: scheme.id,
        recipientId: doctor.id,
        pairingId: pairing.id,
        occurrence: TODAY,
        dueAt: TODAY,
        expiresAt: "2027-01-01T00:00:00.000Z",
      });
      const before = toThem(tomos).length;
      const { ports, happened } = interruptedAt(house.ports, nth, async () => {
        await house.useCases.eraseMe(userIdOf(TENANT, tomos.oid));
      });
      const { sendDue } = makeUseCases(ports);
      while ((await sendDue()) > 0);
      happening = happened();
      if (!happening) await house.useCases.eraseMe(userIdOf(TENANT, tomos.oid));
      await secondLook(scheme, doctor);
      // At most what had been decided on already went, and it does not stay.
      expect(toThem(tomos).length - before).toBeLessThanOrEqual(1);
      const { value } = (await house.ports.outbox.allTo(scheme.id, doctor.id)).messages[0] ?? {};
      expect(value?.status.state).toMatch(/^(?:sent|cancelled)$/u);
      expect(leftInChat(house.connector, tomos.conversationId)).toEqual([]);
    }
  });
});

describe("Nothing of the bot's stays in their chat, nor what is held of it (PF-15, PF-29)", () => {
  it("PF-29: not an answer to what they typed or pressed while they were erased, at steps all along the turn", async () => {
    let steps = 0;
    for (let happening = true; happening; steps += 2) {
      const { scheme, doctor, tomos } = await aPair(house);
      const leave = async () => {
        await house.useCases.eraseMe(userIdOf(TENANT, tomos.oid));
      };
      meanwhile.interrupt(steps, leave);
      await tomos.says("help");
      await tomos.presses("support.show");
      happening = meanwhile.happened();
      if (!happening) await leave();
      await secondLook(scheme, doctor);
      expect(leftInChat(house.connector, tomos.conversationId)).toEqual([]);
      const reader = house.ports.digest(userIdOf(TENANT, tomos.oid));
      expect(await house.ports.cards.ofReader(reader)).toEqual([]);
    }
    expect(steps).toBeGreaterThan(10);
  });

  it("PF-29: what Teams does not let us change yet is tried again, and what it never will is counted", async () => {
    const { scheme, doctor, tomos } = await aPair(house);
    await tomos.says("help");
    const [busy, gone] = [503, 404].map((status) => ({ status, body: {} }));
    house.connector.script(busy ?? {}, gone ?? {});
    const certificate = await house.useCases.eraseMe(userIdOf(TENANT, tomos.oid));
    expect(certificate.ok && certificate.value.erasures[0]?.cards).toEqual({
      replaced: 0,
      failed: 1,
    });
    const reader = house.ports.digest(userIdOf(TENANT, tomos.oid));
    expect(await house.ports.cards.ofReader(reader)).toHaveLength(1);
    await secondLook(scheme, doctor);
    expect(leftInChat(house.connector, tomos.conversationId)).toEqual([]);
    expect(await house.ports.cards.ofReader(reader)).toEqual([]);
  });
});

/** What the bot sent into somebody's chat. */
function toThem(person: TeamsPerson) {
  return house.connector.ledger.filter(
    ({ method, conversationId }) => method === "POST" && conversationId === person.conversationId,
  );
}
