import { addWorkingDays, type HolidayTable } from "../calendar/working-time";
import type { IsoDate } from "../shared/time";
import { LAUNCH_STEPS, type Launch, type LaunchStep } from "./launch";
import { NOTICE_WORKING_DAYS } from "./launch-days";

/** What is unusual about a step's day. It is said and not forbidden: the director may know better. */
export type LaunchWarning =
  /** An earlier step has a later day, or none. */
  | "before-an-earlier-step"
  /** The supervisors would have less than a working week before their doctors are asked (NP1). */
  | "soon-after-the-notice"
  /** It comes after the programme's first day. */
  | "after-the-start";

/** What the warnings are worked out from. */
export interface WarningContext {
  readonly start: IsoDate;
  readonly holidays: HolidayTable;
}

/** What is unusual about the day that a step has; nothing where it has none. */
export function warningsFor(
  step: LaunchStep,
  { steps }: Pick<Launch, "steps">,
  { start, holidays }: WarningContext,
): readonly LaunchWarning[] {
  const on = steps[step]?.on;
  if (on === undefined) return [];
  const earlier = LAUNCH_STEPS.slice(0, LAUNCH_STEPS.indexOf(step)).map((one) => steps[one]?.on);
  const told = steps["supervisors-told"]?.on;
  const warnings: LaunchWarning[] = [];
  if (earlier.some((day) => day === undefined || day > on)) warnings.push("before-an-earlier-step");
  else if (
    step === "invitation" &&
    told !== undefined &&
    on < addWorkingDays(told, NOTICE_WORKING_DAYS, holidays)
  ) {
    warnings.push("soon-after-the-notice");
  }
  if (step !== "introductions" && on > start) warnings.push("after-the-start");
  return warnings;
}
