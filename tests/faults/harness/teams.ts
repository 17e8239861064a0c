import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { heldText } from "../../../bot/src/cards/hold-back";
import { LOCAL_TENANT_ID } from "../../../bot/src/local/constants";
import type { Person } from "../../../bot/src/scheme/people/person";
import { objectIdOf } from "../../../bot/src/scheme/shared/ids";
import { sha256 } from "../../../bot/src/outbound/machine/machine";
import { postTo } from "../../support/teams/teams-person";
import { chatOf, teamsUserIdOf } from "./plant";
import type { Records } from "./records";

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

/** A press on a card: what its button asks for, and what the card is about. */
export interface PressWanted {
  readonly verb: string;
  readonly about?: string;
  /** What is typed beside it. */
  readonly text?: string;
}

/** Sends somebody a card with such a button, as the product keeps it; the activity of a press on it. */
export async function pressOn(
  records: Pick<Records, "write">,
  person: Person,
  { verb, about, text }: PressWanted,
): Promise<ActivityChanges> {
  const { link } = person;
  if (link.state !== "linked") throw new Error("Only somebody with Teams has a card.");
  const id = randomUUID();
  const typed = text === undefined ? {} : { text };
  const data = about === undefined ? {} : { about };
  const held = { actions: [{ asks: verb, data }], inputs: Object.keys(typed) };
  const content = { text: heldText(held) };
  const kept = { id, reader: sha256(link.userId), expiresAt: "2100-01-01T00:00:00.000Z" };
  const document = { id, type: "card", ttl: DAY_S, content: { ...kept, keptForS: DAY_S, content } };
  await throughFaults(() => records.write("cards", document));
  const action = { type: "Action.Execute", verb, data: { v: 2, cardId: id, nth: 0, ...typed } };
  return { type: "invoke", name: "adaptiveCard/action", value: { action, trigger: "manual" } };
}

const DAY_S = 86_400;

/** The same store is harmed meanwhile: a write of ours gets through in the end. */
async function throughFaults(write: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await write();
      return;
    } catch (fault) {
      if (tries === 20) throw fault;
      await pause(50);
    }
  }
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
