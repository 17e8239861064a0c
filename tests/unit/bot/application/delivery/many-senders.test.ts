import type { SendPorts } from "../../../../../bot/src/application/delivery/desk";
import { makeSender } from "../../../../../bot/src/application/delivery/sender";
import type { Ports } from "../../../../../bot/src/application/ports/ports";
import { bankHolidays } from "../../../../../bot/src/outbound/holidays/holidays";
import { silentMeter } from "../../../../../bot/src/outbound/telemetry/meter";
import { MESSAGE_KINDS, type PlannedMessage } from "../../../../../bot/src/scheme/messages/message";
import {
  aFoundationDoctor,
  aPairing,
  aScheme,
  aSupporter,
  TODAY,
} from "../../../../support/builders";
import { modelOutbox, type ModelOutbox } from "../../../../support/model-outbox";
import { chanceOf, type Chance } from "../../../../support/seeded-chance";

const PEOPLE = 24;
const scheme = aScheme();
const supporter = aSupporter({ schemeId: scheme.id });
const doctors = Array.from({ length: PEOPLE }, (_, nth) => {
  const id = `doctor-${nth}`;
  return aFoundationDoctor({
    id,
    schemeId: scheme.id,
    link: { state: "linked", userId: id, at: TODAY },
  });
});
const pairings = doctors.map((doctor) => aPairing(doctor, supporter));

/** Each doctor is told of their supporter, which must arrive, and reminded, at most once. */
const planned: readonly PlannedMessage[] = pairings.flatMap(({ id, doctorId }) =>
  (["supporter-announced", "reminder"] as const).map((kind) => ({
    kind,
    schemeId: scheme.id,
    recipientId: doctorId,
    pairingId: id,
    occurrence: "2026-08-12",
    dueAt: TODAY,
    expiresAt: "2027-08-12T11:00:00.000Z",
  })),
);

const found = <Value extends { readonly id: string }>(all: readonly Value[], id: string) => {
  const value = all.find((one) => one.id === id);
  return Promise.resolve(value && { value, version: "1" });
};

/** What Teams took: the chat and the kind, in the order in which it came. */
type Ledger = string[];

/** What happens at a call: nothing, or the instance stops for so long (for ever: it is dead), before or after the work. */
interface Mishap {
  readonly ms: number;
  readonly when: "before" | "after";
}

function portsOf(outbox: ModelOutbox, ledger: Ledger, chance: Chance): SendPorts {
  let ids = 0;
  const store = {
    scheme: () => Promise.resolve({ value: scheme, version: "1" }),
    person: (_: string, id: string) => found([supporter, ...doctors], id),
    pairing: (_: string, id: string) => found(pairings, id),
    together: () => Promise.resolve({ pairings: [], people: [] }),
    find: () => Promise.resolve(undefined),
  };
  const users = {
    several: () => Promise.resolve([]),
    user: (userId: string) => {
      const reference = { conversationId: userId } as const;
      const value = { userId, deliverability: "reachable", reference, linkedTo: [] };
      return Promise.resolve({ value, version: "1" });
    },
  };
  const now = () => new Date().toISOString();
  return {
    store: store as unknown as Ports["store"],
    users: users as unknown as Ports["users"],
    outbox,
    clock: { now, machineNow: now, monotonicMs: () => performance.now() },
    ids: { next: () => `id-${(ids += 1)}-${chance.below(1e9)}` },
    holidays: bankHolidays,
    meter: silentMeter,
    sealer: { seal: never, open: never, mark: never },
    storeClock: { skewMs: () => 0, storeNow: () => Date.now() },
    budget: {
      slot: () => Promise.resolve(Date.now()),
      pausedUntil: () => undefined,
      noteReplies: () => undefined,
      noteTaken: () => undefined,
      noteThrottled: () => Promise.resolve(),
      halt: () => Promise.resolve(),
    },
    messenger: {
      show: () => ({ toast: "", lines: [], buttons: [] }),
      makeReady: ({ kind }) => Promise.resolve({ kind, summary: "", card: {} }),
      send: async ({ conversationId }, { kind }, mayBegin) => {
        if (mayBegin?.() === false) return { outcome: "retry", reason: "service-unavailable" };
        const isTaken = chance.happens(0.9);
        if (isTaken) ledger.push(`${conversationId} ${kind}`);
        await stopFor(50 + chance.below(200));
        return isTaken
          ? { outcome: "sent", activityId: "1" }
          : { outcome: "retry", reason: "throttled" };
      },
      replace: never,
    },
  };
}

const stopFor = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const never = () => new Promise<never>(() => undefined);

/** An instance of its own: each of its calls may be the one at which it is killed or stopped for a while. */
function instance(ports: SendPorts, mishap: (call: string) => Mishap | undefined): SendPorts {
  const state = { dead: false };
  const isDead = () => state.dead;
  let asleep = Promise.resolve<unknown>(undefined);
  const harmed = async (call: string, work: () => unknown): Promise<unknown> => {
    await asleep;
    if (isDead()) return never();
    const befalls = mishap(call);
    const befall = () => {
      if (befalls?.ms === Infinity) state.dead = true;
      else if (befalls !== undefined) asleep = stopFor(befalls.ms);
    };
    if (befalls?.when === "before" && call !== "send") befall();
    await asleep;
    if (isDead()) return never();
    const result = await work();
    if (befalls?.when === "after" || call === "send") befall();
    await asleep;
    return isDead() ? never() : result;
  };
  const wrap = <Port extends object>(port: Port, only: readonly string[]): Port =>
    new Proxy(port, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== "function" || !only.includes(String(name))) return value;
        return (...given: unknown[]) =>
          harmed(String(name), () => Reflect.apply(value, target, given) as unknown);
      },
    });
  return {
    ...ports,
    outbox: wrap(ports.outbox, [
      "shardsWithWork",
      "hold",
      "release",
      "due",
      "begin",
      "move",
      "message",
    ]),
    store: wrap(ports.store, ["together", "person", "pairing"]),
    messenger: wrap(ports.messenger, ["send"]),
  };
}

/** Calls at which it matters most to be cut off. */
const TELLING: readonly string[] = ["begin", "send", "move"];

/** Runs some instances that meet with mishaps for three minutes, then one more that does not. */
async function run(seed: number) {
  const chance = chanceOf(seed);
  const outbox = modelOutbox();
  const ledger: Ledger = [];
  const ports = portsOf(outbox, ledger, chance);
  await outbox.planAll(planned);
  const harmUntil = Date.now() + 180_000;
  let mishaps = 0;
  const faults: unknown[] = [];
  const timers: NodeJS.Timeout[] = [];
  const start = (share: number) => {
    const mishap = (call: string): Mishap | undefined => {
      const likely = TELLING.includes(call) ? 4 * share : share;
      if (Date.now() > harmUntil || !chance.happens(likely)) return undefined;
      mishaps += 1;
      const ms = chance.oneOf([Infinity, 30_000, 65_000, 90_000]);
      if (ms === Infinity) clearInterval(timer);
      return { ms, when: chance.oneOf(["before", "after"]) };
    };
    const sender = makeSender(instance(ports, mishap), {
      noteFault: (fault) => faults.push(fault),
    });
    const look = () => {
      sender.look().catch((fault: unknown) => faults.push(fault));
    };
    const timer = setInterval(look, 1_000);
    timers.push(timer);
  };
  for (let nth = 0; nth < 2 + chance.below(7); nth += 1) start(0.06);
  for (let nth = 0; nth < 6; nth += 1) {
    await jest.advanceTimersByTimeAsync(30_000);
    // Whatever is killed is started anew.
    start(0.06);
  }
  start(0);
  await jest.advanceTimersByTimeAsync(240_000);
  for (const timer of timers) clearInterval(timer);
  return { outbox, ledger, mishaps, faults };
}

describe("Several instances that are killed and stopped at any step", () => {
  beforeEach(() => jest.useFakeTimers({ now: Date.parse(TODAY) }));
  afterEach(() => jest.useRealTimers());

  it.each([1, 2, 3, 4, 5, 6])(
    "lose nothing that must arrive and send nothing twice that goes at most once (seed %i)",
    async (seed) => {
      const { outbox, ledger, mishaps, faults } = await run(seed);
      expect(faults).toEqual([]);
      expect(mishaps).toBeGreaterThan(0);
      for (const { id, message, status, doubts } of outbox.all()) {
        const chat = `${message.recipientId} ${message.kind}`;
        const taken = ledger.filter((one) => one === chat).length;
        const said = { id, state: status.state, doubts, taken };
        const isOnce = MESSAGE_KINDS[message.kind].promise === "at-most-once";
        const kept = isOnce
          ? taken <= 1 && (taken === 1 ? status.state !== "waiting" : status.state === "unknown")
          : taken >= 1 && taken <= 1 + doubts;
        const over = status.state === "sent" || status.state === "unknown";
        expect({ ...said, kept, over }).toEqual({ ...said, kept: true, over: true });
      }
    },
  );
});
