import type { KeepCard, LeavingCard } from "../../../bot/src/application/cards/keep-card";
import { StoreUnavailable } from "../../../bot/src/application/ports/store-unavailable";
import { sha256 } from "../../../bot/src/outbound/machine/machine";
import { createBotAdapter } from "../../../bot/src/outbound/teams/bot-adapter";
import { teamsMessenger } from "../../../bot/src/outbound/teams/messenger";
import { startConnector, type Connector } from "../../support/connector";
import { sendMessage } from "../../support/send-message";
import { reminder } from "../../support/teams/sample-messages";

const addressed = { messageId: "message-1", readerId: "user-1" };

describe("The card of a message on its way to Teams", () => {
  let connector: Connector;

  beforeAll(async () => {
    connector = await startConnector();
  });
  afterAll(() => connector.close());

  const chat = () => ({
    serviceUrl: connector.url,
    conversationId: "a:chat-1",
    botId: "28:near-peer",
    teamsUserId: "29:amara",
    channelId: "msteams",
  });
  const messengerOver = (keepCard: KeepCard) =>
    teamsMessenger({
      bot: createBotAdapter({ appId: "", appType: "SingleTenant", tenantId: "" }),
      serviceUrls: { hosts: [], local: true },
      machineNow: () => Date.now(),
      keepCard,
      digest: sha256,
    });

  it("T-E2-4: is the same one when it is tried again, and another for another message or reader", async () => {
    const kept: LeavingCard[] = [];
    const messenger = messengerOver((card) => {
      expect(connector.ledger).toHaveLength(kept.length);
      kept.push(card);
      return Promise.resolve();
    });
    for (const changes of [{}, {}, { messageId: "message-2" }, { readerId: "user-2" }]) {
      await sendMessage(messenger, chat(), reminder, { ...addressed, ...changes });
    }
    const cards = connector.ledger.map(({ activity }) => JSON.stringify(activity.attachments));
    expect(cards[1]).toBe(cards[0]);
    expect(new Set(cards).size).toBe(3);
    expect(kept.map(({ readerId }) => readerId)).toEqual(["user-1", "user-1", "user-1", "user-2"]);
  });

  it("does not leave where what its buttons stand for cannot be kept: the message waits", async () => {
    const before = connector.ledger.length;
    const messenger = messengerOver(() => Promise.reject(new StoreUnavailable("It is down.")));
    const outcome = await sendMessage(messenger, chat(), reminder, addressed);
    expect(outcome).toEqual({ outcome: "retry", reason: "service-unavailable" });
    expect(connector.ledger).toHaveLength(before);
  });
});
