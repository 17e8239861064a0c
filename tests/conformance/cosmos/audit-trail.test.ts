import { BEFORE_THE_FIRST, entryHash } from "../../../bot/src/application/audit/chain";
import { cosmosAudit } from "../../../bot/src/outbound/cosmos/audit";
import { sha256 } from "../../../bot/src/outbound/machine/machine";
import { EVENING, freshId, MORNING, NOON, someEvent } from "./samples";
import {
  describeWithFaults,
  isBatch,
  openStoreUnderTest,
  type StoreUnderTest,
} from "./store-under-test";

let under: StoreUnderTest;

beforeAll(async () => {
  under = await openStoreUnderTest();
});
afterAll(() => under.close());

const auditOf = () => cosmosAudit(under.cosmos, sha256);

function someEvents(schemeId: string, count: number) {
  return Array.from({ length: count }, () => someEvent(schemeId));
}

/** The whole trail as it is stored, in its order. */
async function trailOf(schemeId: string) {
  const found = await auditOf().entries(schemeId, 0, 1_000);
  return found.flatMap(({ entry }) => (entry === undefined ? [] : [entry]));
}

/** Throws where the trail of a scheme is not one chain of these events, each once. */
async function expectChain(schemeId: string, eventIds: readonly string[]) {
  const trail = await trailOf(schemeId);
  expect(trail.map(({ event }) => event.id).toSorted()).toEqual([...eventIds].toSorted());
  let before = BEFORE_THE_FIRST;
  for (const { seq, event, previous, hash } of trail) {
    expect({ seq, previous }).toEqual({ seq: before.seq + 1, previous: before.hash });
    expect(hash).toBe(entryHash(sha256, { schemeId, seq, event, previous }));
    before = { seq, hash };
  }
  const places = await auditOf().places(schemeId, eventIds);
  expect(trail.map(({ event }) => places.get(event.id))).toEqual(trail.map(({ seq }) => seq));
}

describe("the audit trail", () => {
  it("is one chain of entries, in the order in which they were added (PF-17)", async () => {
    const schemeId = freshId("scheme");
    const events = someEvents(schemeId, 95);
    await auditOf().append(schemeId, events.slice(0, 3));
    await auditOf().append(schemeId, events.slice(3));
    const ids = events.map(({ id }) => id);
    await expectChain(schemeId, ids);
    expect((await trailOf(schemeId)).map(({ event }) => event.id)).toEqual(ids);
    expect(await auditOf().head(schemeId)).toMatchObject({ seq: 95 });
    expect(await auditOf().head(freshId("scheme"))).toBeUndefined();
  });

  it("holds an event once, however often and beside whatever it is added (PF-17)", async () => {
    const schemeId = freshId("scheme");
    const [first, second, third] = someEvents(schemeId, 3);
    if (first === undefined || second === undefined || third === undefined) throw new Error();
    const audit = auditOf();
    await audit.append(schemeId, [first, first]);
    await audit.append(schemeId, [first]);
    await audit.append(schemeId, [second, first]);
    await auditOf().append(schemeId, [first, third, second]);
    await expectChain(schemeId, [first.id, second.id, third.id]);
  });

  it("is one chain where four instances pass on the same and other events at once (PF-17)", async () => {
    const schemeId = freshId("scheme");
    const shared = someEvents(schemeId, 30);
    const own = Array.from({ length: 4 }, () => someEvents(schemeId, 20));
    await Promise.all(
      own.map(async (events) => {
        const audit = cosmosAudit(await under.another(), sha256);
        for (let from = 0; from < 20; from += 5) {
          const some = shared.slice(from, from + 15);
          await audit.append(schemeId, [...some, ...events.slice(from, from + 5)]);
        }
      }),
    );
    await expectChain(
      schemeId,
      [...shared, ...own.flat()].map(({ id }) => id),
    );
  });

  it("is read newest first: before a number, of a person, of a kind, of a time", async () => {
    const schemeId = freshId("scheme");
    const held = { type: "MessagesHeld" } as const;
    const events = [
      { ...someEvent(schemeId, held, MORNING), by: "person-1" },
      { ...someEvent(schemeId, { type: "PersonLinked" }, NOON), personId: "person-1" },
      { ...someEvent(schemeId, held, EVENING), by: "person-2" },
    ];
    await auditOf().append(schemeId, events);
    const asked = async (search: object) =>
      (await auditOf().newest(schemeId, { limit: 10, ...search })).map(({ seq }) => seq);
    expect(await asked({})).toEqual([3, 2, 1]);
    expect(await asked({ limit: 2 })).toEqual([3, 2]);
    expect(await asked({ before: 3 })).toEqual([2, 1]);
    expect(await asked({ personId: "person-1" })).toEqual([2, 1]);
    expect(await asked({ by: "person-1" })).toEqual([1]);
    expect(await asked({ acts: ["MessagesHeld"] })).toEqual([3, 1]);
    expect(await asked({ from: NOON, until: EVENING })).toEqual([2]);
    expect(await auditOf().newest(freshId("scheme"), { limit: 10 })).toEqual([]);
  });
});

describeWithFaults("adding to the trail with answers that get lost", () => {
  it.each(["before", "after"] as const)("is done once: cut %s", async (drop) => {
    const schemeId = freshId("scheme");
    const events = someEvents(schemeId, 3);
    const audit = auditOf();
    under.befall(isBatch, { drop });
    await audit.append(schemeId, events.slice(0, 2));
    under.befall(isBatch, { drop });
    await audit.append(schemeId, events.slice(2));
    expect(under.faultsLeft()).toBe(0);
    await expectChain(
      schemeId,
      events.map(({ id }) => id),
    );
  });
});
