import type { Pace } from "../../scheme/pace/pace";
import { heard, NO_ANSWERS, settle, withoutTold } from "../../scheme/pace/slow-down";
import type { Changed, SharedPace } from "./shared-pace";

/** The shared pace, and what Teams answered this instance: each change tells the others of it. */
export interface HearingPace {
  /** As `SharedPace.change`, after what was heard. Where nothing is written, it is told with the next change. */
  readonly change: SharedPace["change"];
  readonly forget: () => void;
  /** Teams took a POST, or said 429 and maybe for how long (ms). */
  readonly hear: (taken: boolean, afterMs?: number) => void;
  /** The next answer that is heard is to the trial of a halt. */
  readonly hearTrial: () => void;
}

/** A shared pace that hears. */
export function hearingPace(shared: SharedPace): HearingPace {
  let answers = NO_ANSWERS;

  async function change<Result>(decide: (pace: Pace, now: number) => Changed<Result>) {
    const { result, told } = await shared.change((pace, now) => {
      const changed = decide(settle(pace, answers, now, Math.random()), now);
      const heardBefore = changed.pace === undefined ? NO_ANSWERS : answers;
      return { ...changed, result: { result: changed.result, told: heardBefore } };
    });
    answers = withoutTold(answers, told);
    return result;
  }

  return {
    change,
    forget: () => {
      shared.forget();
    },
    hear: (taken, afterMs) => {
      answers = heard(answers, taken, afterMs);
    },
    hearTrial: () => {
      answers = { ...answers, trial: true };
    },
  };
}
