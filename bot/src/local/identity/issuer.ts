import { exportJWK, generateKeyPair, SignJWT, type JWK } from "jose";

const KEY_ID = "near-peer-local";
const LIFE_SECONDS = 3600;

/** Who a token is about, as Entra knows them. */
export interface TokenAccount {
  readonly oid: string;
  readonly name: string;
  readonly email: string;
}

/** What an issuer signs for, and its clock. */
export interface LocalIssuerSettings {
  readonly tenantId: string;
  readonly clientId: string;
  /** Machine time in milliseconds since 1970: tokens live in real hours, wherever the scheme's clock is. */
  readonly now: () => number;
}

/** What an issuer signs with, and what its tokens are checked with. */
export type IssuerKeys = Awaited<ReturnType<typeof generateKeyPair>>;

/** Stands in for Entra on a machine without Azure. Its keys live as long as the process. */
export interface LocalIssuer {
  /** A signed v2 access token for the tab's API, good for one hour. */
  issue(account: TokenAccount): Promise<string>;
  /** The keys with which the product's own token check verifies these tokens. */
  publicJwks(): { keys: JWK[] };
}

/**
 * Makes an issuer with a fresh RS256 key pair, or with the one that is given. Its tokens carry the claims that Entra's v2
 * endpoint sends (Microsoft's access token claims reference), so the same verification code runs everywhere.
 */
export async function createLocalIssuer(
  settings: LocalIssuerSettings,
  keys?: IssuerKeys,
): Promise<LocalIssuer> {
  const { privateKey, publicKey } = keys ?? (await generateKeyPair("RS256"));
  const jwk: JWK = { ...(await exportJWK(publicKey)), kid: KEY_ID, alg: "RS256", use: "sig" };
  return {
    publicJwks: () => ({ keys: [jwk] }),
    issue: (account) => {
      const issuedAt = Math.floor(settings.now() / 1000);
      return new SignJWT({
        tid: settings.tenantId,
        oid: account.oid,
        scp: "access_as_user",
        ver: "2.0",
        name: account.name,
        preferred_username: account.email,
      })
        .setProtectedHeader({ alg: "RS256", typ: "JWT", kid: KEY_ID })
        .setIssuer(`https://login.microsoftonline.com/${settings.tenantId}/v2.0`)
        .setAudience(settings.clientId)
        .setSubject(account.oid)
        .setIssuedAt(issuedAt)
        .setNotBefore(issuedAt)
        .setExpirationTime(issuedAt + LIFE_SECONDS)
        .sign(privateKey);
    },
  };
}
