import { SignJWT, UnsecuredJWT, type JWTPayload } from "jose";
import { createActivityHandler } from "../../../bot/src/inbound/teams/handle-activity";
import { createBotAdapter } from "../../../bot/src/outbound/teams/bot-adapter";
import { silentMeter } from "../../../bot/src/outbound/telemetry/meter";
import { userIdOf } from "../../../bot/src/scheme/shared/ids";
import { TENANT } from "../../support/builders";
import {
  BOT_FRAMEWORK,
  startTokenIssuer,
  type TokenIssuer,
} from "../../support/teams/bot-framework-tokens";
import { openBotHouse, type BotHouse } from "../../support/teams/bot-house";
import { TeamsPerson } from "../../support/teams/teams-person";

const APP_ID = "11111111-1111-4111-8111-111111111111";
const SERVICE_URL = "https://smba.trafficmanager.net/uk/";
const HOUR = 3_600;

describe("The door of a bot with an identity", () => {
  let house: BotHouse;
  let issuer: TokenIssuer;
  let tomos: TeamsPerson;
  // Botbuilder writes what it refuses to the console.
  const quiet = jest.spyOn(console, "error").mockImplementation(() => undefined);

  beforeAll(async () => {
    issuer = await startTokenIssuer();
    const tenantId = "22222222-2222-4222-8222-222222222222";
    const bot = createBotAdapter(
      { appId: APP_ID, appType: "SingleTenant", tenantId, password: "not-a-secret" },
      { cloud: issuer.cloud },
    );
    house = await openBotHouse({ bot, hosts: ["smba.trafficmanager.net"] });
  });
  afterAll(async () => {
    quiet.mockRestore();
    await house.close();
    await issuer.close();
  });
  beforeEach(async () => {
    tomos = new TeamsPerson(house);
    const userId = userIdOf(TENANT, tomos.oid);
    await house.ports.users.save({ userId, deliverability: "reachable", linkedTo: [] });
  });

  /** The app's removal, which has an effect and needs no answer in the chat. */
  const removal = { type: "installationUpdate", action: "remove", serviceUrl: SERVICE_URL };

  async function isStillReachable(): Promise<boolean> {
    const user = await house.ports.users.user(userIdOf(TENANT, tomos.oid));
    return user?.value.deliverability === "reachable";
  }

  function claims(changes: JWTPayload = {}): JWTPayload {
    const now = Math.floor(Date.now() / 1_000);
    const times = { iat: now, nbf: now - 60, exp: now + HOUR };
    return { iss: BOT_FRAMEWORK, aud: APP_ID, serviceurl: SERVICE_URL, ...times, ...changes };
  }

  it("opens to a token of the Bot Framework that is made out to this bot and this URL", async () => {
    const authorization = `Bearer ${await issuer.sign(claims())}`;
    expect(await tomos.sends(removal, { authorization })).toMatchObject({ status: 200, text: "" });
    expect(await isStillReachable()).toBe(false);
  });

  const now = Math.floor(Date.now() / 1_000);
  const BAD: readonly (readonly [string, () => Promise<string> | string])[] = [
    ["no token", () => ""],
    ["an empty one", () => "Bearer "],
    ["a word", () => "Bearer x"],
    ["three words", () => "Bearer a.b.c"],
    ["another scheme", async () => `Basic ${await issuer.sign(claims())}`],
    ["another bot's", async () => `Bearer ${await issuer.sign(claims({ aud: TENANT }))}`],
    [
      "another issuer's",
      async () => `Bearer ${await issuer.sign(claims({ iss: "https://evil.example" }))}`,
    ],
    [
      "an Entra token of the bot's own app",
      async () => {
        const iss = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/";
        return `Bearer ${await issuer.sign(claims({ iss, appid: APP_ID, ver: "1.0" }))}`;
      },
    ],
    ["an expired one", async () => `Bearer ${await issuer.sign(claims({ exp: now - HOUR }))}`],
    [
      "one of tomorrow",
      async () =>
        `Bearer ${await issuer.sign(claims({ nbf: now + 24 * HOUR, exp: now + 25 * HOUR }))}`,
    ],
    [
      "one signed by an unknown key",
      async () => `Bearer ${await issuer.sign(claims(), "unknown")}`,
    ],
    [
      "one signed by another key of that name",
      async () => `Bearer ${await issuer.sign(claims(), "forged")}`,
    ],
    ["one that nobody signed", () => `Bearer ${new UnsecuredJWT(claims()).encode()}`],
    [
      "one signed with a shared secret",
      async () => {
        const secret = new TextEncoder().encode("not-a-secret-but-long-enough-for-hs256");
        const header = { alg: "HS256", kid: "key-1" };
        return `Bearer ${await new SignJWT(claims()).setProtectedHeader(header).sign(secret)}`;
      },
    ],
    [
      "one for another URL",
      async () =>
        `Bearer ${await issuer.sign(claims({ serviceurl: "https://smba.trafficmanager.net/de/" }))}`,
    ],
    ["one for nobody", async () => `Bearer ${await issuer.sign(claims({ aud: "" }))}`],
    [
      "one of another cloud",
      async () => `Bearer ${await issuer.sign(claims({ iss: "https://api.botframework.us" }))}`,
    ],
    [
      "one whose issuer only looks like it",
      async () => `Bearer ${await issuer.sign(claims({ iss: `${BOT_FRAMEWORK}/` }))}`,
    ],
    ["one that never ends", async () => `Bearer ${await issuer.sign(claims({ exp: undefined }))}`],
    [
      "one whose claims were altered",
      async () => {
        const [head, , mark] = (await issuer.sign(claims())).split(".");
        const altered = Buffer.from(JSON.stringify(claims({ tid: TENANT }))).toString("base64url");
        return `Bearer ${head}.${altered}.${mark}`;
      },
    ],
    [
      "one without its signature",
      async () => `Bearer ${(await issuer.sign(claims())).replace(/[^.]+$/u, "")}`,
    ],
    [
      "two at once",
      async () => `Bearer ${await issuer.sign(claims())} ${await issuer.sign(claims())}`,
    ],
    [
      "one for no URL",
      async () => `Bearer ${await issuer.sign(claims({ serviceurl: undefined }))}`,
    ],
  ];

  it.each(BAD)("T-E1-1: stays shut to %s, with one fixed answer and no effect", async (_, make) => {
    const answer = await tomos.sends(removal, { authorization: await make() });
    expect([answer.status, answer.text]).toEqual([401, '{"error":"unauthorised"}']);
    expect(await isStillReachable()).toBe(true);
  });

  it.each([
    [
      "another tenant",
      {
        channelData: {},
        conversation: { id: "a:1", conversationType: "personal", tenantId: APP_ID },
      },
    ],
    ["another channel", { channelId: "emulator" }],
    ["a host that is not allowed", { serviceUrl: "https://europe.botframework.com/" }],
    ["this machine", { serviceUrl: "http://127.0.0.1:9/" }],
  ])("T-E1-3, T-E1-5: stays shut to a good token from %s", async (_, changes) => {
    const serviceurl = "serviceUrl" in changes ? changes.serviceUrl : SERVICE_URL;
    const authorization = `Bearer ${await issuer.sign(claims({ serviceurl }))}`;
    const { status } = await tomos.sends({ ...removal, ...changes }, { authorization });
    expect([401, 403]).toContain(status);
    expect(await isStillReachable()).toBe(true);
  });

  it("is never built without an identity outside local mode", () => {
    const bot = createBotAdapter({ appId: "", appType: "SingleTenant", tenantId: "" });
    expect(() =>
      createActivityHandler({
        bot,
        useCases: { ...house.useCases, actorsOf: () => Promise.resolve([]) },
        settings: { allowedTenants: [TENANT], serviceUrls: { hosts: [], local: false } },
        log: { info: () => undefined, fault: () => "" },
        meter: silentMeter,
      }),
    ).toThrow("MicrosoftAppId");
  });
});
