import { gzipSync } from "node:zlib";
import { homeCard } from "../../../bot/src/cards/help/home.card";
import type { Person } from "../../../bot/src/scheme/people/person";
import { userIdOf } from "../../../bot/src/scheme/shared/ids";
import { aFoundationDoctor, aScheme, freshId, freshOid, TENANT } from "../../support/builders";
import { openBotHouse, type BotHouse } from "../../support/teams/bot-house";
import { linkedTo } from "../../support/teams/planter";
import { postTo, TeamsPerson } from "../../support/teams/teams-person";

const HOME = homeCard.render({
  firstName: "Tomos",
  role: "doctor",
  optedOut: false,
  silenced: false,
  schemeName: "Northgate Foundation Programme",
}).card;
const CANARY = "canary-4711";

describe("The bot's door", () => {
  let house: BotHouse;
  let tomos: TeamsPerson;
  let doctor: Person;

  beforeAll(async () => {
    house = await openBotHouse();
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    const scheme = aScheme({ id: freshId("scheme") });
    tomos = new TeamsPerson(house);
    doctor = aFoundationDoctor({ schemeId: scheme.id, ...linkedTo(tomos.oid) });
    await house.plant(scheme, [doctor]);
  });
  // Whatever came, the bot still answers the next one and nothing escaped.
  afterEach(async () => {
    expect(await tomos.says("hi")).toEqual(HOME);
    expect(await house.person(doctor)).toEqual(doctor);
    expect(JSON.stringify(house.logged)).not.toContain("escaped");
  });

  const json = { "content-type": "application/json" };

  it.each([
    ["no body", undefined],
    ["an empty object", "{}"],
    ["a list", "[]"],
    ["a text", '"hello"'],
    ["null", "null"],
    ["half of an object", '{"type":"message",'],
    ["only a type", '{"type":"message"}'],
  ])("answers %s with a fixed 400", async (_, body) => {
    expect(await postTo(house.endpoint, body, json)).toMatchObject({
      status: 400,
      text: '{"error":"bad-activity"}',
    });
  });

  it.each([
    { type: 7 },
    { type: "" },
    { serviceUrl: undefined },
    { serviceUrl: 5 },
    { channelId: undefined },
    { from: undefined },
    { from: { id: 1 } },
    { recipient: null },
    { conversation: { id: "" } },
    { conversation: "a:chat" },
    { text: ["opt out"] },
    { text: { toString: "opt out" } },
    { membersAdded: "everybody" },
    { channelData: "tenant" },
  ])("answers wrong types with a fixed 400: %j", async (changes) => {
    const answer = await tomos.sends({ type: "message", text: "opt out", ...changes });
    expect(answer).toMatchObject({ status: 400, text: '{"error":"bad-activity"}' });
  });

  it("refuses what is not JSON, is compressed or is too long", async () => {
    const body = JSON.stringify(tomos.activity({ type: "message", text: "opt out" }));
    const plain = await postTo(house.endpoint, body, { "content-type": "text/plain" });
    expect(plain.status).toBe(415);
    const zipped = await postTo(house.endpoint, gzipSync(body).toString("latin1"), {
      ...json,
      "content-encoding": "gzip",
    });
    expect(zipped.status).toBe(415);
    expect((await tomos.sends({ type: "message", text: "a".repeat(300_000) })).status).toBe(413);
  });

  const FOREIGN = "00000000-0000-4000-8000-0000000000bb";

  it.each([
    [
      "another tenant",
      {
        conversation: { id: "a:1", conversationType: "personal", tenantId: FOREIGN },
        channelData: { tenant: { id: FOREIGN } },
      },
    ],
    ["two tenants", { channelData: { tenant: { id: FOREIGN } } }],
    ["no tenant", { conversation: { id: "a:1", conversationType: "personal" }, channelData: {} }],
    ["another channel", { channelId: "webchat" }],
    ["the channel of Azure's own extension", { channelId: "AseChannel" }],
    ["a connector that is not Microsoft's", { serviceUrl: "https://evil.example/teams" }],
    ["a connector on another machine", { serviceUrl: "http://10.0.0.7/" }],
    ["no object id", { from: { id: "29:somebody", name: "Somebody" } }],
    ["an object id that is none", { from: { id: "29:somebody", aadObjectId: "tomos" } }],
  ])("T-E1-3, T-E1-4: hears nobody of %s", async (_, changes) => {
    const answer = await tomos.sends({ type: "message", text: "opt out", ...changes });
    expect(answer).toMatchObject({ status: 403, text: '{"error":"not-allowed"}' });
    expect(tomos.received).toHaveLength(0);
  });

  it.each(["groupChat", "channel", undefined])(
    "T-E1-3: says nothing in a chat of kind %s",
    async (kind) => {
      const conversation = { id: tomos.conversationId, conversationType: kind, tenantId: TENANT };
      const answer = await tomos.sends({ type: "message", text: "opt out", conversation });
      expect(answer).toMatchObject({ status: 200, text: "" });
      expect(tomos.received).toHaveLength(0);
    },
  );

  it("T-E1-4: remembers nobody whom it refused", async () => {
    const oid = freshOid();
    const from = { id: "29:x", aadObjectId: oid };
    await tomos.sends({ type: "message", text: "hi", from, serviceUrl: "https://evil.example/" });
    expect(await house.ports.users.user(userIdOf(TENANT, oid))).toBeUndefined();
  });

  it.each(["Bearer x", "Bearer a.b.c", "Basic eDp5", "x".repeat(5_000)])(
    "refuses a token in local mode, where none can be good: %.12s",
    async (authorization) => {
      const answer = await tomos.sends({ type: "message", text: "opt out" }, { authorization });
      expect(answer).toMatchObject({ status: 401, text: '{"error":"unauthorised"}' });
    },
  );

  describe("when the store is down", () => {
    beforeEach(() => {
      house.store.faults.push({ match: () => true, status: 403, times: 1_000 });
    });
    afterEach(() => {
      house.store.faults.length = 0;
    });

    it("says so in the chat, with a reference that the log knows", async () => {
      const answer = await tomos.sends({ type: "message", text: CANARY });
      house.store.faults.length = 0;
      expect(answer).toMatchObject({ status: 200, text: "" });
      expect(tomos.received).toHaveLength(1);
      const reference = `reference-${house.logged.length}`;
      expect(JSON.stringify(tomos.received)).toContain(reference);
      expect(JSON.stringify([tomos.received, house.logged])).not.toContain(CANARY);
    });

    it("leaves the pressed card in place and says at the card what to do", async () => {
      const answer = await tomos.pressesAnything({ verb: "participation.opt-out", data: { v: 1 } });
      house.store.faults.length = 0;
      expect(answer).toMatchObject({
        statusCode: 500,
        type: "application/vnd.microsoft.error",
        value: { code: "went-wrong" },
      });
      expect(answer.value["message"]).toContain(`reference-${house.logged.length}`);
    });

    it("answers an event with a fixed 500, so that Teams knows", async () => {
      const answer = await tomos.sends({ type: "installationUpdate", action: "add" });
      house.store.faults.length = 0;
      expect(answer).toMatchObject({ status: 500, text: '{"error":"went-wrong"}' });
      expect(tomos.received).toHaveLength(0);
    });
  });

  it("answers with a fixed 500 when the chat cannot be answered either", async () => {
    house.connector.script({ status: 403, body: { error: { code: CANARY } } }, { status: 500 });
    const answer = await tomos.sends({ type: "message", text: "hi" });
    expect(answer).toMatchObject({ status: 500, text: '{"error":"went-wrong"}' });
  });
});
