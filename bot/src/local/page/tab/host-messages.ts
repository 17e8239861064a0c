import { z } from "zod";

/** A request of teams-js in the frame (its SerializedMessageRequest). */
export const requestSchema = z.object({
  id: z.number(),
  uuidAsString: z.string().optional(),
  func: z.string(),
  args: z.array(z.unknown()).optional(),
});

/** A request of teams-js in the frame. */
export type HostRequest = z.infer<typeof requestSchema>;

/** The page and the person that the tab is shown to. */
export interface TabContext {
  readonly oid: string;
  readonly name: string;
  readonly email: string;
  readonly tenantId: string;
  readonly theme: string;
  readonly subPageId?: string;
}

// What this host can do, in the form in which Teams tells teams-js. What is not named here is
// answered by teams-js itself as not supported.
const RUNTIME = {
  apiVersion: 4,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isLegacyTeams: false,
  supports: { chat: {}, pages: { backStack: {}, currentApp: {} } },
} as const;

const CLIENT_SDK_VERSION = "2.0.5";

/** The arguments that answer teams-js's `initialize`: frame context, client type, runtime, SDK version. */
export const INITIALIZED: readonly unknown[] = [
  "content",
  "web",
  JSON.stringify(RUNTIME),
  CLIENT_SDK_VERSION,
];

/** The context that teams-js turns into `app.getContext()`. */
export function contextFor(tab: TabContext): Readonly<Record<string, unknown>> {
  return {
    locale: "en-gb",
    theme: tab.theme,
    entityId: "near-peer",
    ...(tab.subPageId === undefined ? {} : { subEntityId: tab.subPageId }),
    userObjectId: tab.oid,
    userDisplayName: tab.name,
    userPrincipalName: tab.email,
    loginHint: tab.email,
    tid: tab.tenantId,
    frameContext: "content",
    hostClientType: "web",
    hostName: "Teams",
    appSessionId: `local-${tab.oid}`,
    sessionId: "local",
    isFullScreen: false,
    isMultiWindow: false,
  };
}
