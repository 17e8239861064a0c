import { z } from "zod";
import type { Passable, Pending } from "../../../application/ports/relay-source";
import { eventOf } from "./event";
import { intentOf } from "./intent";
import { readStored } from "./stored";

const head = z.object({ id: z.string(), type: z.enum(["intent", "event"]) });

/** What is to be passed on, from an intent or an event; `unreadable` with what is wrong where it is neither. */
export function pendingOf(stored: unknown): Pending {
  try {
    return passableOf(stored);
  } catch (because) {
    return { type: "unreadable", because };
  }
}

function passableOf(stored: unknown): Passable {
  const { id, type } = readStored(head, stored);
  if (type === "event") return { type, id, event: eventOf(stored) };
  const { intent } = intentOf(stored);
  if ("message" in intent) return { type: "message", id, message: intent.message };
  if ("skip" in intent) return { type: "skip", id, skip: intent.skip, at: intent.at };
  if ("announce" in intent) return { type: "announce", id, publicationId: intent.announce };
  const { needsYouSince: at, mayDo } = intent;
  return { type: "needs-you", id, at, ...(mayDo === undefined ? {} : { mayDo }) };
}
