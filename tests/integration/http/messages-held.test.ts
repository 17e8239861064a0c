import { api } from "../../../bot/src/contract";
import { LOCAL_TENANT_ID } from "../../../bot/src/local/constants";
import { announcements } from "../../../bot/src/scheme/messages/plan";
import type { Person } from "../../../bot/src/scheme/people/person";
import { userIdOf } from "../../../bot/src/scheme/shared/ids";
import {
  aFoundationDoctor,
  aPairing,
  aSupporter,
  freshId,
  freshOid,
  TODAY,
} from "../../support/builders";
import type { OpenedStore } from "../../support/data-folder";
import { startRunningApp, type RunningApp } from "../../support/running-app";
import { startSlowConnector, type SlowConnector } from "../../support/slow-connector";
import { until } from "../../support/until";

const PAIRS = 100;
const ANNOUNCED_AT = "2026-08-12T11:05:00.000Z";
const schemeId = "northgate";

function linked(person: (changes: Partial<Person>) => Person): Person {
  const userId = userIdOf(LOCAL_TENANT_ID, freshOid());
  return person({ schemeId, link: { state: "linked", userId, at: TODAY } });
}

/** Pairs in the seeded scheme that are to be told of each other, all of them reachable over a connector. */
function pairsOver(serviceUrl: string) {
  return async ({ ports: { store, users } }: OpenedStore): Promise<void> => {
    const reachable = async ({ id: personId, link }: Person) => {
      if (link.state === "not-linked") return;
      const reference = {
        serviceUrl,
        conversationId: `a:${personId}`,
        botId: "28:near-peer",
        teamsUserId: `29:${personId}`,
        channelId: "msteams",
      };
      const linkedTo = [{ schemeId, personId }];
      const user = {
        userId: link.userId,
        reference,
        deliverability: "reachable",
        linkedTo,
      } as const;
      await users.save(user);
    };
    const told = async () => {
      const [doctor, supporter] = [linked(aFoundationDoctor), linked(aSupporter)];
      const pairing = aPairing(doctor, supporter, { announceAt: ANNOUNCED_AT });
      const act = { type: "SupporterAllocated" } as const;
      await store.commit({
        schemeId,
        create: [
          { type: "person", value: doctor },
          { type: "person", value: supporter },
          { type: "pairing", value: pairing },
        ],
        events: [{ id: freshId("event"), schemeId, at: TODAY, by: "system", act }],
        messages: announcements(pairing),
      });
      await Promise.all([doctor, supporter].map(reachable));
    };
    for (let left = PAIRS; left > 0; left -= 20)
      await Promise.all(Array.from({ length: 20 }, told));
  };
}

describe("Holding all messages while many go", () => {
  let connector: SlowConnector;
  let app: RunningApp;

  beforeAll(async () => {
    connector = await startSlowConnector(150);
    app = await startRunningApp({ prepared: pairsOver(connector.url) });
  });
  afterAll(async () => {
    await app.close();
    await connector.close();
  });

  const overview = () => app.director.does(api.getMessages);
  const hold = async (held: boolean) =>
    app.director.does(api.holdMessages, {
      body: { held },
      ifMatch: (await overview()).hold.version,
    });

  it("stops them within two seconds, loses none, and lets them go again, each once", async () => {
    const sending = app.director.moveClock({ now: ANNOUNCED_AT });
    await until("a send under way", () => connector.posts.length > 20 || undefined, 30_000);
    const { progress } = await overview();
    expect(progress).toMatchObject({ of: 2 * PAIRS });
    const held = await hold(true);
    const heldAt = performance.now();
    expect(held.all.total).toBeGreaterThanOrEqual(2 * PAIRS);
    // The clock answers once everything was attempted that may go.
    await sending;
    await app.director.moveClock({ advance: "PT1S" });
    const { all } = await until("nothing in hand any more", async () => {
      const view = await overview();
      return view.all.going === 0 ? view : undefined;
    });
    const gone = connector.posts.length;
    expect((connector.posts.at(-1)?.at ?? 0) - heldAt).toBeLessThan(2_000);
    expect(gone).toBeLessThan(2 * PAIRS);
    expect(all).toMatchObject({ sent: gone, waiting: 2 * PAIRS - gone });

    await hold(false);
    const sent = async () => (await overview()).all.sent;
    await until("all sent", async () => (await sent()) === 2 * PAIRS || undefined, 30_000);
    expect(connector.posts).toHaveLength(2 * PAIRS);
    const chats = connector.posts.map(({ conversationId }) => conversationId);
    expect(new Set(chats).size).toBe(2 * PAIRS);
    expect((await overview()).all).toMatchObject({ waiting: 0, going: 0, notDelivered: 0 });
  }, 90_000);
});
