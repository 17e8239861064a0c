import { randomUUID } from "node:crypto";
import { LOCAL_TENANT_ID } from "../../../bot/src/local/constants";
import type { Person } from "../../../bot/src/scheme/people/person";
import { objectIdOf } from "../../../bot/src/scheme/shared/ids";
import { postTo } from "../../support/teams/teams-person";
import { chatOf, teamsUserIdOf } from "./plant";

/** What an instance answered, and how long that took (ms); status 0 where it was not there to answer. */
export interface TurnAnswer {
  readonly status: number;
  readonly text: string;
  readonly tookMs: number;
}

/** An activity as Teams sends it, besides who it is from; `id` and `timestamp` where they are to be given. */
export type ActivityChanges = Readonly<Record<string, unknown>>;

/** The activity of a person's, at a connector. */
export function activityOf(
  person: Person,
  serviceUrl: string,
  changes: ActivityChanges,
): Readonly<Record<string, unknown>> {
  const { link } = person;
  if (link.state !== "linked") throw new Error("Only somebody with Teams does something there.");
  return {
    id: randomUUID(),
    timestamp: new Date().toISOString(),
    channelId: "msteams",
    serviceUrl,
    from: { id: teamsUserIdOf(person), name: "Somebody", aadObjectId: objectIdOf(link.userId) },
    recipient: { id: "28:near-peer", name: "Near-peer" },
    conversation: {
      id: chatOf(person),
      conversationType: "personal",
      tenantId: LOCAL_TENANT_ID,
    },
    channelData: { tenant: { id: LOCAL_TENANT_ID } },
    ...changes,
  };
}

/** The activity of a press on a card. */
export function pressOf(verb: string, data: ActivityChanges = {}): ActivityChanges {
  const action = { type: "Action.Execute", verb, data: { v: 1, ...data } };
  return { type: "invoke", name: "adaptiveCard/action", value: { action, trigger: "manual" } };
}

/** Sends an activity to an instance, as Teams would, and tells what came back. */
export async function deliver(
  { base }: { readonly base: string },
  activity: Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<TurnAnswer> {
  const began = performance.now();
  const tookMs = () => performance.now() - began;
  try {
    const { status, text } = await postTo(`${base}/api/messages`, JSON.stringify(activity), {
      "content-type": "application/json; charset=utf-8",
      ...headers,
    });
    return { status, text, tookMs: tookMs() };
  } catch {
    return { status: 0, text: "", tookMs: tookMs() };
  }
}
