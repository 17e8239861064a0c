import { actorFor, type Actor } from "../../../bot/src/application/access/actor";
import { makeFinishPublication } from "../../../bot/src/application/allocation/finish-publication";
import { makePublish } from "../../../bot/src/application/allocation/publish";
import type { Ports } from "../../../bot/src/application/ports/ports";
import { makeUseCases } from "../../../bot/src/compose-use-cases";
import { LOCAL_TENANT_ID, SEED_DIRECTOR } from "../../../bot/src/local/constants";
import type { Person } from "../../../bot/src/scheme/people/person";
import { userIdOf } from "../../../bot/src/scheme/shared/ids";
import { aFoundationDoctor, aSupporter, freshId, TODAY } from "../../support/builders";
import { newDataFolder, prepareStore } from "../../support/data-folder";

/** How many doctors are published at once; a foundation school has 2,000. */
const DOCTORS = Number(process.env["PUBLISHED_DOCTORS"] ?? "400");
const SUPPORTERS = Math.ceil(DOCTORS / 2) - 2;
const schemeId = "northgate";

jest.setTimeout(600_000);

/** Puts people into the seeded scheme. */
async function putIn({ store }: Ports, people: readonly Person[]): Promise<void> {
  for (let from = 0; from < people.length; from += 80) {
    await store.commit({
      schemeId,
      create: people
        .slice(from, from + 80)
        .map((value) => ({ type: "person", value: { ...value, schemeId } }) as const),
      events: [
        { id: freshId("event"), schemeId, at: TODAY, by: "system", act: { type: "SchemeCreated" } },
      ],
    });
  }
}

/** The store as it is when the process dies after so many of its steps that stage or flip. */
function dyingAfter(ports: Ports, steps: number): Ports {
  let left = steps;
  const step = <Result>(work: () => Promise<Result>): Promise<Result> => {
    left -= 1;
    return left < 0 ? Promise.reject(new Error("killed")) : work();
  };
  const { store } = ports;
  return {
    ...ports,
    store: {
      ...store,
      commit: (write) => step(() => store.commit(write)),
      stagePairings: async (scheme, pairings) => {
        for (let from = 0; from < pairings.length; from += 90) {
          await step(() => store.stagePairings(scheme, pairings.slice(from, from + 90)));
        }
      },
    },
  };
}

async function theDirector(ports: Ports): Promise<Actor> {
  const userId = userIdOf(LOCAL_TENANT_ID, SEED_DIRECTOR.oid);
  const director = await actorFor(ports, userId, schemeId, "allocate");
  if (director === undefined) throw new Error("The director is missing.");
  return director;
}

describe("Publishing many pairs", () => {
  it("that is killed again and again shows nobody until it is whole, and tells each of them once (NP12)", async () => {
    const folder = newDataFolder();
    const took: Record<string, number> = {};
    const timed = async <Result>(what: string, work: () => Promise<Result>): Promise<Result> => {
      const from = performance.now();
      const result = await work();
      took[what] = Math.round(performance.now() - from);
      return result;
    };
    try {
      await prepareStore(folder, async ({ ports, useCases }) => {
        await putIn(ports, [
          ...Array.from({ length: DOCTORS }, () => aFoundationDoctor()),
          ...Array.from({ length: SUPPORTERS }, () => aSupporter()),
        ]);
        const director = await theDirector(ports);
        const proposed = await timed("propose", () => useCases.propose(director));
        if (!proposed.ok) throw new Error(proposed.refusal.code);
        const { id: proposalId, pairs, unallocated } = proposed.value;
        expect([pairs.length, unallocated.length]).toEqual([DOCTORS - 4, 4]);
        const version = (await ports.store.find(schemeId, "proposal", proposalId))?.version ?? "";

        const publish = makePublish(dyingAfter(ports, 3));
        await expect(publish(director, { proposalId, version })).rejects.toThrow("killed");
        expect(await ports.store.pairings(schemeId)).toEqual([]);
        await expect(makeFinishPublication(dyingAfter(ports, 2))(schemeId)).rejects.toThrow();
        expect(await ports.store.pairings(schemeId)).toEqual([]);
        await timed("finish", () => makeFinishPublication(ports)(schemeId));
        await makeFinishPublication(ports)(schemeId);
        expect(await ports.store.pairings(schemeId)).toHaveLength(pairs.length);

        // The messages are cut off too, and passed on by another run.
        const broken = makeUseCases({
          ...ports,
          outbox: {
            ...ports.outbox,
            planAll: async (messages) => {
              await ports.outbox.planAll(messages.slice(0, 150));
              throw new Error("killed");
            },
          },
        });
        await expect(broken.relay(schemeId)).rejects.toMatchObject({
          errors: [expect.objectContaining({ message: "killed" })],
        });
        await timed("relay", () => useCases.relay(schemeId));
        const messages = await timed("outbox", () => ports.outbox.ofScheme(schemeId));
        const kinds = Map.groupBy(messages, ({ message }) => message.kind);
        expect(kinds.get("supporter-announced")).toHaveLength(pairs.length);
        expect(kinds.get("doctor-announced")).toHaveLength(pairs.length);
        expect(kinds.get("not-allocated")).toHaveLength(unallocated.length);
        expect(new Set(messages.map(({ id }) => id)).size).toBe(2 * pairs.length + 4);

        await timed("a pairing, a hundred times", async () => {
          for (const { pairingId } of pairs.slice(0, 100)) {
            expect((await ports.store.pairing(schemeId, pairingId))?.value.id).toBe(pairingId);
          }
        });
        const again = await ports.store.find(schemeId, "proposal", proposalId);
        const twice = { proposalId, version: again?.version ?? "" };
        const refused = await makePublish(ports)(director, twice);
        expect(refused).toEqual({ ok: false, refusal: { code: "already-published" } });
      });
      if (process.env["PUBLISHED_DOCTORS"] !== undefined) {
        const megabytes = Math.round(process.memoryUsage().rss / 2 ** 20);
        process.stdout.write(`${JSON.stringify({ doctors: DOCTORS, took, megabytes })}\n`);
      }
    } finally {
      folder.remove();
    }
  });
});
