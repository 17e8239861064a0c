import { meetingMinutes } from "../../scheme/agreement/meeting-length";
import { laterBy, londonInstant } from "../../scheme/calendar/london";
import type { Instant, IsoDate, TimeOfDay } from "../../scheme/shared/time";
import { agreementAtHand, type AgreementAct, type AgreementPorts } from "./agreement-at-hand";

const MINUTE_MS = 60_000;

/** A calendar entry for a meeting of the pair, at a day and time in London, as long as they agreed. Undefined where the pairing is not theirs. */
export function makeMeetingFile(ports: AgreementPorts) {
  return async (
    act: AgreementAct,
    { on, at }: { readonly on: IsoDate; readonly at: TimeOfDay },
  ): Promise<string | undefined> => {
    const found = await agreementAtHand(ports, act);
    if (found === undefined) return undefined;
    const startsAt = londonInstant(on, at);
    const endsAt = laterBy(
      startsAt,
      meetingMinutes(found.standing?.text.howLong ?? "") * MINUTE_MS,
    );
    return calendarEntry(act.pairingId, { startsAt, endsAt }, ports.clock.now());
  };
}

/**
 * The entry by RFC 5545. It names nobody, and of what was agreed it has the length alone: calendars are seen by others. The same meeting entered
 * again replaces itself. `pairingId` holds letters, digits and hyphens only.
 */
function calendarEntry(
  pairingId: string,
  { startsAt, endsAt }: { readonly startsAt: Instant; readonly endsAt: Instant },
  now: Instant,
): string {
  const start = compact(startsAt);
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Near-peer//Agreement//EN",
    "BEGIN:VEVENT",
    `UID:${pairingId}.${start}@near-peer`,
    `DTSTAMP:${compact(now)}`,
    `DTSTART:${start}`,
    `DTEND:${compact(endsAt)}`,
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
