import { createServer, request as httpRequest, type Server } from "node:http";
import https from "node:https";
import { SignJWT } from "jose";
import { exchangeWithTeamsFx } from "../../../bot/src/outbound/graph/on-behalf-of";

jest.setTimeout(60_000); // the library alone takes seconds to load on a busy machine

const TENANT = "00000000-0000-4000-8000-0000000000aa";
const CLIENT = "00000000-0000-4000-8000-0000000000bb";
const SECRET = "the secret of the registration";

/** How Entra answers a request for a token. */
interface EntraAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

const noted = (code: number, more: object) => ({
  status: 400,
  body: { error_description: `AADSTS${code}: words of Entra`, error_codes: [code], ...more },
});
const TOKEN: EntraAnswer = {
  status: 200,
  body: { token_type: "Bearer", expires_in: 3600, access_token: "for-graph", scope: "x" },
};

describe("The exchange of a director's token, with TeamsFx", () => {
  let entra: Server;
  let answer: EntraAnswer = TOKEN;
  let asked: { readonly host: string; readonly path: string; readonly form: URLSearchParams }[] =
    [];

  beforeAll(async () => {
    entra = createServer((request, response) => {
      let form = "";
      request.setEncoding("utf8").on("data", (text: string) => (form += text));
      request.on("end", () => {
        const host = String(request.headers["x-meant-for"]);
        asked.push({ host, path: request.url ?? "", form: new URLSearchParams(form) });
        response.writeHead(answer.status, { "content-type": "application/json" });
        response.end(JSON.stringify(answer.body));
      });
    });
    await new Promise<void>((resolve) => entra.listen(0, "127.0.0.1", resolve));
    const address = entra.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    // What would go to Entra over TLS comes to us instead; the library notices nothing.
    const toUs = ({ hostname, path, method, headers }: https.RequestOptions) =>
      httpRequest({
        ...{ host: "127.0.0.1", port, path: path ?? "/", method: method ?? "GET" },
        headers: { ...(headers as Record<string, string>), "x-meant-for": hostname ?? "" },
      });
    jest.spyOn(https, "request").mockImplementation(toUs as typeof https.request);
  });
  beforeEach(() => {
    asked = [];
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await new Promise((resolve) => entra.close(resolve));
  });

  async function exchange(secret = SECRET) {
    const token = await new SignJWT({ tid: TENANT, oid: CLIENT, ver: "2.0" })
      .setProtectedHeader({ alg: "HS256" })
      .setExpirationTime("1h")
      .sign(new Uint8Array(32));
    const tokenFor = exchangeWithTeamsFx({ clientId: CLIENT, proof: { secret } });
    return { token, got: await tokenFor({ tenantId: TENANT, accessToken: () => token }) };
  }

  it("asks Entra, in the director's own tenant, for the least permission that finds people", async () => {
    answer = TOKEN;
    const { token, got } = await exchange();
    expect(got).toEqual({ ok: true, token: "for-graph" });
    const [{ host, path, form } = { host: "", path: "", form: new URLSearchParams() }] = asked;
    expect(host).toBe("login.microsoftonline.com");
    expect(path.split("?")[0]).toBe(`/${TENANT}/oauth2/v2.0/token`);
    expect(Object.fromEntries(form)).toMatchObject({
      grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
      requested_token_use: "on_behalf_of",
      assertion: token,
      client_id: CLIENT,
      client_secret: SECRET,
    });
    expect(form.get("scope")?.split(" ")).toContain(
      "https://graph.microsoft.com/User.ReadBasic.All",
    );
  });

  it.each<[string, EntraAnswer, string, string]>([
    [
      "nobody has approved the search",
      noted(65001, { error: "invalid_grant", suberror: "consent_required" }),
      "directory-consent-needed",
      "AADSTS65001",
    ],
    [
      "the director has to sign in again",
      noted(50076, { error: "interaction_required" }),
      "directory-consent-needed",
      "AADSTS50076",
    ],
    [
      "the secret is wrong",
      noted(7000215, { error: "invalid_client" }),
      "directory-unavailable",
      "AADSTS7000215",
    ],
    [
      "the token was made for another registration",
      noted(50013, { error: "invalid_grant" }),
      "directory-unavailable",
      "AADSTS50013",
    ],
  ])("says so where %s", async (_what, refusing, code, why) => {
    answer = refusing;
    expect((await exchange()).got).toEqual({ ok: false, code, why });
  });

  it("takes no token that is none, and asks nobody", async () => {
    const tokenFor = exchangeWithTeamsFx({ clientId: CLIENT, proof: { secret: SECRET } });
    const got = await tokenFor({ tenantId: TENANT, accessToken: () => "not.a.token" });
    expect(got).toMatchObject({ ok: false, code: "directory-unavailable" });
    expect(asked).toEqual([]);
  });
});
