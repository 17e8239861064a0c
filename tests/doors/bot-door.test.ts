import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Ports } from "../../bot/src/application/ports/ports";
import { lateWordsCard } from "../../bot/src/cards/help/late-words.card";
import { createBotAdapter } from "../../bot/src/outbound/teams/bot-adapter";
import { createLog } from "../../bot/src/outbound/telemetry/log";
import { userIdOf } from "../../bot/src/scheme/shared/ids";
import { TENANT } from "../support/builders";
import { sendMessage } from "../support/send-message";
import { aPair, type Pair } from "../support/teams/a-pair";
import {
  BOT_FRAMEWORK,
  startTokenIssuer,
  type TokenIssuer,
} from "../support/teams/bot-framework-tokens";
import { openBotHouse, type BotHouse } from "../support/teams/bot-house";
import { TeamsPerson } from "../support/teams/teams-person";

const APP_ID = "11111111-1111-4111-8111-111111111111";
const CANARY = "canary-magpie-4711";

describe("T-E1-5: a service URL that is not Microsoft's", () => {
  let house: BotHouse;
  let issuer: TokenIssuer;
  let trapped = 0;
  const trap = createServer((_, response) => {
    trapped += 1;
    response.end();
  });

  beforeAll(async () => {
    issuer = await startTokenIssuer();
    const bot = createBotAdapter(
      { appId: APP_ID, appType: "SingleTenant", tenantId: TENANT, password: "not-a-secret" },
      { cloud: issuer.cloud, fetchToken: () => Promise.resolve("the-bots-own-token") },
    );
    house = await openBotHouse({ bot, hosts: ["smba.trafficmanager.net", "*.botframework.com"] });
    await new Promise<void>((resolve) => trap.listen(0, resolve));
  });
  afterAll(async () => {
    await house.close();
    await issuer.close();
    await new Promise((resolve) => trap.close(resolve));
  });

  const TRAPS: readonly ((port: number) => string)[] = [
    () => "http://smba.trafficmanager.net/uk/",
    (port) => `http://127.0.0.1:${port}/`,
    (port) => `https://127.0.0.1:${port}/`,
    (port) => `http://[::1]:${port}/`,
    (port) => `http://[::ffff:127.0.0.1]:${port}/`,
    (port) => `http://2130706433:${port}/`,
    (port) => `http://0x7f.1:${port}/`,
    (port) => `https://smba.trafficmanager.net@127.0.0.1:${port}/`,
    (port) => `https://smba.trafficmanager.net\\@127.0.0.1:${port}/`,
    (port) => `https://smba.trafficmanager.net:${port}/`,
    () => "https://smba.trafficmanager.net.evil.example/",
    () => "https://smba.trafficmanager.net./",
    () => "https://evilbotframework.com/",
    () => "https://botframework.com/",
    () => "https://smba.trafficmanager.n\u0435t/",
    (port) => `//127.0.0.1:${port}/`,
    () => "file:///etc/passwd",
  ];

  it("gets no answer and no token, named by an activity with a good token of its own, or by the store", async () => {
    const { port } = trap.address() as AddressInfo;
    const tomos = new TeamsPerson(house);
    const now = Math.floor(Date.now() / 1_000);
    for (const make of TRAPS) {
      const serviceUrl = make(port);
      const claims = { iss: BOT_FRAMEWORK, aud: APP_ID, serviceurl: serviceUrl };
      const token = await issuer.sign({ ...claims, nbf: now - 60, exp: now + 600 });
      const authorization = `Bearer ${token}`;
      const answer = await tomos.sends(
        { type: "message", text: "hi", serviceUrl },
        { authorization },
      );
      expect([serviceUrl, answer.status]).toEqual([serviceUrl, 403]);
      const chat = {
        serviceUrl,
        conversationId: tomos.conversationId,
        botId: "28:near-peer",
        teamsUserId: tomos.teamsUserId,
        channelId: "msteams",
      };
      const readerId = userIdOf(TENANT, tomos.oid);
      const sent = await sendMessage(
        house.ports.messenger,
        chat,
        { kind: "needs-you", schemeId: "northgate", firstName: "Amara" },
        { messageId: "message-1", readerId },
      );
      expect(sent).toEqual({ outcome: "refused", reason: "service-url-not-allowed" });
      expect(await house.ports.users.user(readerId)).toBeUndefined();
    }
    expect(trapped).toBe(0);
  });
});

describe("T-E1-6: an activity that is delivered again", () => {
  let house: BotHouse;

  beforeAll(async () => {
    house = await openBotHouse();
  });
  afterAll(() => house.close());

  const optOuts = async ({ scheme }: Pair) => {
    const pending = await house.ports.relaySource.pending(scheme.id, 1_000);
    return pending.filter(
      (one) => one.type === "event" && one.event.act.type === "FoundationDoctorOptedOut",
    ).length;
  };

  it("a hundred times has one effect and one visible reply, and is taken each time", async () => {
    const pair = await aPair(house);
    const { tomos } = pair;
    const before = tomos.received.length;
    const said = { type: "message", text: "opt out", id: "activity-same" };
    const statuses: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const answers = await Promise.all(Array.from({ length: 20 }, () => tomos.sends(said)));
      statuses.push(...answers.map(({ status }) => status));
    }
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(await optOuts(pair)).toBe(1);
    expect(tomos.received).toHaveLength(before + 1);
    // The same words in a message of their own are answered.
    await tomos.says("opt out");
    expect(tomos.received).toHaveLength(before + 2);
  });

  it("is handled where the first time failed", async () => {
    const pair = await aPair(house);
    const { tomos } = pair;
    const said = { type: "message", text: "opt out", id: "activity-failed" };
    house.store.faults.push({
      match: ({ method, path }) => method === "POST" && path.includes("/colls/core/docs"),
      status: 403,
      times: 1,
    });
    await tomos.sends(said);
    house.store.faults.length = 0;
    expect(await optOuts(pair)).toBe(0);
    await tomos.sends(said);
    expect(await optOuts(pair)).toBe(1);
  });

  it("after a quarter of an hour changes nothing, and asks whether it is still wanted", async () => {
    const pair = await aPair(house);
    const { tomos } = pair;
    const before = tomos.received.length;
    const timestamp = new Date(Date.now() - 16 * 60_000).toISOString();
    for (const text of ["opt out", "stop reminders", "I'm back", "rejoin"]) {
      await tomos.sends({ type: "message", text, timestamp });
    }
    const asked = tomos.received.slice(before);
    expect(asked).toEqual(Array.from({ length: 4 }, () => lateWordsCard.render({}).card));
    expect(await optOuts(pair)).toBe(0);
    await tomos.sends({ type: "message", text: "help now", timestamp });
    expect(JSON.stringify(tomos.received.at(-1))).toContain("999");
  });
});

describe("T-E1-7: whatever fails with words in it", () => {
  let failing = "";
  let called = new Set<string>();
  const lines: string[] = [];
  const real = createLog("trace", { write: (line) => lines.push(line) });
  let house: BotHouse;

  /** Each call of a port is noted, and the one that is to fail does, with words that nobody is to see. */
  const through = (ports: Ports): Ports => {
    const watched = Object.entries(ports).map(([name, port]): [string, unknown] => {
      if (typeof port !== "object") return [name, port];
      const all: readonly [string, unknown][] = Object.entries(port as object);
      const calls = all.map(([call, act]): [string, unknown] => {
        if (typeof act !== "function" || name === "clock" || name === "ids") return [call, act];
        return [
          call,
          (...words: unknown[]): unknown => {
            called.add(`${name}.${call}`);
            if (failing !== `${name}.${call}`) return act.apply(port, words) as unknown;
            throw new Error(`${CANARY} for ${JSON.stringify(words)}`);
          },
        ];
      });
      return [name, { ...(port as object), ...Object.fromEntries(calls) }];
    });
    return Object.fromEntries(watched) as unknown as Ports;
  };

  beforeAll(async () => {
    house = await openBotHouse({ through, log: real });
  });
  afterAll(() => house.close());

  it("is said nowhere: not in the answer, not on a card, not in the log, at each of the steps of a turn", async () => {
    const pair = await aPair(house);
    const { tomos, priya } = pair;
    const turns = [
      () => tomos.sends({ type: "message", text: "my support" }),
      async () => pressed(priya, "introduction.send", { about: pair.about, text: CANARY }),
      async () => pressed(tomos, "participation.opt-out", { about: pair.about }),
      () => tomos.opens("concern.raise", { about: pair.scheme.id }).catch(String),
    ];
    called = new Set();
    for (const turn of turns) await turn();
    const steps = [...called].filter((step) => !step.startsWith("meter."));
    expect(steps.length).toBeGreaterThanOrEqual(10);
    const answers: unknown[] = [];
    for (const step of steps) {
      for (const turn of turns) {
        failing = step;
        answers.push(await turn().catch(String));
        failing = "";
      }
    }
    expect(lines.length).toBeGreaterThanOrEqual(10);
    const seen = JSON.stringify([answers, lines, tomos.sent, house.logged]);
    expect(seen).toContain("went-wrong");
    expect(seen).not.toContain("canary");
  });

  async function pressed(who: TeamsPerson, asks: string, data: Record<string, unknown>) {
    const held = failing;
    failing = "";
    const button = await who.button({ asks, data, isInput: (name) => name === "text" });
    failing = held;
    const action = { type: "Action.Execute", verb: asks, data: button };
    const value = { action, trigger: "manual" };
    return who.sends({ type: "invoke", name: "adaptiveCard/action", value });
  }
});
