import { userIdOf } from "../../../bot/src/scheme/shared/ids";
import {
  aFoundationDoctor,
  aPairing,
  aScheme,
  aSupporter,
  freshId,
  TENANT,
} from "../../support/builders";
import { collectTelemetry } from "../../support/collected-telemetry";
import { openBotHouse, type BotHouse } from "../../support/teams/bot-house";
import { linkedTo } from "../../support/teams/planter";
import { TeamsPerson } from "../../support/teams/teams-person";

describe("What the bot and the sender tell whoever runs them", () => {
  const telemetry = collectTelemetry();
  let house: BotHouse;

  beforeAll(async () => {
    house = await openBotHouse({ meter: telemetry.meter });
  });
  afterAll(async () => {
    await house.close();
    await telemetry.close();
  });

  it("is each turn, each group and each POST, with how it ended, and nothing of anybody", async () => {
    const scheme = aScheme({ id: freshId("scheme") });
    const [teams, theirs] = [new TeamsPerson(house), new TeamsPerson(house)];
    const doctor = aFoundationDoctor({ schemeId: scheme.id, ...linkedTo(teams.oid) });
    const supporter = aSupporter({ schemeId: scheme.id, ...linkedTo(theirs.oid) });
    const pairing = aPairing(doctor, supporter);
    await house.plant(scheme, [doctor, supporter], [pairing]);
    await theirs.installs();
    await teams.says("opt out");
    await teams.presses("participation.tell-supporter");
    house.connector.script({
      status: 403,
      body: { error: { code: "NotEnoughPermissions", message: `No, ${supporter.email}.` } },
    });
    await house.settle(scheme.id);

    const spans = telemetry.spans().map(({ name, attributes, parentSpanContext, ...span }) => ({
      name,
      attributes,
      of: telemetry.spans().find((one) => one.spanContext().spanId === parentSpanContext?.spanId)
        ?.name,
      status: span.status,
    }));
    expect(spans).toContainEqual(
      expect.objectContaining({
        name: "turn",
        attributes: { activity: "press", outcome: "answered" },
      }),
    );
    const post = { kind: "opt-out-told", outcome: "refused" };
    const reason = "http-403-NotEnoughPermissions";
    expect(spans).toContainEqual(
      expect.objectContaining({ name: "post", attributes: { ...post, reason }, of: "sends" }),
    );

    const points = await telemetry.points();
    const one = (name: string, attributes: object) =>
      expect(points).toContainEqual(expect.objectContaining({ name, attributes }));
    one("near-peer.turns", { activity: "message", outcome: "answered" });
    one("near-peer.turns", { activity: "installation", outcome: "answered" });
    one("near-peer.turns.duration", { activity: "press" });
    one("near-peer.posts", { outcome: "refused", reason });
    one("near-peer.posts.duration", { kind: "opt-out-told" });
    one("near-peer.messages.moved", { state: "undeliverable", kind: "opt-out-told", reason });

    const told = JSON.stringify([points, spans, telemetry.spans().map(({ events }) => events)]);
    const people = [doctor, supporter].flatMap(({ id, email, name }) => [id, email, name.family]);
    const userIds = [teams, theirs].flatMap(({ oid, conversationId }) => [oid, conversationId]);
    const ids = [scheme.id, pairing.id, userIdOf(TENANT, teams.oid), TENANT];
    for (const canary of [...people, ...userIds, ...ids, "Tomos"]) {
      expect(told).not.toContain(canary);
    }
  });

  it("says of work that failed what was thrown, by its name and without its text", async () => {
    const before = telemetry.spans().length;
    const failed = telemetry.meter.follow("sweep", {}, () =>
      Promise.reject(new TypeError("Tomos Ellery is not a function")),
    );
    await expect(failed).rejects.toThrow(TypeError);
    const [span] = telemetry.spans().slice(before);
    expect(span?.attributes).toEqual({ outcome: "fault", reason: "TypeError" });
    expect([span?.status, span?.events]).toEqual([{ code: 2 }, []]);
  });
});
