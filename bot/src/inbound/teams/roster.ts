import { TeamsInfo, type TurnContext } from "botbuilder";
import { z } from "zod";
import type { RosterMember } from "../../application/linking/find-link";
import type { Caller } from "./admit";

/** Local mode's own directory, for a connector that has no roster: the addresses of an object id. */
export type LocalDirectory = (objectId: string) => Promise<readonly string[] | undefined>;

const member = z.object({
  email: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  aadObjectId: z.string().nullish(),
  objectId: z.string().nullish(),
});

/**
 * Who Teams says the caller is: mail and user principal name from the roster of the chat, asked over the
 * connector (product principle 11). Throws where Teams does not answer, or names somebody else; with a
 * local directory that is asked instead.
 */
export async function rosterMember(
  context: TurnContext,
  caller: Caller,
  localDirectory: LocalDirectory | undefined,
): Promise<RosterMember> {
  const { userId, tenantId, objectId } = caller;
  try {
    return { userId, tenantId, addresses: await addressesOf(context, objectId) };
  } catch (noRoster) {
    if (localDirectory === undefined) throw noRoster;
    return { userId, tenantId, addresses: (await localDirectory(objectId)) ?? [] };
  }
}

async function addressesOf(context: TurnContext, objectId: string): Promise<readonly string[]> {
  const found: unknown = await TeamsInfo.getMember(context, context.activity.from.id);
  const { email, userPrincipalName, ...ids } = member.parse(found);
  const named = ids.aadObjectId ?? ids.objectId ?? objectId;
  if (named.toLowerCase() !== objectId) throw new Error("The roster names somebody else.");
  return [email ?? "", userPrincipalName ?? ""].filter((address) => address !== "");
}
