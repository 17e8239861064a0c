import {
  launchYear,
  programmeStart,
  suggestedDays,
  type LaunchCalendar,
} from "../../scheme/launch/launch-days";
import type { Launch, LaunchStep } from "../../scheme/launch/launch";
import { postOn } from "../../scheme/people/standing";
import type { SchemeId } from "../../scheme/shared/ids";
import type { IsoDate } from "../../scheme/shared/time";
import type { Ports } from "../ports/ports";
import { makeSchemeState, type SchemeState } from "../schemes/scheme-state";

/** The version of a launch that nobody has planned anything of. */
export const NOT_PLANNED = "not-planned";

/** The launch that a director looks at, with the scheme it is of. */
export interface LaunchState {
  readonly launch: Launch;
  readonly version: string;
  readonly year: number;
  /** The programme's first day, from its people as they are now. */
  readonly start: IsoDate;
  readonly suggested: Readonly<Record<LaunchStep, IsoDate>>;
  readonly calendar: LaunchCalendar;
  readonly state: SchemeState;
}

/** Reads the launch of the programme that is coming, or of the one that has just begun. */
export function makeLaunchState(ports: Pick<Ports, "store" | "clock" | "holidays">) {
  const schemeState = makeSchemeState(ports);
  return async (schemeId: SchemeId): Promise<LaunchState> => {
    const [state, stored] = await Promise.all([
      schemeState(schemeId),
      ports.store.list(schemeId, "launch"),
    ]);
    const { today, live } = state;
    const people = state.people.map(({ value }) => value);
    const inPost = people.some((person) => {
      const post = postOn(person, today);
      return post?.role === "foundation-doctor" && post.from <= today;
    });
    const launches = stored.map(({ value }) => value);
    const year = launchYear({ today, inPost, paired: live.length > 0, launches });
    const found = stored.find(({ value }) => value.id === String(year));
    const start = programmeStart(year, people);
    const launch = { ...(found?.value ?? { id: String(year), schemeId, steps: {} }), start };
    const { nation, objectionWorkingDays } = state.scheme.policy;
    const calendar = { start, today, objectionWorkingDays, holidays: ports.holidays.of(nation) };
    const suggested = suggestedDays(calendar, launch);
    return {
      launch,
      version: found?.version ?? NOT_PLANNED,
      year,
      start,
      suggested,
      calendar,
      state,
    };
  };
}
