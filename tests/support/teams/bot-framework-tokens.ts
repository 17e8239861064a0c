import { exportJWK, SignJWT, type JWTPayload } from "jose";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { signingKeys } from "../signing-keys";

/** The issuer of the Bot Framework's own tokens. */
export const BOT_FRAMEWORK = "https://api.botframework.com";

/** A stand-in for the place where the Bot Framework publishes its keys, and what it signs. */
export interface TokenIssuer {
  /** Botbuilder's settings that name it. */
  readonly cloud: Readonly<Record<string, string>>;
  /** A token with the published key, or with another one. */
  sign(claims: JWTPayload, key?: "published" | "unknown" | "forged"): Promise<string>;
  close(): Promise<void>;
}

const KEY_ID = "key-1";

/** Starts it on 127.0.0.1. */
export async function startTokenIssuer(): Promise<TokenIssuer> {
  const published = await signingKeys("bot framework");
  const jwk = { ...(await exportJWK(published.publicKey)), kid: KEY_ID, endorsements: ["msteams"] };
  const server = createServer((request, response) => {
    const base = `http://${request.headers.host ?? ""}`;
    const isKeys = request.url === "/keys";
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(isKeys ? { keys: [jwk] } : { jwks_uri: `${base}/keys` }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const metadata = `http://127.0.0.1:${(server.address() as AddressInfo).port}/metadata`;
  return {
    cloud: {
      CallerId: "urn:botframework:azure",
      OAuthUrl: "http://127.0.0.1:9",
      ToBotFromChannelTokenIssuer: BOT_FRAMEWORK,
      ToBotFromChannelOpenIdMetadataUrl: metadata,
      ToBotFromEmulatorOpenIdMetadataUrl: metadata,
      ToChannelFromBotLoginUrl: "https://login.microsoftonline.invalid/tenant",
      ToChannelFromBotOAuthScope: BOT_FRAMEWORK,
    },
    sign: async (claims, key = "published") => {
      const { privateKey } = key === "published" ? published : await signingKeys("forged");
      return new SignJWT(claims)
        .setProtectedHeader({ alg: "RS256", kid: key === "unknown" ? "key-2" : KEY_ID })
        .sign(privateKey);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
