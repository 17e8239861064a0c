import { PULSE_QUESTIONS } from "./instrument";

/** By question, the place of the chosen answer in its scale, from 0; null where it was left out. */
export type PulseAnswers = readonly (number | null)[];

/** With fewer the instrument's authors count nobody as having answered. */
const FEWEST_ANSWERED = 4;
const LAST = 4;
const STEP = 25;

/**
 * From 0 to 100, the higher the more burnt out: the mean of the questions that were answered, in whole numbers. Undefined where
 * they are fewer than four, or are no answers to these questions.
 */
export function scoreOf(answers: PulseAnswers): number | undefined {
  if (answers.length !== PULSE_QUESTIONS.length) return undefined;
  const scores = PULSE_QUESTIONS.flatMap(({ reversed }, nth) => {
    const place = answers[nth] ?? null;
    if (place === null) return [];
    return [STEP * (reversed ? place : LAST - place)];
  });
  if (scores.some((score) => !Number.isInteger(score) || score < 0 || score > 100))
    return undefined;
  if (scores.length < FEWEST_ANSWERED) return undefined;
  return Math.round(scores.reduce((sum, one) => sum + one, 0) / scores.length);
}
