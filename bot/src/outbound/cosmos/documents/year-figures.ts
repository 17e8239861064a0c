import { z } from "zod";
import { QUALITY_FIGURES, type ShownFigure } from "../../../scheme/quality/figures";
import { FIGURES_KEPT_YEARS, type KeptYear } from "../../../scheme/quality/kept-year";
import { recordKind } from "./record-kind";

const KEPT_S = FIGURES_KEPT_YEARS * 366 * 86_400;

const figure: z.ZodType<ShownFigure> = z.strictObject({
  figure: z.enum(QUALITY_FIGURES),
  // A number that is finer than may be shown is not even written.
  fives: z.number().int().multipleOf(5).exactOptional(),
});

const content: z.ZodType<KeptYear> = z.strictObject({
  id: z.string(),
  schemeId: z.string(),
  begins: z.number(),
  keptOn: z.string(),
  keptInPart: z.boolean(),
  figures: z.array(figure),
});

/** The figures of a programme year that is over: `year-figures.2026`. */
export const yearFiguresRecord = recordKind<KeptYear>({
  type: "year-figures",
  content,
  idOf: ({ id }) => `year-figures.${id}`,
  schemeOf: ({ schemeId }) => schemeId,
  ttlOf: () => KEPT_S,
});
