import fc from "fast-check";
import type { SchemeStore, Versioned } from "../../../bot/src/application/ports/scheme-store";
import { cosmosSchemeStore } from "../../../bot/src/outbound/cosmos/scheme-store";
import type { Person } from "../../../bot/src/scheme/people/person";
import { freshId, MORNING, someEvent, somePerson } from "./samples";
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

/** Somebody who reads, decides and writes, and starts again when told to; one step at a time. */
function writer(store: SchemeStore, person: Person, change: (person: Person) => Person) {
  const { schemeId, id } = person;
  let read: Versioned<Person> | undefined;
  let finished = false;
  const step = async () => {
    if (finished) return;
    if (read === undefined) {
      read = await store.person(schemeId, id);
      return;
    }
    const { value, version } = read;
    read = undefined;
    const replace = [{ type: "person" as const, value: change(value), version }];
    const outcome = await store.commit({ schemeId, replace, events: [someEvent(schemeId)] });
    finished = outcome === "committed";
  };
  return { step, finished: () => finished };
}

describeWithFaults("an opt-out (NP13)", () => {
  it("is never lost, however another write to the same person comes in between", async () => {
    const stores = [
      cosmosSchemeStore(under.cosmos),
      cosmosSchemeStore(await under.another()),
    ] as const;
    const schemeId = freshId("scheme");
    const turns = fc.array(fc.constantFrom("doctor", "somebody-else"), { maxLength: 8 });
    const cuts = fc.array(fc.constantFrom("before", "after", undefined), { maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(turns, cuts, async (order, harm) => {
        const person = somePerson(schemeId);
        const create = [{ type: "person" as const, value: person }];
        await stores[0].commit({ schemeId, create, events: [someEvent(schemeId)] });
        const doctor = writer(stores[0], person, (now) => ({
          ...now,
          participation: { state: "opted-out", at: MORNING },
        }));
        const other = writer(stores[1], person, (now) => ({ ...now, capacity: now.capacity + 1 }));
        for (const drop of harm) if (drop !== undefined) under.befall(isBatch, { drop });
        for (const who of order) await (who === "doctor" ? doctor : other).step();
        while (!doctor.finished() || !other.finished()) {
          await doctor.step();
          await other.step();
        }
        const after = await stores[0].person(schemeId, person.id);
        expect(after?.value.participation.state).toBe("opted-out");
        expect(after?.value.capacity).toBe(person.capacity + 1);
      }),
      { numRuns: 40 },
    );
  });
});
