import type { Ports } from "../../../bot/src/application/ports/ports";
import type { SchemeRecord } from "../../../bot/src/application/ports/scheme-store";
import { makeSweepScheme } from "../../../bot/src/application/sweep/sweep-scheme";
import { pairingsAsOfNow } from "../../../bot/src/application/pairing/pairings-as-of-now";
import { startLocalCosmos } from "../../../bot/src/local/cosmos/server";
import { ensureContainers } from "../../../bot/src/outbound/cosmos/ensure-containers";
import { openCosmos } from "../../../bot/src/outbound/cosmos/open-cosmos";
import { cosmosSchemeList } from "../../../bot/src/outbound/cosmos/scheme-list";
import { cosmosSchemeStore } from "../../../bot/src/outbound/cosmos/scheme-store";
import { cosmosUsers } from "../../../bot/src/outbound/cosmos/users";
import { laterBy } from "../../../bot/src/scheme/calendar/london";
import { messageId } from "../../../bot/src/scheme/messages/message";
import {
  aFoundationDoctor,
  anInvitedSenior,
  aPairing,
  aScheme,
  aSupporter,
  freshId,
  TODAY,
} from "../../support/builders";
import { aConcern, someone } from "../../support/concern";
import { chanceOf } from "../../support/seeded-chance";
import { openBotHouse, type BotHouse } from "../../support/teams/bot-house";
import { planter } from "../../support/teams/planter";

const HOUR_MS = 3_600_000;

let house: BotHouse;
/** The time of the machine and of the store, which marks each change by it. */
let machineMs = Date.parse("2026-08-12T00:00:00.000Z");
let ports: Ports;
let end: () => Promise<void>;

beforeAll(async () => {
  house = await openBotHouse();
  const server = await startLocalCosmos({ file: ":memory:", now: () => machineMs });
  const { endpoint, key } = server;
  const cosmos = await openCosmos({ endpoint, key, database: "sweep" });
  await ensureContainers(cosmos, "create");
  const store = cosmosSchemeStore(cosmos);
  const storeClock = { ...house.ports.storeClock, storeNow: () => machineMs };
  const schemes = cosmosSchemeList(cosmos);
  ports = { ...house.ports, store, storeClock, schemes, users: cosmosUsers(cosmos) };
  end = async () => {
    cosmos.close();
    await server.close();
    await house.close();
  };
});
afterAll(() => end());

/** Writes a record as an act would. */
async function write(record: SchemeRecord, schemeId: string): Promise<void> {
  const event = { id: freshId("event"), schemeId, at: TODAY, by: "system" } as const;
  const events = [{ ...event, act: { type: "SchemeCreated" } as const }];
  await ports.store.commit({ schemeId, create: [record], events });
}

/** A sweep at a time that the test says, what it planned, and how often it read everybody of a scheme. */
function sweeper(now: () => string) {
  const planned = new Set<string>();
  let reads = 0;
  const clock = {
    now,
    machineNow: () => new Date(machineMs).toISOString(),
    monotonicMs: () => performance.now(),
  };
  const { outbox } = ports;
  const store = pairingsAsOfNow(ports.store, clock);
  const own: Ports = {
    ...ports,
    clock,
    store: {
      ...store,
      people: (schemeId) => {
        reads += 1;
        return store.people(schemeId);
      },
    },
    // Each for itself; what they share has a test of its own.
    sweepLooks: { last: () => Promise.resolve(undefined), note: () => Promise.resolve() },
    outbox: {
      ...outbox,
      planAll: (messages) => {
        for (const message of messages) planned.add(messageId(message));
        return Promise.resolve();
      },
    },
  };
  return { planned, reads: () => reads, ports: own };
}

describe("a sweep that leaves a scheme alone", () => {
  it("finds whatever one finds that never does, as people act and time passes", async () => {
    const chance = chanceOf(3);
    const scheme = aScheme();
    const schemeId = scheme.id;
    const doctors = Array.from({ length: 6 }, () => aFoundationDoctor({ schemeId }));
    const supporters = Array.from({ length: 3 }, () => aSupporter({ schemeId }));
    const director = someone(["director"], { schemeId });
    const deputy = someone(["deputy"], { schemeId });
    const seniors = [anInvitedSenior({ schemeId })];
    await planter(ports).plant(scheme, [...doctors, ...supporters, ...seniors, director, deputy]);
    let now = TODAY;
    const skipping = sweeper(() => now);
    const thorough = sweeper(() => now);
    const sweep = makeSweepScheme(skipping.ports);

    for (let step = 0; step < 30; step += 1) {
      const act = chance.below(8);
      if (act === 0 && doctors.length > 0) {
        const doctor = doctors.splice(0, 1)[0] ?? director;
        const pairing = aPairing(doctor, chance.oneOf(supporters), {
          announceAt: laterBy(now, chance.below(72) * HOUR_MS),
        });
        await write({ type: "pairing", value: pairing }, schemeId);
      } else if (act === 1) {
        const readBy = laterBy(now, chance.below(60) * HOUR_MS);
        const value = aConcern({
          schemeId,
          raisedAt: now,
          readBy,
          authorId: supporters[0]?.id ?? "",
        });
        await write({ type: "concern", value }, schemeId);
      } else if (act === 2 && chance.happens(0.3)) {
        const from = laterBy(now, chance.below(100) * HOUR_MS);
        const launchStep = { on: from.slice(0, 10), from, by: director.id, at: now };
        const steps = { invitation: launchStep, wishes: launchStep };
        const id = String(2026 + step);
        const value = { id, schemeId, start: "2027-08-04", steps };
        await write({ type: "launch", value }, schemeId);
      }
      await sweep(schemeId);
      // One that remembers nothing looks at everything.
      await makeSweepScheme(thorough.ports)(schemeId);
      expect([step, [...skipping.planned].toSorted()]).toEqual([
        step,
        [...thorough.planned].toSorted(),
      ]);
      // Product time runs on its own in local mode: it may jump while the machine's creeps.
      const minutes = chance.oneOf([0, 1, 40, 90, 90, 200, 1_800]);
      now = laterBy(now, minutes * 60_000);
      machineMs += chance.oneOf([500, 3_000, 30_000]);
    }
    expect(skipping.planned.size).toBeGreaterThan(5);
    expect(skipping.reads()).toBeLessThan(0.8 * thorough.reads());
  });

  it("asks one small question of a scheme in which nothing happens", async () => {
    const scheme = aScheme();
    await planter(ports).plant(scheme, [aFoundationDoctor({ schemeId: scheme.id })]);
    const quiet = sweeper(() => TODAY);
    const sweep = makeSweepScheme(quiet.ports);
    for (let minute = 0; minute < 60; minute += 1) {
      await sweep(scheme.id);
      machineMs += 60_000;
    }
    // Twice until the mark is believed, then every ten minutes.
    expect(quiet.reads()).toBe(7);
  });

  it("is another instance's as well: one that starts need not look at everything anew", async () => {
    const scheme = aScheme();
    await planter(ports).plant(scheme, [aFoundationDoctor({ schemeId: scheme.id })]);
    const { sweepLooks } = ports;
    const one = sweeper(() => TODAY);
    const sweep = makeSweepScheme({ ...one.ports, sweepLooks });
    for (let look = 0; look < 3; look += 1) {
      await sweep(scheme.id);
      machineMs += 3_000;
    }
    const other = sweeper(() => TODAY);
    await makeSweepScheme({ ...other.ports, sweepLooks })(scheme.id);
    expect([one.reads(), other.reads()]).toEqual([2, 0]);
    await write({ type: "concern", value: aConcern({ schemeId: scheme.id }) }, scheme.id);
    await makeSweepScheme({ ...other.ports, sweepLooks })(scheme.id);
    expect(other.reads()).toBe(1);
  });

  it("looks again once somebody wrote, and when the clock was put back", async () => {
    const scheme = aScheme();
    await planter(ports).plant(scheme, [aFoundationDoctor({ schemeId: scheme.id })]);
    let now = TODAY;
    const looked = sweeper(() => now);
    const sweep = makeSweepScheme(looked.ports);
    const looks = async () => {
      const before = looked.reads();
      for (let look = 0; look < 4; look += 1) {
        await sweep(scheme.id);
        machineMs += 3_000;
      }
      return looked.reads() - before;
    };
    expect(await looks()).toBe(2);
    expect(await looks()).toBe(0);
    now = laterBy(TODAY, -1);
    expect(await looks()).toBe(1);
    await write({ type: "concern", value: aConcern({ schemeId: scheme.id }) }, scheme.id);
    expect(await looks()).toBe(2);
  });

  it("does nothing while this machine's clock is hours from the store's (F-22)", async () => {
    const scheme = aScheme();
    await planter(ports).plant(scheme, [aFoundationDoctor({ schemeId: scheme.id })]);
    const wrong = sweeper(() => TODAY);
    const storeClock = { ...ports.storeClock, skewMs: () => 3_600_000 };
    await makeSweepScheme({ ...wrong.ports, storeClock })(scheme.id);
    expect(wrong.reads()).toBe(0);
  });
});
