import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import type { SendOutcome } from "../../../bot/src/application/ports/messenger";
import type { ConversationReference } from "../../../bot/src/application/ports/users";
import { yourDoctorCard } from "../../../bot/src/cards/support/your-doctor.card";
import { createBotAdapter } from "../../../bot/src/outbound/teams/bot-adapter";
import { sha256 } from "../../../bot/src/outbound/machine/machine";
import { teamsMessenger } from "../../../bot/src/outbound/teams/messenger";
import { userIdOf } from "../../../bot/src/scheme/shared/ids";
import { startConnector, type Connector, type ScriptedAnswer } from "../../support/connector";
import { sendMessage } from "../../support/send-message";
import { heldCards } from "../../support/teams/held-cards";
import { introduceYourself, reminder, shown } from "../../support/teams/sample-messages";
import { until } from "../../support/until";

const DEADLINE_MS = 250;
const LOCAL = { appId: "", appType: "SingleTenant", tenantId: "" } as const;
const HOSTED = {
  appId: "11111111-1111-4111-8111-111111111111",
  password: "not-a-secret",
  appType: "SingleTenant",
  tenantId: "22222222-2222-4222-8222-222222222222",
} as const;
const serviceUrls = { hosts: [], local: true };

const held = heldCards(() => Promise.resolve());
const house = { machineNow: () => Date.now(), keepCard: held.keepCard, digest: sha256 };
const addressed = { messageId: "message-1", readerId: "user-1" };

function refused(reason: string): SendOutcome {
  return { outcome: "refused", reason };
}

describe("A message on its way to Teams", () => {
  let connector: Connector;
  let chat: ConversationReference;
  const messenger = teamsMessenger({
    bot: createBotAdapter(LOCAL, { deadlineMs: DEADLINE_MS }),
    serviceUrls,
    ...house,
  });

  beforeEach(async () => {
    connector = await startConnector();
    chat = {
      serviceUrl: connector.url,
      conversationId: "a:chat-1",
      botId: "28:near-peer",
      teamsUserId: "29:tomos",
      channelId: "msteams",
    };
  });
  afterEach(() => connector.close());

  const introduces = (to = chat, by = messenger) =>
    sendMessage(by, to, introduceYourself, addressed);

  it("does not leave where the machine stood still while the connection came about, and its time was over", async () => {
    let asked = 0;
    const mayBegin = () => (asked += 1) === 1;
    const fresh = teamsMessenger({
      bot: createBotAdapter(LOCAL, { deadlineMs: DEADLINE_MS }),
      serviceUrls,
      ...house,
    });
    expect(await sendMessage(fresh, chat, reminder, { ...addressed, mayBegin })).toMatchObject({
      outcome: "retry",
    });
    expect(asked).toBe(2);
    expect(connector.ledger).toHaveLength(0);
  });

  it("is one card in the person's chat with a toast that reveals nothing (NP12)", async () => {
    const outcome = await introduces();
    expect(outcome).toEqual({ outcome: "sent", activityId: "activity-1" });
    expect(connector.ledger).toHaveLength(1);
    const [sent] = connector.ledger;
    expect(sent).toMatchObject({
      method: "POST",
      path: "/connector/v3/conversations/a:chat-1/activities",
      activity: {
        type: "message",
        from: { id: "28:near-peer" },
        recipient: { id: "29:tomos" },
        summary: "A note from the near-peer scheme",
        channelData: { notification: { alert: true } },
      },
    });
    const attachments = sent?.activity.attachments ?? [];
    expect(attachments).toEqual([
      {
        contentType: "application/vnd.microsoft.card.adaptive",
        content: expect.any(Object) as unknown,
      },
    ]);
    expect(attachments.map(({ content }) => held.whole(content))).toEqual([
      yourDoctorCard.render({ ...shown, unreachable: false }).card,
    ]);
    expect(JSON.stringify(attachments)).not.toContain(shown.pairingId);
    expect(sent?.activity).not.toHaveProperty("text");
    expect(sent?.activity).not.toHaveProperty("replyToId");
  });

  it("does not ring where it is a reminder that needs no reply (NP14)", async () => {
    expect(await sendMessage(messenger, chat, reminder, addressed)).toMatchObject({
      outcome: "sent",
    });
    const [sent] = connector.ledger;
    expect(sent?.activity.channelData).toBeUndefined();
    expect(sent?.activity.summary).toBe("A note from the near-peer scheme, no reply needed");
  });

  const AMBIGUOUS = "ambiguous";
  const LATER: SendOutcome = { outcome: "retry", reason: "service-unavailable" };
  const coded = (status: number, code: string): ScriptedAnswer => ({
    status,
    body: { error: { code, message: "no" } },
  });
  const HTTP_DATE = new Date(Date.now() + 60_000).toUTCString();
  const ONE_POST: readonly (readonly [string, ScriptedAnswer, SendOutcome])[] = [
    ["200", { status: 200 }, { outcome: "sent", activityId: "activity-1" }],
    ["201 with a body that is no JSON", { text: "<html>" }, { outcome: "sent" }],
    ["201 with a body without end", { text: "x".repeat(200_000) }, { outcome: "sent" }],
    ["201 with half of a body", { silence: "half-an-answer" }, { outcome: "sent" }],
    ["201 with a body that stops", { silence: "half-for-ever" }, { outcome: "sent" }],
    ["500", coded(500, "ServiceError"), { outcome: AMBIGUOUS, reason: "http-500" }],
    ["502", { status: 502 }, { outcome: AMBIGUOUS, reason: "http-502" }],
    ["503", { status: 503 }, { outcome: AMBIGUOUS, reason: "http-503" }],
    [
      "503 with Retry-After",
      { status: 503, headers: { "retry-after": "0" } },
      { outcome: AMBIGUOUS, reason: "http-503" },
    ],
    ["504", { status: 504 }, { outcome: AMBIGUOUS, reason: "http-504" }],
    ["408", { status: 408 }, { outcome: AMBIGUOUS, reason: "http-408" }],
    ["a reset", { silence: "reset" }, { outcome: AMBIGUOUS, reason: "ECONNRESET" }],
    ["no HTTP", { silence: "no-http" }, { outcome: AMBIGUOUS, reason: "HPE_INVALID_CONSTANT" }],
    [
      "429 with Retry-After",
      { status: 429, headers: { "retry-after": "3" } },
      { outcome: "retry", reason: "throttled", afterMs: 3_000 },
    ],
    [
      "429 with RETRY-AFTER",
      { status: 429, headers: { "RETRY-AFTER": "3" } },
      { outcome: "retry", reason: "throttled", afterMs: 3_000 },
    ],
    [
      "429 with a date",
      { status: 429, headers: { "Retry-After": HTTP_DATE } },
      { outcome: "retry", reason: "throttled", afterMs: expect.any(Number) as number },
    ],
    ["429", { status: 429 }, { outcome: "retry", reason: "throttled" }],
    ["412", coded(412, "PreconditionFailed"), LATER],
    ["401", coded(401, "BotNotRegistered"), { outcome: "halt", reason: "http-401" }],
    [
      "403 by the user",
      coded(403, "ConversationBlockedByUser"),
      { outcome: "unreachable", reason: "blocked" },
    ],
    [
      "403 without a code of its own",
      { status: 403, body: { errorCode: 209, message: '{"subCode":"MessageWritesBlocked"}' } },
      { outcome: "unreachable", reason: "blocked" },
    ],
    [
      "403 by the organisation",
      coded(403, "BotDisabledByAdmin"),
      { outcome: "unreachable", reason: "blocked" },
    ],
    [
      "403 not in the roster",
      coded(403, "BotNotInConversationRoster"),
      { outcome: "unreachable", reason: "uninstalled" },
    ],
    ["403 else", coded(403, "NotEnoughPermissions"), refused("http-403-NotEnoughPermissions")],
    ["403 cut off", { status: 403, silence: "half-an-answer" }, LATER],
    [
      "404 of the chat",
      coded(404, "ConversationNotFound"),
      { outcome: "unreachable", reason: "uninstalled" },
    ],
    ["400", coded(400, "BadArgument"), refused("http-400-BadArgument")],
    ["413", coded(413, "MessageSizeTooBig"), refused("http-413-MessageSizeTooBig")],
    ["a redirect", { status: 307, headers: { location: "http://127.0.0.1:9/" } }, LATER],
  ];

  it.each(ONE_POST)("is posted once when the connector answers %s", async (_, script, outcome) => {
    connector.script(script);
    expect(await introduces()).toEqual(outcome);
    expect(connector.ledger).toHaveLength(1);
  });

  it("is given up at its deadline when the connector never answers, and may have arrived", async () => {
    connector.script({ silence: "for-ever" });
    const begun = performance.now();
    const outcome = await introduces();
    expect(outcome.outcome).toBe("ambiguous");
    expect(performance.now() - begun).toBeGreaterThanOrEqual(DEADLINE_MS - 5);
    expect(connector.ledger).toHaveLength(1);
  });

  it("has not left when nothing listens, so it can be tried again", async () => {
    const outcome = await introduces({
      ...chat,
      serviceUrl: `http://127.0.0.1:${await unusedPort()}/`,
    });
    expect(outcome).toEqual(LATER);
  });

  it("does not leave where its owner may not begin any more", async () => {
    const late = { ...addressed, mayBegin: () => false };
    expect(await sendMessage(messenger, chat, introduceYourself, late)).toEqual(LATER);
    expect(connector.ledger).toHaveLength(0);
  });

  it("goes over the connection of the one before, which is closed once it was idle for a while", async () => {
    const bot = createBotAdapter(LOCAL, { idleMs: 30 });
    const quick = teamsMessenger({ bot, serviceUrls, ...house });
    await introduces(chat, quick);
    await introduces(chat, quick);
    expect(connector.connections()).toBe(1);
    await until("the idle connection closed", async () => (await connector.open()) === 0);
    await introduces(chat, quick);
    expect(connector.connections()).toBe(2);
  });

  it("goes to no URL that is not allowed, whatever the store says", async () => {
    for (const serviceUrl of ["http://10.0.0.7/", "https://evil.example/", "file:///etc"]) {
      const outcome = await introduces({ ...chat, serviceUrl });
      expect(outcome).toEqual({ outcome: "refused", reason: "service-url-not-allowed" });
    }
  });

  it("says whose chat it is where the activity it was kept from said so", async () => {
    const userId = userIdOf(HOSTED.tenantId, HOSTED.appId);
    await introduces({ ...chat, userId });
    expect(connector.ledger[0]?.activity).toMatchObject({
      recipient: { id: "29:tomos", aadObjectId: HOSTED.appId },
      conversation: { id: "a:chat-1", tenantId: HOSTED.tenantId },
    });
  });

  it("halts everything where the bot cannot get its own token, and nothing is sent", async () => {
    const closed = `http://127.0.0.1:${await unusedPort()}`;
    const hosted = teamsMessenger({
      bot: createBotAdapter(HOSTED, {
        cloud: { ToChannelFromBotLoginUrl: `${closed}/tenant`, ValidateAuthority: "false" },
      }),
      serviceUrls,
      ...house,
    });
    const outcome = await introduces(chat, hosted);
    expect(outcome).toEqual({ outcome: "halt", reason: "no-token" });
    expect(connector.ledger).toHaveLength(0);
  });

  it("goes again by itself once the place of tokens is back, and with a new one where one was refused", async () => {
    let place: "down" | "silent" | "up" = "down";
    let fetched = 0;
    const hosted = teamsMessenger({
      bot: createBotAdapter(HOSTED, {
        deadlineMs: DEADLINE_MS,
        fetchToken: (again) => {
          if (place === "down") return Promise.reject(new Error("No token today."));
          if (place === "silent") return new Promise(() => undefined);
          if (again) fetched += 1;
          return Promise.resolve(`token-${fetched}`);
        },
      }),
      serviceUrls,
      ...house,
    });
    const send = async () => (await introduces(chat, hosted)).outcome;
    expect(await Promise.all([send(), send()])).toEqual(["halt", "halt"]);
    place = "silent";
    expect(await send()).toBe("halt");
    expect(connector.ledger).toHaveLength(0);
    place = "up";
    connector.script({}, { status: 401 });
    expect([await send(), await send(), await send()]).toEqual(["sent", "halt", "sent"]);
    expect(connector.ledger.map(({ authorization }) => authorization)).toEqual([
      "Bearer token-0",
      "Bearer token-0",
      "Bearer token-1",
    ]);
  });
});

/** A port of this machine on which nothing listens. */
async function unusedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
