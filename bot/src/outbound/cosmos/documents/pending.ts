import { z } from "zod";
import type { Pending } from "../../../application/ports/relay-source";
import { eventOf } from "./event";
import { intentOf } from "./intent";
import { readStored } from "./stored";

const head = z.object({ id: z.string(), type: z.enum(["intent", "event"]) });

/** What is to be passed on, from an intent or an event. @throws Error naming id and type otherwise. */
export function pendingOf(stored: unknown): Pending {
  const { id, type } = readStored(head, stored);
  if (type === "event") return { type, id, event: eventOf(stored) };
  const { intent } = intentOf(stored);
  if ("message" in intent) return { type: "message", id, message: intent.message };
  if ("skip" in intent) return { type: "skip", id, skip: intent.skip, at: intent.at };
  if ("announce" in intent) return { type: "announce", id, publicationId: intent.announce };
  const { needsYouSince: at, mayDo } = intent;
  return { type: "needs-you", id, at, ...(mayDo === undefined ? {} : { mayDo }) };
}
