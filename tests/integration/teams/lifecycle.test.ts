import type { Person } from "../../../bot/src/scheme/people/person";
import { createBotAdapter } from "../../../bot/src/outbound/teams/bot-adapter";
import { userIdOf } from "../../../bot/src/scheme/shared/ids";
import {
  aFoundationDoctor,
  aPairing,
  aScheme,
  aSupporter,
  freshId,
  TENANT,
} from "../../support/builders";
import type { ScriptedAnswer } from "../../support/connector";
import { openBotHouse, type BotHouse } from "../../support/teams/bot-house";
import { linkedTo } from "../../support/teams/planter";
import { TeamsPerson } from "../../support/teams/teams-person";

const AN_HOUR = 3_600_000;

describe("An app that comes and goes", () => {
  let house: BotHouse;
  let replies = 0;

  beforeAll(async () => {
    const bot = createBotAdapter(
      { appId: "", appType: "SingleTenant", tenantId: "" },
      { onReply: () => (replies += 1) },
    );
    house = await openBotHouse({ bot });
  });
  afterAll(() => house.close());
  beforeEach(() => {
    replies = 0;
  });

  /** A supporter whose doctor opted out, and may tell them at any time. */
  async function pair() {
    const scheme = aScheme({ id: freshId("scheme") });
    const [teams, theirs] = [new TeamsPerson(house), new TeamsPerson(house)];
    const doctor: Person = aFoundationDoctor({ schemeId: scheme.id, ...linkedTo(teams.oid) });
    const supporter = aSupporter({ schemeId: scheme.id, ...linkedTo(theirs.oid) });
    await house.plant(scheme, [doctor, supporter], [aPairing(doctor, supporter)]);
    await teams.says("opt out");
    return { scheme, teams, theirs, supporter, userId: userIdOf(TENANT, theirs.oid) };
  }

  const before = (ms: number) => new Date(Date.now() - ms).toISOString();
  const added = { type: "installationUpdate", action: "add" };

  it("is not brought back by an installation that comes after its removal, and nothing is sent there (F-13)", async () => {
    const { scheme, teams, theirs, userId } = await pair();
    await theirs.installs();
    await theirs.uninstalls();
    const had = theirs.received.length;
    await theirs.sends({ ...added, timestamp: before(AN_HOUR) });
    expect((await house.ports.users.user(userId))?.value.deliverability).toBe("uninstalled");
    await teams.presses("participation.tell-supporter");
    await house.settle(scheme.id);
    expect(theirs.received).toHaveLength(had);
    await theirs.sends({ ...added });
    await house.settle(scheme.id);
    expect(theirs.received).toHaveLength(had + 2); // the welcome, and what waited
  });

  it("stays though its removal of before comes late, and the chat of then is not gone back to (F-14)", async () => {
    const { theirs, userId } = await pair();
    await theirs.installs();
    const of = { conversation: { id: "a:old", conversationType: "personal", tenantId: TENANT } };
    const late = { timestamp: before(AN_HOUR) };
    await theirs.sends({ type: "installationUpdate", action: "remove", ...late });
    await theirs.sends({ ...added, ...of, ...late });
    expect((await house.ports.users.user(userId))?.value).toMatchObject({
      deliverability: "reachable",
      reference: { conversationId: theirs.conversationId, userId },
    });
    expect(theirs.received).toHaveLength(1);
  });

  it.each(["2026-13-45", 7, null, undefined])(
    "is taken as of now where an event has no time (%p)",
    async (timestamp) => {
      const { theirs, userId } = await pair();
      await theirs.sends({ ...added, timestamp });
      expect((await house.ports.users.user(userId))?.value.deliverability).toBe("reachable");
    },
  );

  it("keeps an account that was deleted apart from an app that was removed, and neither is an opt-out", async () => {
    const { theirs, supporter, userId } = await pair();
    await theirs.installs();
    await theirs.sends({
      type: "conversationUpdate",
      membersRemoved: [{ id: theirs.teamsUserId }],
    });
    expect((await house.ports.users.user(userId))?.value.deliverability).toBe("gone");
    expect(await house.person(supporter)).toEqual(supporter);
  });

  it("has its replies counted, and not what the scheme sends by itself", async () => {
    const { scheme, teams, theirs } = await pair();
    await theirs.installs();
    replies = 0;
    await teams.says("rejoin");
    await teams.says("opt out");
    expect(replies).toBe(2);
    await teams.presses("participation.tell-supporter");
    replies = 0;
    const before = house.connector.ledger.length;
    await house.settle(scheme.id);
    expect([house.connector.ledger.length - before, replies]).toEqual([1, 0]);
  });

  it.each<ScriptedAnswer>([
    { status: 500 },
    { status: 503, headers: { "retry-after": "0" } },
    { status: 429, headers: { "retry-after": "0" } },
    { silence: "reset" },
  ])("has each reply posted once where the connector answers %j", async (answer) => {
    const { teams } = await pair();
    const before = teams.received.length;
    house.connector.script(answer);
    await teams.sends({ type: "message", text: "rejoin", textFormat: "plain" });
    const cards = teams.received.slice(before).map((card) => JSON.stringify(card));
    // The answer, and the word that something went wrong with it.
    expect(cards).toHaveLength(2);
    expect(new Set(cards).size).toBe(2);
  });
});
