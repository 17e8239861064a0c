import fc from "fast-check";
import {
  believesOut,
  optOut,
  rejoin,
  resumeReminders,
  silenceReminders,
  tellOfRejoin,
  tellSupporter,
  type Participation,
  type ParticipationEvent,
  type ParticipationRefusal,
  type ReminderChoice,
} from "../../../../../bot/src/scheme/participation/participation";
import type { Decision } from "../../../../../bot/src/scheme/shared/decision";

const EARLIER = "2026-08-06T08:30:00.000Z";
const NOW = "2026-09-01T10:00:00.000Z";
const PRIYA = "the-supporter";
const LATER = "a-later-supporter";

const IN: Participation = { state: "opted-in" };
const IN_STILL_THOUGHT_OUT: Participation = { state: "opted-in", toldSupporter: PRIYA };
const OUT: Participation = { state: "opted-out", at: EARLIER };
const OUT_TOLD: Participation = { state: "opted-out", at: EARLIER, toldSupporter: PRIYA };

const ON: ReminderChoice = { state: "on" };
const SILENCED: ReminderChoice = { state: "silenced", at: EARLIER };

type Choice<State> = Decision<State, ParticipationEvent, ParticipationRefusal>;

const acceptedAs = <State>(state: State, event: ParticipationEvent): Choice<State> => ({
  accepted: true,
  state,
  events: [event],
});
const refusedAs = (code: ParticipationRefusal["code"]): Choice<never> => ({
  accepted: false,
  refusal: { code },
});

describe("taking part", () => {
  it.each<[string, Choice<Participation>, Choice<Participation>]>([
    [
      "opting out takes one step, at once, and tells nobody (NP13)",
      optOut(IN, NOW),
      acceptedAs({ state: "opted-out", at: NOW }, { type: "FoundationDoctorOptedOut" }),
    ],
    [
      "opting out twice changes nothing, not even when it was (NP13)",
      optOut(OUT, NOW),
      refusedAs("already-opted-out"),
    ],
    [
      "opting out again does not untell a supporter",
      optOut(OUT_TOLD, NOW),
      refusedAs("already-opted-out"),
    ],
    [
      "a supporter who still believes an earlier opting out believes the next one too",
      optOut(IN_STILL_THOUGHT_OUT, NOW),
      acceptedAs(
        { state: "opted-out", at: NOW, toldSupporter: PRIYA },
        { type: "FoundationDoctorOptedOut" },
      ),
    ],
    [
      "opting back in takes one step at any time (NP15)",
      rejoin(OUT),
      acceptedAs(IN, { type: "FoundationDoctorRejoined" }),
    ],
    [
      "opting back in tells nobody either, and remembers who was told of the opting out (NP15)",
      rejoin(OUT_TOLD),
      acceptedAs(IN_STILL_THOUGHT_OUT, { type: "FoundationDoctorRejoined" }),
    ],
    ["opting in twice changes nothing (NP15)", rejoin(IN), refusedAs("already-opted-in")],
    [
      "opting in twice does not forget who was told",
      rejoin(IN_STILL_THOUGHT_OUT),
      refusedAs("already-opted-in"),
    ],
  ])("%s", (_, decision, expected) => {
    expect(decision).toEqual(expected);
  });
});

describe("letting the supporter know", () => {
  it.each<[string, Choice<Participation>, Choice<Participation>]>([
    [
      "of the opting out is the doctor's own word (NP13)",
      tellSupporter(OUT, PRIYA),
      acceptedAs(OUT_TOLD, { type: "SupporterToldOfOptOut" }),
    ],
    [
      "of the opting out twice tells them once",
      tellSupporter(OUT_TOLD, PRIYA),
      refusedAs("supporter-already-told"),
    ],
    [
      "who came later is telling somebody new (NP13)",
      tellSupporter(OUT_TOLD, LATER),
      acceptedAs(
        { state: "opted-out", at: EARLIER, toldSupporter: LATER },
        { type: "SupporterToldOfOptOut" },
      ),
    ],
    [
      "of an opting out is nothing for a doctor who takes part",
      tellSupporter(IN, PRIYA),
      refusedAs("not-opted-out"),
    ],
    [
      "of being back corrects what they were told (NP15)",
      tellOfRejoin(IN_STILL_THOUGHT_OUT, PRIYA),
      acceptedAs(IN, { type: "SupporterToldOfRejoin" }),
    ],
    [
      "of being back twice tells them once: after it they know of nothing",
      tellOfRejoin(IN, PRIYA),
      refusedAs("supporter-never-told"),
    ],
    [
      "of being back tells nobody who never knew of an opting out (NP13)",
      tellOfRejoin(IN_STILL_THOUGHT_OUT, LATER),
      refusedAs("supporter-never-told"),
    ],
    [
      "of being back is nothing for a doctor who is out",
      tellOfRejoin(OUT_TOLD, PRIYA),
      refusedAs("not-opted-in"),
    ],
  ])("%s", (_, decision, expected) => {
    expect(decision).toEqual(expected);
  });

  it.each([
    [IN, false],
    [OUT, false],
    [OUT_TOLD, true],
    [IN_STILL_THOUGHT_OUT, true],
  ])("%j: the supporter believes that the doctor is out: %s (NP13)", (participation, believes) => {
    expect(believesOut(participation, PRIYA)).toBe(believes);
    expect(believesOut(participation, LATER)).toBe(false);
  });
});

describe("the no-response-required reminder", () => {
  it.each<[string, Choice<ReminderChoice>, Choice<ReminderChoice>]>([
    [
      "can be silenced by the doctor (NP14)",
      silenceReminders(ON, NOW),
      acceptedAs({ state: "silenced", at: NOW }, { type: "RemindersSilenced" }),
    ],
    [
      "stays silenced since when it was, however often it is pressed",
      silenceReminders(SILENCED, NOW),
      refusedAs("reminders-already-silenced"),
    ],
    [
      "can be had again (NP14)",
      resumeReminders(SILENCED),
      acceptedAs(ON, { type: "RemindersResumed" }),
    ],
    ["is not resumed twice", resumeReminders(ON), refusedAs("reminders-already-on")],
  ])("%s", (_, decision, expected) => {
    expect(decision).toEqual(expected);
  });
});

describe("any sequence of presses", () => {
  const PRESSES: readonly (readonly [string, (now: Participation) => Choice<Participation>])[] = [
    ["opt out", (current) => optOut(current, NOW)],
    ["tell my supporter too", (current) => tellSupporter(current, PRIYA)],
    ["rejoin", rejoin],
    ["tell my supporter that I'm back", (current) => tellOfRejoin(current, PRIYA)],
  ];
  const STATES: readonly (readonly [string, Participation])[] = [
    ["opted in", IN],
    ["opted in but thought out", IN_STILL_THOUGHT_OUT],
    ["opted out", OUT],
    ["opted out and told", OUT_TOLD],
  ];

  it.each(
    STATES.flatMap(([state, from]) =>
      PRESSES.map(([name, press]) => [`"${name}" when ${state}`, from, press] as const),
    ),
  )("%s: pressed twice is pressed once (NP13, NP15)", (_, from, press) => {
    const first = press(from);
    const after = first.accepted ? first.state : from;
    expect(press(after).accepted).toBe(false);
  });

  it("tells the supporter only by the two buttons that say so (NP13)", () => {
    const buttons = fc.array(fc.constantFrom(...PRESSES), { maxLength: 12 });
    fc.assert(
      fc.property(fc.constantFrom(...STATES), buttons, ([, from], presses) => {
        let current = from;
        for (const [name, press] of presses) {
          const before = believesOut(current, PRIYA);
          const decision = press(current);
          if (decision.accepted) current = decision.state;
          if (!name.startsWith("tell")) expect(believesOut(current, PRIYA)).toBe(before);
          // Whoever is told anything is told what is so.
          if (decision.accepted && name.startsWith("tell")) {
            expect(believesOut(current, PRIYA)).toBe(current.state === "opted-out");
          }
        }
      }),
    );
  });
});
