import {
  isWorkingDay,
  plusDays,
  plusMonths,
  plusWorkingDays,
  workingDayFrom,
  type Day,
} from "./calendar";
import type { Chronicle, Kind, Life, PairFacts, Telling } from "./chronicle";

const PROMPTS: readonly Kind[] = [
  "introduction-due",
  "agreement-invitation",
  "agreement-to-sign",
  "feedback-invitation",
  "volunteer-invitation",
  "wishes-invitation",
];

/** For how many days a message waits for somebody who cannot be reached; all others wait for longer than the year. */
const WAITS: Readonly<Record<Kind, number>> = {
  reminder: 7,
  "introduction-due": 7,
  "agreement-invitation": 28,
  "feedback-invitation": 28,
  "volunteer-invitation": 90,
  "wishes-invitation": 90,
  "supervisor-launch-notice": 90,
  "pairing-ended": 90,
};

/** A message that is due, and the pair that it is about. */
interface Due extends Telling {
  readonly pair?: PairFacts;
  /** The first day on which it is no longer true. */
  readonly lapses?: Day | undefined;
}

/**
 * Who is told what on which day, by what happened until a day: worked out from the plot, by the words of the guide and of the
 * principles, with nothing of the product (NP12, NP14, NP16, NP24, principle 1).
 */
export function expectedTellings(chronicle: Chronicle, until: Day): readonly Telling[] {
  const due = [
    ...chronicle.pairs.flatMap((pair) => ofPair(pair, until)),
    ...chronicle.acts.map((act) => ofAct(act, chronicle)),
  ];
  return due.flatMap((one) => {
    const on = dayOf(one, chronicle.lives.get(one.to));
    return on === undefined || on > until ? [] : [{ kind: one.kind, to: one.to, on }];
  });
}

/** Nobody is asked what they would like for an allocation that has been (NP7). */
function ofAct(act: Telling, { pairs }: Chronicle): Due {
  if (act.kind !== "wishes-invitation") return act;
  const given = pairs.find(({ doctor, told }) => doctor === act.to && told > act.on);
  return { ...act, lapses: given?.told };
}

/** What time and the pair's own doing bring, on the days on which it is due. */
function ofPair(pair: PairFacts, until: Day): readonly Due[] {
  const { doctor, supporter, told, introduced } = pair;
  const dueAfter = plusWorkingDays(told, 3);
  const saidSomething = introduced?.on ?? pair.cannotJustNow;
  const isLate = saidSomething === undefined || saidSomething > dueAfter;
  const invited = introduced && plusWorkingDays(introduced.on, 1);
  const all: readonly (Due | undefined)[] = [
    { kind: "supporter-announced", to: doctor, on: told },
    { kind: "doctor-announced", to: supporter, on: told },
    introduced?.way === "sent"
      ? { kind: "introduction", to: doctor, on: introduced.on }
      : undefined,
    isLate ? { kind: "introduction-due", to: supporter, on: dueAfter } : undefined,
    invited === undefined ? undefined : { kind: "agreement-invitation", to: doctor, on: invited },
    invited === undefined
      ? undefined
      : { kind: "agreement-invitation", to: supporter, on: invited },
    {
      kind: "feedback-invitation",
      to: doctor,
      on: workingDayFrom(plusMonths(introduced?.on ?? told, 3)),
    },
    ...[4, 8, 12].map((months) => ({
      kind: "reminder",
      to: doctor,
      on: workingDayFrom(plusMonths(told, months)),
    })),
  ];
  return all.flatMap((one) => (one === undefined || one.on > until ? [] : [{ ...one, pair }]));
}

/** The day on which it goes; undefined where it does not. */
function dayOf(due: Due, life: Life | undefined): Day | undefined {
  const { kind, on } = due;
  if (life === undefined) return undefined;
  const waitsForWork = kind === "reminder" || PROMPTS.includes(kind);
  for (let day = on; day < plusDays(on, WAITS[kind] ?? 365); day = plusDays(day, 1)) {
    if (isOver(life, due, day) || isUnwanted(kind, life, day)) return undefined;
    if (isReached(life, day) && !(waitsForWork && isAtRest(life, day))) return day;
  }
  return undefined;
}

/** Whether they chose not to get it: no prompts after an opt-out, no reminders where they are silenced (principle 1). */
function isUnwanted(kind: Kind, { out, silenced }: Life, day: Day): boolean {
  if (kind === "reminder") return (silenced ?? "9") <= day;
  const isOut = out.some(({ from, until }) => from <= day && day < (until ?? "9"));
  return isOut && PROMPTS.includes(kind);
}

/** Whether nothing more of it can come: the pair has ended, or the post, or it is no longer so. */
function isOver({ lastDay }: Life, { pair, lapses = "9" }: Due, day: Day): boolean {
  return lapses <= day || (pair?.ended ?? "9") <= day || (lastDay ?? "9") < day;
}

function isReached({ joined, cutOff }: Life, day: Day): boolean {
  return joined !== undefined && joined <= day && (cutOff ?? "9") > day;
}

function isAtRest({ away }: Life, day: Day): boolean {
  return !isWorkingDay(day) || (away !== undefined && away.from <= day && day <= away.until);
}
