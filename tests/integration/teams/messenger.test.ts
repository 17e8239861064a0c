import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import type { SendableMessage } from "../../../bot/src/application/messages/sendable";
import type { SendOutcome } from "../../../bot/src/application/ports/messenger";
import type { ConversationReference } from "../../../bot/src/application/ports/users";
import { yourDoctorCard } from "../../../bot/src/cards/support/your-doctor.card";
import { createBotAdapter } from "../../../bot/src/outbound/teams/bot-adapter";
import { teamsMessenger } from "../../../bot/src/outbound/teams/messenger";
import { startConnector, type Connector, type ScriptedAnswer } from "../../support/connector";

const colleague = {
  firstName: "Tomos",
  fullName: "Tomos Ellery",
  grade: "F1",
  site: "Northgate General",
  specialty: "General surgery",
  email: "tomos.ellery@northgate.example",
};
const shown = {
  pairingId: "pairing-1",
  doctor: colleague,
  startsOn: "",
  draft: "Hello Tomos",
} as const;
const introduceYourself: SendableMessage = {
  kind: "doctor-announced",
  ...shown,
  otherUnreachable: false,
};
const reminder = {
  kind: "reminder",
  pairingId: "pairing-1",
  supporter: colleague,
  optedOut: true,
} as const satisfies SendableMessage;

const DEADLINE_MS = 250;

describe("A message on its way to Teams", () => {
  let connector: Connector;
  let chat: ConversationReference;
  const messenger = teamsMessenger({
    bot: createBotAdapter(
      { appId: "", appType: "SingleTenant", tenantId: "" },
      { deadlineMs: DEADLINE_MS },
    ),
    serviceUrls: { hosts: [], local: true },
    machineNow: () => Date.now(),
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

  it("is one card in the person's chat with a toast that reveals nothing (NP12)", async () => {
    const outcome = await messenger.send(chat, introduceYourself);
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
    expect(sent?.activity.attachments).toEqual([
      {
        contentType: "application/vnd.microsoft.card.adaptive",
        content: yourDoctorCard.render({ ...shown, unreachable: false }).card,
      },
    ]);
    expect(sent?.activity).not.toHaveProperty("text");
    expect(sent?.activity).not.toHaveProperty("replyToId");
  });

  it("does not ring where it is a reminder that needs no reply (NP14)", async () => {
    expect(await messenger.send(chat, reminder)).toMatchObject({ outcome: "sent" });
    const [sent] = connector.ledger;
    expect(sent?.activity.channelData).toBeUndefined();
    expect(sent?.activity.summary).toBe("A note from the near-peer scheme, no reply needed");
  });

  const AMBIGUOUS = "ambiguous";
  const ONE_POST: readonly (readonly [string, ScriptedAnswer, SendOutcome])[] = [
    ["500", { status: 500 }, { outcome: AMBIGUOUS, reason: "http-500" }],
    ["502", { status: 502 }, { outcome: AMBIGUOUS, reason: "http-502" }],
    ["503", { status: 503 }, { outcome: AMBIGUOUS, reason: "http-503" }],
    [
      "503 with Retry-After",
      { status: 503, headers: { "retry-after": "0" } },
      { outcome: AMBIGUOUS, reason: "http-503" },
    ],
    ["408", { status: 408 }, { outcome: AMBIGUOUS, reason: "http-408" }],
    [
      "429 with Retry-After",
      { status: 429, headers: { "retry-after": "3" } },
      { outcome: "retry", reason: "throttled", afterMs: 3_000 },
    ],
    ["429", { status: 429 }, { outcome: "retry", reason: "throttled" }],
    ["412", { status: 412 }, { outcome: "retry", reason: "service-unavailable" }],
    ["a reset", { silence: "reset" }, { outcome: AMBIGUOUS, reason: "ECONNRESET" }],
    [
      "403 by the user",
      { status: 403, body: { error: { code: "ConversationBlockedByUser", message: "no" } } },
      { outcome: "unreachable", reason: "blocked" },
    ],
    [
      "403 without a code of its own",
      { status: 403, body: { errorCode: 209, message: '{"subCode":"MessageWritesBlocked"}' } },
      { outcome: "unreachable", reason: "blocked" },
    ],
    [
      "404 of the chat",
      { status: 404, body: { error: { code: "ConversationNotFound", message: "no" } } },
      { outcome: "unreachable", reason: "uninstalled" },
    ],
    [
      "a redirect",
      { status: 307, headers: { location: "http://127.0.0.1:9/" } },
      { outcome: "refused", reason: "http-307" },
    ],
    [
      "201 with half of a body",
      { silence: "half-an-answer" },
      { outcome: AMBIGUOUS, reason: "PARSE_ERROR" },
    ],
  ];

  it.each(ONE_POST)("is posted once when the connector answers %s", async (_, script, outcome) => {
    connector.script(script);
    expect(await messenger.send(chat, introduceYourself)).toMatchObject(outcome);
    expect(connector.ledger).toHaveLength(1);
  });

  it("is given up at its deadline when the connector never answers, and may have arrived", async () => {
    connector.script({ silence: "for-ever" });
    const begun = performance.now();
    const outcome = await messenger.send(chat, introduceYourself);
    expect(outcome.outcome).toBe("ambiguous");
    expect(performance.now() - begun).toBeGreaterThanOrEqual(DEADLINE_MS - 5);
    expect(connector.ledger).toHaveLength(1);
  });

  it("has not left when nothing listens, so it can be tried again", async () => {
    const outcome = await messenger.send(
      { ...chat, serviceUrl: `http://127.0.0.1:${await unusedPort()}/` },
      introduceYourself,
    );
    expect(outcome).toEqual({ outcome: "retry", reason: "service-unavailable" });
  });

  it("goes to no URL that is not allowed, whatever the store says", async () => {
    for (const serviceUrl of ["http://10.0.0.7/", "https://evil.example/", "file:///etc"]) {
      const outcome = await messenger.send({ ...chat, serviceUrl }, introduceYourself);
      expect(outcome).toEqual({ outcome: "refused", reason: "service-url-not-allowed" });
    }
  });

  it("is not sent by a bot that cannot get its own token, and can be tried again", async () => {
    const identity = { appId: "11111111-1111-4111-8111-111111111111", password: "not-a-secret" };
    const closed = `http://127.0.0.1:${await unusedPort()}`;
    const hosted = teamsMessenger({
      bot: createBotAdapter(
        { ...identity, appType: "SingleTenant", tenantId: "22222222-2222-4222-8222-222222222222" },
        { cloud: { ToChannelFromBotLoginUrl: `${closed}/tenant`, ValidateAuthority: "false" } },
      ),
      serviceUrls: { hosts: [], local: true },
      machineNow: () => Date.now(),
    });
    const outcome = await hosted.send(chat, introduceYourself);
    expect(outcome).toEqual({ outcome: "retry", reason: "service-unavailable" });
    expect(connector.ledger).toHaveLength(0);
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
