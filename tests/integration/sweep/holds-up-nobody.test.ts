import { makeSender } from "../../../bot/src/application/delivery/sender";
import type { SendPorts } from "../../../bot/src/application/delivery/desk";
import { StoreUnavailable } from "../../../bot/src/application/ports/store-unavailable";
import { makeSweepScheme } from "../../../bot/src/application/sweep/sweep-scheme";
import { workerOf } from "../../../bot/src/compose-worker";
import { laterBy } from "../../../bot/src/scheme/calendar/london";
import { messageAbout } from "../../../bot/src/scheme/messages/plan";
import { userIdOf } from "../../../bot/src/scheme/shared/ids";
import {
  aDirector,
  aFoundationDoctor,
  aPairing,
  aScheme,
  aSupporter,
  freshId,
  freshOid,
  TENANT,
  TODAY,
} from "../../support/builders";
import { rawStore } from "../../support/doors/raw-store";
import { changeUser, reachableDoctors, referenceOf } from "../../support/doors/reachable-doctors";
import { openBotHouse, type BotHouse } from "../../support/teams/bot-house";
import { linkedTo } from "../../support/teams/planter";
import { until } from "../../support/until";

let house: BotHouse;

beforeAll(async () => {
  house = await openBotHouse();
});
afterAll(() => house.close());

const stateOf = async (schemeId: string, kind: string) =>
  (await house.ports.outbox.ofScheme(schemeId)).find(({ message }) => message.kind === kind)
    ?.status;

const inChat = (conversationId: string) =>
  house.connector.ledger.filter((one) => one.conversationId === conversationId).length;

/** Sends what is due, by a sender of its own; what broke meanwhile. */
async function send(ports: SendPorts): Promise<readonly unknown[]> {
  const faults: unknown[] = [];
  const sender = makeSender(ports, { noteFault: (fault) => faults.push(fault) });
  await sender.drain().catch((fault: unknown) => {
    if (faults.length === 0) throw fault;
  });
  await sender.stop();
  return faults;
}

async function oneDoctor() {
  const [one] = await reachableDoctors(house, 1);
  if (one === undefined) throw new Error("One was asked for.");
  return one;
}

const systemEvent = (schemeId: string) => {
  const act = { type: "SchemeCreated" } as const;
  return { id: freshId("event"), schemeId, at: TODAY, by: "system", act } as const;
};

/** A scheme on the day on which its one supervisor is told of the programme. */
async function launching() {
  const scheme = aScheme({ id: freshId("scheme") });
  const schemeId = scheme.id;
  const oid = freshOid();
  const supervisor = aDirector({
    schemeId,
    memberships: [{ role: "educational-supervisor", from: "2026-01-01" }],
    ...linkedTo(oid),
  });
  const [doctor, supporter] = [aFoundationDoctor({ schemeId }), aSupporter({ schemeId })];
  await house.plant(scheme, [supervisor, doctor, supporter], [aPairing(doctor, supporter)]);
  const step = { on: "2026-08-12", from: "2026-08-12T08:00:00.000Z", by: supervisor.id, at: TODAY };
  const launch = { id: "2026", schemeId, start: "2026-08-26", steps: { "supervisors-told": step } };
  await house.ports.store.commit({
    schemeId,
    create: [{ type: "launch", value: launch }],
    events: [systemEvent(schemeId)],
  });
  const chat = { userId: userIdOf(TENANT, oid), conversationId: `a:${freshId("chat")}` };
  await changeUser(house, chat.userId, () => ({
    deliverability: "reachable",
    reference: referenceOf(house, chat),
  }));
  return { schemeId, supervisor, chat };
}

describe("Something of a scheme that nobody can pass on or sweep", () => {
  it("keeps no message of another act from the outbox, and is told of (F-30)", async () => {
    const { doctor, pairing } = await oneDoctor();
    const { schemeId, id: recipientId } = doctor;
    const store = await rawStore(house);
    const broken = { id: freshId("broken"), type: "intent", at: "2026-08-01T00:00:00.000Z" };
    await store.container("core").items.create({ ...broken, schemeId, content: {} });
    store.close();
    const message = messageAbout(pairing, "supporter-announced", recipientId, TODAY);
    const events = [systemEvent(schemeId)];
    await house.ports.store.commit({ schemeId, events, messages: [message] });
    await expect(house.useCases.relay(schemeId)).rejects.toThrow(AggregateError);
    const planned = { kind: "supporter-announced", recipientId };
    expect(await house.messages(schemeId)).toEqual([planned]);
  });

  it("keeps nothing else from being planned, and the next sweep makes up for it", async () => {
    const { schemeId } = await launching();
    const { outbox } = house.ports;
    const planAll: typeof outbox.planAll = (messages) =>
      messages.some(({ kind }) => kind === "reminder")
        ? Promise.reject(new Error("These cannot be planned."))
        : outbox.planAll(messages);
    const kinds = async () => (await house.messages(schemeId)).map(({ kind }) => kind);
    const sweep = makeSweepScheme({ ...house.ports, outbox: { ...outbox, planAll } });
    await expect(sweep(schemeId)).rejects.toThrow(AggregateError);
    expect(await kinds()).toEqual(["supervisor-launch-notice"]);
    await makeSweepScheme(house.ports)(schemeId);
    expect(await kinds()).toContain("reminder");
  });
});

describe("A message that arrived, of which something is to be written down", () => {
  /** Sends the notice to a supervisor, where the first writes fail so. */
  async function arrived(failure: Error, times: number) {
    const { schemeId, supervisor, chat } = await launching();
    await makeSweepScheme(house.ports)(schemeId);
    const { store } = house.ports;
    let left = times;
    const commit: typeof store.commit = (write) => {
      left -= 1;
      return left >= 0 ? Promise.reject(failure) : store.commit(write);
    };
    const faults = await send({ ...house.ports, store: { ...store, commit } });
    const { state } = (await stateOf(schemeId, "supervisor-launch-notice")) ?? {};
    const isTold = (await house.person(supervisor)).toldOn !== undefined;
    return { state, isTold, posts: inChat(chat.conversationId), faults };
  }

  it("waits a moment for a store that is down", async () => {
    const told = await arrived(new StoreUnavailable("It is down."), 1);
    expect(told).toEqual({ state: "sent", isTold: true, posts: 1, faults: [] });
  });

  it("is not sent again for a fault of ours in that, which is told of", async () => {
    const broken = new Error("It cannot be written down.");
    const told = await arrived(broken, Infinity);
    expect(told).toEqual({ state: "sent", isTold: false, posts: 1, faults: [broken] });
  });
});

describe("A machine whose clock is moved by 400 days", () => {
  const AHEAD_MS = 400 * 86_400_000;

  /** The ports of a machine whose clock is moved once a call of the outbox was answered. */
  function movedAfter(call: "due" | "begin") {
    let ahead = 0;
    const { outbox, clock, storeClock } = house.ports;
    const move = <Answer>(answer: Answer): Answer => {
      ahead = AHEAD_MS;
      return answer;
    };
    const moving = {
      due: (...given: Parameters<typeof outbox.due>) => outbox.due(...given).then(move),
      begin: (...given: Parameters<typeof outbox.begin>) => outbox.begin(...given).then(move),
    };
    return {
      ...house.ports,
      clock: { ...clock, now: () => laterBy(clock.now(), ahead) },
      storeClock: { ...storeClock, skewMs: () => ahead },
      outbox: { ...outbox, [call]: moving[call] },
    };
  }

  async function reminded() {
    const { doctor, pairing, conversationId } = await oneDoctor();
    await house.ports.outbox.planAll([messageAbout(pairing, "reminder", doctor.id, TODAY)]);
    return { schemeId: doctor.schemeId, conversationId };
  }

  it("begins nothing more of what it has in hand, and takes nothing for stale (F-22)", async () => {
    const { schemeId, conversationId } = await reminded();
    expect(await send(movedAfter("due"))).toEqual([]);
    expect(await stateOf(schemeId, "reminder")).toEqual({ state: "planned" });
    expect(inChat(conversationId)).toBe(0);
    await send(house.ports);
    expect(inChat(conversationId)).toBe(1);
  });

  it("puts nothing off for longer than Teams asks (F-22)", async () => {
    const { schemeId } = await reminded();
    house.connector.script({ status: 429, headers: { "retry-after": "7" } });
    await send(movedAfter("begin"));
    const status = await stateOf(schemeId, "reminder");
    if (status?.state !== "waiting") throw new Error(`It does not wait: ${status?.state}.`);
    expect(status.reason).toBe("throttled");
    expect(Date.parse(status.retryAt) - Date.parse(TODAY)).toBeLessThan(60_000);
  });

  it.each([
    ["takes no turn at sweeping, which others could use", AHEAD_MS, 0],
    ["takes one again once its clock is right", 0, 1],
  ])("%s", async (_, skewMs, turns) => {
    const done = { turns: 0, looks: 0 };
    const { storeClock, schemes, sweepTurn } = house.ports;
    const ports = {
      ...house.ports,
      storeClock: { ...storeClock, skewMs: () => skewMs },
      sweepTurn: {
        take: () => {
          done.turns += 1;
          return sweepTurn.take();
        },
      },
      schemes: {
        ...schemes,
        all: () => {
          done.looks += 1;
          return Promise.resolve([]);
        },
      },
    };
    const log = { info: () => undefined, fault: (_event: string, fault: unknown) => String(fault) };
    const worker = workerOf(ports, house.useCases, { log });
    worker.start();
    await until("a first sweep", () => done.looks > 0 || undefined);
    await worker.stop();
    expect(done.turns).toBe(turns);
  });
});
