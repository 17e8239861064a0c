import fc from "fast-check";
import { bankHolidays } from "../../../../../bot/src/outbound/holidays/holidays";
import { londonClock } from "../../../../../bot/src/scheme/calendar/london";
import { MESSAGE_KINDS, type MessageKind } from "../../../../../bot/src/scheme/messages/message";
import { messageAbout } from "../../../../../bot/src/scheme/messages/plan";
import { waitOf } from "../../../../../bot/src/scheme/messages/wait";
import { DEFAULT_POLICY } from "../../../../../bot/src/scheme/policy/policy";
import type { Nation } from "../../../../../bot/src/scheme/shared/time";
import { anyMessage } from "../../../../support/any-message";
import { aFoundationDoctor, ANNOUNCED, aPairing, aSupporter } from "../../../../support/builders";

const DOCTOR = aFoundationDoctor();
const PAIRING = aPairing(DOCTOR, aSupporter(), { id: "pairing-wait" });
const REMINDER = messageAbout(PAIRING, "reminder", DOCTOR.id, ANNOUNCED);

function askedAt(now: string, nation: Nation = "england") {
  return { now, policy: DEFAULT_POLICY, holidays: bankHolidays.of(nation) };
}

/** What the clock on a ward shows when the reminder is looked at again; "goes" where it need not wait. */
function looksAgain(now: string, nation?: Nation, person = DOCTOR): string {
  const wait = waitOf(REMINDER, person, askedAt(now, nation));
  if (wait === undefined) return "goes";
  const { date, time } = londonClock(wait.until);
  return `${wait.reason} ${date} ${time.slice(0, 2)}h`;
}

describe("quiet hours, when a message is due (principle 1)", () => {
  it.each<[string, string, Nation, string]>([
    ["the first minute of work", "2026-08-12T08:00:00.000Z", "england", "goes"],
    ["the last minute of work", "2026-08-12T15:59:59.999Z", "england", "goes"],
    ["the end of work", "2026-08-12T16:00:00.000Z", "england", "out-of-hours 2026-08-13 09h"],
    ["a minute too early", "2026-08-12T07:59:00.000Z", "england", "out-of-hours 2026-08-12 09h"],
    ["a Saturday at noon", "2026-08-15T11:00:00.000Z", "england", "out-of-hours 2026-08-17 09h"],
    [
      "an English Easter Monday",
      "2027-03-29T11:00:00.000Z",
      "england",
      "out-of-hours 2027-03-30 09h",
    ],
    ["the same day in Scotland", "2027-03-29T11:00:00.000Z", "scotland", "goes"],
    [
      "St Andrew's day in Scotland",
      "2026-11-30T11:00:00.000Z",
      "scotland",
      "out-of-hours 2026-12-01 09h",
    ],
    [
      "the Friday evening before summer time",
      "2027-03-26T18:00:00.000Z",
      "scotland",
      "out-of-hours 2027-03-29 09h",
    ],
    [
      "the Friday evening before winter time",
      "2026-10-23T18:00:00.000Z",
      "england",
      "out-of-hours 2026-10-26 09h",
    ],
  ])("%s: %s in %s", (_when, now, nation, expected) => {
    expect(looksAgain(now, nation)).toBe(expected);
  });

  it("waits for the working day after an absence, both days of it included (NP14)", () => {
    const away = { ...DOCTOR, away: { from: "2026-08-10", until: "2026-08-21" } };
    const noons = ["2026-08-07", "2026-08-10", "2026-08-21", "2026-08-24"];
    expect(noons.map((day) => looksAgain(`${day}T11:00:00.000Z`, "england", away))).toEqual([
      "goes",
      "away 2026-08-24 09h",
      "away 2026-08-24 09h",
      "goes",
    ]);
  });

  it("lets everything but reminders and prompts go at any hour, to somebody away too", () => {
    const away = { ...DOCTOR, away: { from: "2026-08-10", until: "2026-08-21" } };
    const night = askedAt("2026-08-16T01:00:00.000Z");
    for (const kind of Object.keys(MESSAGE_KINDS) as MessageKind[]) {
      const { column } = MESSAGE_KINDS[kind];
      const waits = column === "reminder" || column === "prompt";
      const wait = waitOf(anyMessage(kind, DOCTOR.id), away, night);
      expect([kind, wait !== undefined]).toEqual([kind, waits]);
    }
  });

  it("always looks again in working time, later than now, and then it goes", () => {
    const instants = fc
      .integer({ min: Date.parse("2025-01-01"), max: Date.parse("2031-12-01") })
      .map((ms) => new Date(ms).toISOString());
    const nations = fc.constantFrom<Nation>("england", "wales", "scotland", "northern-ireland");
    fc.assert(
      fc.property(instants, nations, fc.uuid(), (now, nation, pairingId) => {
        const message = { ...REMINDER, pairingId };
        const wait = waitOf(message, DOCTOR, askedAt(now, nation));
        if (wait === undefined) return;
        expect(wait.until > now).toBe(true);
        expect(waitOf(message, DOCTOR, askedAt(wait.until, nation))).toBeUndefined();
      }),
    );
  });
});
