import { laterBy, londonInstant } from "../../scheme/calendar/london";
import type { Instant, IsoDate, TimeOfDay } from "../../scheme/shared/time";
import { agreementAtHand, type AgreementAct, type AgreementPorts } from "./agreement-at-hand";

const MINUTE_MS = 60_000;
/** As long as a first meeting may take; whoever has the entry can change it. */
const LASTS_MINUTES = 30;

/** A calendar entry for a meeting of the pair, at a day and time in London. Undefined where the pairing is not theirs. */
export function makeMeetingFile(ports: AgreementPorts) {
  return async (
    act: AgreementAct,
    { on, at }: { readonly on: IsoDate; readonly at: TimeOfDay },
  ): Promise<string | undefined> => {
    const found = await agreementAtHand(ports, act);
    if (found === undefined) return undefined;
    return calendarEntry(act.pairingId, londonInstant(on, at), ports.clock.now());
  };
}

/**
 * The entry by RFC 5545. It names nobody and nothing that was agreed: calendars are seen by others. The same meeting entered
 * again replaces itself. `pairingId` holds letters, digits and hyphens only.
 */
function calendarEntry(pairingId: string, startsAt: Instant, now: Instant): string {
  const start = compact(startsAt);
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Near-peer//Agreement//EN",
    "BEGIN:VEVENT",
    `UID:${pairingId}.${start}@near-peer`,
    `DTSTAMP:${compact(now)}`,
    `DTSTART:${start}`,
    `DTEND:${compact(laterBy(startsAt, LASTS_MINUTES * MINUTE_MS))}`,
    "SUMMARY:Near-peer meeting",
    "CLASS:PRIVATE",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n");
}

/** "20260817T120000Z". */
function compact(at: Instant): string {
  return `${at.slice(0, 19).replaceAll(/[-:]/gu, "")}Z`;
}
