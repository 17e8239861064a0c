import { decodeJwt, jwtVerify, type JWTVerifyGetKey } from "jose";
import { z } from "zod";
import { userIdOf, type UserId } from "../../scheme/shared/ids";

/** Whose tokens are accepted, and with which keys they are checked. */
export interface TokenSettings {
  /** The tab's application id: the audience of a version 2 token is always this GUID. */
  readonly clientId: string;
  /** The keys of an allowed tenant; undefined for any other. */
  readonly keysOf: (tenantId: string) => JWTVerifyGetKey | undefined;
}

const SCOPE = "access_as_user";

/** What an access token for a person must say, besides what jose checks. */
const claims = z.object({
  ver: z.literal("2.0"),
  tid: z.guid(),
  oid: z.guid(),
  scp: z.string(),
  idtyp: z.string().optional(),
});

/**
 * The person a bearer token stands for: signature, issuer, audience, time, tenant and scope hold, and it
 * is no application's own token. Undefined otherwise; why is nobody's business outside.
 * Source: Microsoft Entra, "Access token claims reference" and "Access tokens" (version 2.0).
 */
export async function verifyToken(
  settings: TokenSettings,
  authorization: string | undefined,
): Promise<UserId | undefined> {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? "")?.[1];
  if (token === undefined) return undefined;
  try {
    const tenantId = z.guid().parse(decodeJwt(token)["tid"]).toLowerCase();
    const keys = settings.keysOf(tenantId);
    if (keys === undefined) return undefined;
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ["RS256"],
      issuer: `https://login.microsoftonline.com/${tenantId}/v2.0`,
      audience: settings.clientId,
      requiredClaims: ["exp", "nbf", "iat"],
      clockTolerance: 60,
    });
    const { tid, oid, scp, idtyp } = claims.parse(payload);
    if (tid.toLowerCase() !== tenantId || idtyp === "app") return undefined;
    return scp.split(" ").includes(SCOPE) ? userIdOf(tid, oid) : undefined;
  } catch {
    // Whatever is wrong with a token, its bearer is not signed in.
    return undefined;
  }
}
