import { z } from "zod";
import { isAllowedServiceUrl, type ServiceUrlRule } from "../../application/access/service-url";
import { userIdOf, type UserId } from "../../scheme/shared/ids";
import type { InboundActivity } from "./read-activity";

/** What decides who may talk to the bot. */
export interface DoorSettings {
  /** Tenant ids; nobody of another one is heard. */
  readonly allowedTenants: readonly string[];
  /** Whom the bot may answer to. On a machine without Azure (`local`) no token is asked for. */
  readonly serviceUrls: ServiceUrlRule;
}

/** The Teams person of an activity: tenant and Entra object id, and nothing else that came with it. */
export interface Caller {
  readonly userId: UserId;
  readonly tenantId: string;
  readonly objectId: string;
}

/** `refused`: not for us or not to be believed. `ignored`: well-formed and none of our business. */
export type Admission =
  | { readonly verdict: "admitted"; readonly caller: Caller }
  | { readonly verdict: "refused" }
  | { readonly verdict: "ignored" };

const REFUSED: Admission = { verdict: "refused" };
const entraId = z.guid();

/**
 * Whether an activity, whose token is verified, may be handled. A good token says only that Microsoft
 * passed it on: not which tenant it is from, nor who wrote it.
 */
export function admit(
  activity: InboundActivity,
  { serviceUrls, allowedTenants }: DoorSettings,
): Admission {
  if (!isAllowedServiceUrl(activity.serviceUrl, serviceUrls)) return REFUSED;
  if (!isOurChannel(activity.channelId, serviceUrls.local)) return REFUSED;
  const tenantId = tenantOf(activity);
  const tenants = allowedTenants.map((one) => one.toLowerCase());
  if (tenantId === undefined || !tenants.includes(tenantId)) return REFUSED;
  // The bot speaks in personal chats only: what a doctor is told is for one pair of eyes.
  if (activity.conversation.conversationType !== "personal") return { verdict: "ignored" };
  const objectId = entraId.safeParse(activity.from.aadObjectId).data?.toLowerCase();
  if (objectId === undefined) return REFUSED;
  return {
    verdict: "admitted",
    caller: { userId: userIdOf(tenantId, objectId), tenantId, objectId },
  };
}

function isOurChannel(channelId: string, local: boolean): boolean {
  return channelId === "msteams" || (local && channelId === "emulator");
}

/** The tenant that the activity names, in lower case; undefined where it names none, or two. */
function tenantOf({ conversation, channelData }: InboundActivity): string | undefined {
  const named = [conversation.tenantId, channelData?.tenant?.id]
    .filter((one) => one !== undefined)
    .map((one) => one.toLowerCase());
  return new Set(named).size === 1 ? named[0] : undefined;
}
