import { createLocalJWKSet, jwtVerify } from "jose";
import {
  LOCAL_CLIENT_ID,
  LOCAL_TENANT_ID,
  SEED_DIRECTOR,
} from "../../../../../bot/src/local/constants";
import { createLocalIssuer } from "../../../../../bot/src/local/identity/issuer";

const NOW = Date.parse("2026-08-05T08:30:00.000Z");
const settings = { tenantId: LOCAL_TENANT_ID, clientId: LOCAL_CLIENT_ID, now: () => NOW };

const verification = (at: number) => ({
  issuer: `https://login.microsoftonline.com/${LOCAL_TENANT_ID}/v2.0`,
  audience: LOCAL_CLIENT_ID,
  algorithms: ["RS256"],
  currentDate: new Date(at),
});

describe("the local issuer", () => {
  it("sends the claims that Entra's v2 endpoint sends", async () => {
    const issuer = await createLocalIssuer(settings);
    const keys = createLocalJWKSet(issuer.publicJwks());
    const { payload } = await jwtVerify(await issuer.issue(SEED_DIRECTOR), keys, verification(NOW));
    expect(payload).toEqual({
      iss: `https://login.microsoftonline.com/${LOCAL_TENANT_ID}/v2.0`,
      aud: LOCAL_CLIENT_ID,
      sub: SEED_DIRECTOR.oid,
      tid: LOCAL_TENANT_ID,
      oid: SEED_DIRECTOR.oid,
      scp: "access_as_user",
      ver: "2.0",
      name: SEED_DIRECTOR.name,
      preferred_username: SEED_DIRECTOR.email,
      iat: NOW / 1000,
      nbf: NOW / 1000,
      exp: NOW / 1000 + 3600,
    });
  });

  it("makes tokens that are good for one hour and no longer", async () => {
    const issuer = await createLocalIssuer(settings);
    const keys = createLocalJWKSet(issuer.publicJwks());
    const token = await issuer.issue(SEED_DIRECTOR);
    await expect(jwtVerify(token, keys, verification(NOW + 3_599_000))).resolves.toBeDefined();
    await expect(jwtVerify(token, keys, verification(NOW + 3_601_000))).rejects.toThrow(/exp/);
  });

  it("shows only the public half of its key, and has a key of its own each time", async () => {
    const [one, other] = [await createLocalIssuer(settings), await createLocalIssuer(settings)];
    expect(Object.keys(one.publicJwks().keys[0] ?? {}).sort()).toEqual(
      ["alg", "e", "kid", "kty", "n", "use"].sort(),
    );
    const token = await other.issue(SEED_DIRECTOR);
    const keys = createLocalJWKSet(one.publicJwks());
    await expect(jwtVerify(token, keys, verification(NOW))).rejects.toThrow(/signature/);
  });
});
