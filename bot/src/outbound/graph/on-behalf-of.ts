/* eslint-disable @typescript-eslint/no-deprecated -- TeamsFx is deprecated as a whole, and this one file uses it
   (docs/decisions/0013-directory-search.md says what for, and what would replace it). */
import type { GraphSettings, GraphToken, TokenFor } from "./graph-token";

const AUTHORITY = "https://login.microsoftonline.com";
const SCOPE = "https://graph.microsoft.com/User.ReadBasic.All";

/**
 * Exchanges tokens with the on-behalf-of credential of TeamsFx. It only decodes the token that it is given:
 * ours was verified at the door before. The library is loaded with the first search: it is as large as the rest
 * of the program, and a start without searches need not pay for it. Source: Microsoft Entra, "OAuth 2.0 On-Behalf-Of flow".
 */
export function exchangeWithTeamsFx(settings: GraphSettings): TokenFor {
  const { clientId, proof } = settings;
  return async ({ tenantId, accessToken }) => {
    const { OnBehalfOfUserCredential } = await import("@microsoft/teamsfx");
    try {
      const app = { authorityHost: AUTHORITY, tenantId, clientId };
      const credential = new OnBehalfOfUserCredential(
        accessToken(),
        "secret" in proof
          ? { ...app, clientSecret: proof.secret }
          : { ...app, certificateContent: proof.certificate },
      );
      const found = await credential.getToken(SCOPE);
      if (found === null) return { ok: false, code: "directory-unavailable", why: "no-token" };
      return { ok: true, token: found.token };
    } catch (fault) {
      return refusalOf(fault);
    }
  };
}

/** Entra wants the person or an administrator to do something first: approve the permission, or sign in again. */
const NEEDS_SOMEBODY = "UiRequiredError";

function refusalOf(fault: unknown): GraphToken {
  const code = fault instanceof Error && "code" in fault ? String(fault.code) : "unknown";
  const message = fault instanceof Error ? fault.message : "";
  const why = /AADSTS\d+/.exec(message)?.[0] ?? code;
  return {
    ok: false,
    code: code === NEEDS_SOMEBODY ? "directory-consent-needed" : "directory-unavailable",
    why,
  };
}
