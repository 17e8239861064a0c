import { londonInstant } from "../calendar/london";
import { isWorkingDay, workingDayFrom, type HolidayTable } from "../calendar/working-time";
import { accept, refuse, type Decision } from "../shared/decision";
import type { PersonId, SchemeId } from "../shared/ids";
import type { Instant, IsoDate, TimeOfDay } from "../shared/time";

/**
 * What a programme begins with, in order: the supervisors are told (NP1), eligible doctors are invited
 * (NP3), foundation doctors say what they would like (NP7), everybody is allocated a supporter, and the
 * supporters introduce themselves in induction week (NP12).
 */
export const LAUNCH_STEPS = [
  "supervisors-told",
  "invitation",
  "wishes",
  "allocation",
  "introductions",
] as const;

/** A step of a launch. */
export type LaunchStep = (typeof LAUNCH_STEPS)[number];

/** The steps that the scheme does by itself on their day: each sends a message to many. */
export const SENDING_STEPS = ["supervisors-told", "invitation", "wishes"] as const;

/** A step that sends. */
export type SendingStep = (typeof SENDING_STEPS)[number];

/** Whether a step sends; the others are a day in the director's plan. */
export function isSending(step: LaunchStep): step is SendingStep {
  return SENDING_STEPS.some((one) => one === step);
}

/** A step that has its day. */
export interface PlannedStep {
  readonly on: IsoDate;
  /** When it begins: at the start of that working day, or at once where the director said "now". */
  readonly from: Instant;
  readonly by: PersonId;
  readonly at: Instant;
}

/** The launch of one programme year. A step that is not in it has no day yet. */
export interface Launch {
  /** The year in which the programme starts: "2026". */
  readonly id: string;
  readonly schemeId: SchemeId;
  /** The programme's first day, as it was when a step was last planned: messages name it. */
  readonly start: IsoDate;
  readonly steps: Readonly<Partial<Record<LaunchStep, PlannedStep>>>;
}

/** What happened to a launch. */
export type LaunchEvent =
  | { readonly type: "LaunchStepPlanned"; readonly step: LaunchStep; readonly on: IsoDate }
  | { readonly type: "LaunchStepCancelled"; readonly step: LaunchStep };

/** Why a step gets no other day. `nextOpen`: the working day on or after the one that was asked for. */
export type LaunchRefusal =
  | { readonly code: "launch-step-begun" }
  | { readonly code: "launch-day-over" }
  | { readonly code: "launch-day-closed"; readonly nextOpen: IsoDate };

type LaunchDecision = Decision<Launch, LaunchEvent, LaunchRefusal>;

/** What planning a step is decided on. */
export interface Planning {
  readonly step: LaunchStep;
  /** The day; what is sent goes at the start of its working hours. */
  readonly on: IsoDate;
  /** Where it is to begin at once: the next moment of working time. In place of the start of the day. */
  readonly atOnce?: Instant;
  readonly by: PersonId;
  readonly now: Instant;
  readonly today: IsoDate;
  readonly opensAt: TimeOfDay;
  readonly holidays: HolidayTable;
}

/** Whether a step that sends has begun: what has gone cannot be called back. */
function hasBegun(launch: Launch, step: LaunchStep, now: Instant): boolean {
  const planned = launch.steps[step];
  return planned !== undefined && isSending(step) && planned.from <= now;
}

/**
 * Gives a step its day, or another one. What is sent goes on working days only; the order of the steps is
 * for the director to choose (`warningsFor` says what is unusual about it).
 */
export function planStep(launch: Launch, planning: Planning): LaunchDecision {
  const { step, on, atOnce, by, now, today, opensAt, holidays } = planning;
  if (hasBegun(launch, step, now)) return refuse({ code: "launch-step-begun" });
  if (on < today) return refuse({ code: "launch-day-over" });
  if (!isWorkingDay(on, holidays)) {
    return refuse({ code: "launch-day-closed", nextOpen: workingDayFrom(on, holidays) });
  }
  const from = atOnce ?? londonInstant(on, opensAt);
  const steps = { ...launch.steps, [step]: { on, from, by, at: now } };
  return accept({ ...launch, steps }, { type: "LaunchStepPlanned", step, on });
}

/** Takes a step's day away, while nothing has gone. A step without a day stays as it is. */
export function cancelStep(launch: Launch, step: LaunchStep, now: Instant): LaunchDecision {
  if (launch.steps[step] === undefined) return accept(launch);
  if (hasBegun(launch, step, now)) return refuse({ code: "launch-step-begun" });
  return accept(
    { ...launch, steps: stepsWithout(launch, step) },
    { type: "LaunchStepCancelled", step },
  );
}

function stepsWithout({ steps }: Launch, step: LaunchStep): Launch["steps"] {
  return LAUNCH_STEPS.reduce<Launch["steps"]>((kept, one) => {
    const planned = steps[one];
    return one === step || planned === undefined ? kept : { ...kept, [one]: planned };
  }, {});
}
