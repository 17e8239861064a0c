import { LOCAL_TENANT_ID } from "../../../bot/src/local/constants";
import {
  BOT_FRAMEWORK,
  startTokenIssuer,
  type TokenIssuer,
} from "../../support/teams/bot-framework-tokens";
import type { InstanceWishes } from "./instances";
import { QUICK } from "./quick";

const APP_ID = "11111111-1111-4111-8111-111111111111";
/** Where Teams says that it is to be answered; only its host is believed. */
const SERVICE_URL = "https://smba.trafficmanager.net/uk/";

/** A bot with an identity: whatever comes in must be signed by the Bot Framework, whose keys are the tests' own. */
export interface TeamsIdentity {
  readonly wishes: InstanceWishes;
  readonly serviceUrl: string;
  /** The headers of an activity that comes from Teams. */
  headers(): Promise<Readonly<Record<string, string>>>;
  close(): Promise<void>;
}

/** Starts the place that signs, on 127.0.0.1. */
export async function openTeamsIdentity(): Promise<TeamsIdentity> {
  const issuer: TokenIssuer = await startTokenIssuer();
  return {
    wishes: {
      ...QUICK,
      cloud: issuer.cloud,
      env: {
        MicrosoftAppId: APP_ID,
        MicrosoftAppType: "SingleTenant",
        MicrosoftAppTenantId: LOCAL_TENANT_ID,
        MicrosoftAppPassword: "not-a-secret",
        ALLOWED_TENANTS: LOCAL_TENANT_ID,
        TAB_CLIENT_ID: APP_ID,
      },
    },
    serviceUrl: SERVICE_URL,
    headers: async () => {
      const now = Math.floor(Date.now() / 1_000);
      const times = { iat: now, nbf: now - 60, exp: now + 3_600 };
      const claims = { iss: BOT_FRAMEWORK, aud: APP_ID, serviceurl: SERVICE_URL, ...times };
      return { authorization: `Bearer ${await issuer.sign(claims)}` };
    },
    close: () => issuer.close(),
  };
}
