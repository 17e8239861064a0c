import { createRemoteJWKSet, type JWTVerifyGetKey } from "jose";
import type { Config } from "./config";
import type { TokenSettings } from "./inbound/http/verify-token";
import type * as StartLocal from "./local/start-local";

/** Keys of Entra for each allowed tenant; fetched when first needed and kept. */
function entraKeys(tenants: readonly string[]): (tenantId: string) => JWTVerifyGetKey | undefined {
  const keys = new Map(
    tenants.map((tenantId) => {
      const url = `https://login.microsoftonline.com/${tenantId}/discovery/v2.0/keys`;
      return [tenantId, createRemoteJWKSet(new URL(url))] as const;
    }),
  );
  return (tenantId) => keys.get(tenantId);
}

/** Who may sign in to the tab, and how that is checked: Entra's keys, or on a machine without Azure those of the local issuer. */
export function signInWith(
  config: Pick<Config, "allowedTenants" | "tabClientId">,
  local: typeof StartLocal | undefined,
  localMode: StartLocal.LocalMode | undefined,
): TokenSettings & { readonly tenants: readonly string[] } {
  if (local === undefined || localMode === undefined) {
    const keysOf = entraKeys(config.allowedTenants);
    return { tenants: config.allowedTenants, clientId: config.tabClientId, keysOf };
  }
  const { tenantId, clientId } = local.LOCAL_IDENTITY;
  const keysOf = (asked: string) => (asked === tenantId ? localMode.keys : undefined);
  return { tenants: [tenantId], clientId, keysOf };
}
