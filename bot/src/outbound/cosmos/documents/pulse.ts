import { z } from "zod";
import type { PulseMarks, PulseTally } from "../../../scheme/pulse/pulse";
import { FIGURES_KEPT_YEARS } from "../../../scheme/quality/kept-year";
import { recordKind } from "./record-kind";

/** As long as the other figures of its year. */
const KEPT_S = FIGURES_KEPT_YEARS * 366 * 86_400;

const tally: z.ZodType<PulseTally> = z.strictObject({
  id: z.string(),
  schemeId: z.string(),
  until: z.string(),
  sealedSum: z.string(),
});

const marks: z.ZodType<PulseMarks> = z.strictObject({
  id: z.string(),
  schemeId: z.string(),
  marks: z.array(z.string()),
});

/** The sum of a window's answers, sealed: `pulse-tally.<window>`. */
export const pulseTallyRecord = recordKind<PulseTally>({
  type: "pulse-tally",
  content: tally,
  idOf: ({ id }) => `pulse-tally.${id}`,
  schemeOf: ({ schemeId }) => schemeId,
  ttlOf: () => KEPT_S,
});

/** That people answered in a window, by keyed hashes alone: `pulse-marks.<window>`. */
export const pulseMarksRecord = recordKind<PulseMarks>({
  type: "pulse-marks",
  content: marks,
  idOf: ({ id }) => `pulse-marks.${id}`,
  schemeOf: ({ schemeId }) => schemeId,
});
