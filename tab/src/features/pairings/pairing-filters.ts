import type { Delivery, PairingRow } from "@near-peer/bot/contract";
import { fits } from "../../components/find-rows";
import type { Tone } from "../../components/state-label";
import { pairingsText } from "../../text/pairings";

/** What the list of pairings can be narrowed to. */
export type PairingFilter = keyof typeof pairingsText.filters;

/** The filters in the order they are offered; the first shows every pairing that has not ended. */
export const PAIRING_FILTERS: readonly PairingFilter[] = [
  "all",
  "introduction-awaited",
  "agreement-unsigned",
  "message-waits",
  "opted-out",
  "to-be-announced",
  "ended",
];

/** The filter that an address names; one it does not know shows the current pairings. */
export function pairingFilterNamed(name: string): PairingFilter {
  return PAIRING_FILTERS.find((filter) => filter === name) ?? "all";
}

/** Whether a pairing is one of those a filter shows. Ended ones are shown on their own. */
export function pairingPasses(pairing: PairingRow, filter: PairingFilter): boolean {
  if (filter === "ended") return pairing.state === "ended";
  if (pairing.state === "ended") return false;
  switch (filter) {
    case "all":
      return true;
    case "introduction-awaited":
      return pairing.state === "active" && isAwaited(pairing);
    case "agreement-unsigned":
      return isAgreementAwaited(pairing);
    case "opted-out":
      return pairing.optedOut;
    case "message-waits":
      return pairing.deliveries.some(needsPerson);
    case "to-be-announced":
      return pairing.state === "to-be-announced";
  }
}

/** Whether the supporter's hello is still to come, whatever they say of when (NP12). */
export function isAwaited({ introduction }: PairingRow): boolean {
  return introduction === "awaited" || introduction === "cannot-just-now";
}

/** Whether an agreement is still to be signed: by two who have met, and both take part (NP17). */
function isAgreementAwaited(pairing: PairingRow): boolean {
  const { state, agreedAt, optedOut } = pairing;
  return state === "active" && !isAwaited(pairing) && agreedAt === undefined && !optedOut;
}

/** Whether a search finds a pairing, by either of the two. */
export function pairingFound({ doctor, supporter }: PairingRow, search: string): boolean {
  return fits(
    search,
    [doctor, supporter].flatMap(({ name, grade, site, specialty }) => [
      name,
      grade,
      site,
      specialty,
    ]),
  );
}

/** Whether a message did not get through, or may not have. */
function needsPerson({ state }: Delivery): boolean {
  return state === "waiting" || state === "not-delivered" || state === "unknown";
}

/** The messages of a pairing in a line: what needs a person first, with its reason. */
export interface DeliverySummary {
  readonly tone: Tone;
  readonly text: string;
  readonly more: string;
}

/** Sums up what became of the messages of a pairing. */
export function summaryOf(deliveries: readonly Delivery[]): DeliverySummary {
  const failed = deliveries.filter(({ state }) => state === "not-delivered" || state === "unknown");
  const waiting = deliveries.filter(({ state }) => state === "waiting");
  const why = [...failed, ...waiting].find((delivery) => delivery.why !== undefined)?.why ?? "";
  if (failed.length > 0) {
    return { tone: "attention", text: pairingsText.messagesFailed(failed.length), more: why };
  }
  if (waiting.length > 0) {
    return { tone: "attention", text: pairingsText.messagesWaiting(waiting.length), more: why };
  }
  const planned = deliveries.filter(
    ({ state, kind }) => state === "planned" && kind !== "reminder",
  );
  if (planned.length > 0) {
    return { tone: "coming", text: pairingsText.messagesPlanned(planned.length), more: "" };
  }
  return deliveries.some(({ state }) => state === "sent")
    ? { tone: "done", text: pairingsText.messagesSent, more: "" }
    : { tone: "none", text: pairingsText.messagesNone, more: "" };
}
