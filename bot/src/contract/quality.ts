import { z } from "zod";
import { route, SMALL_BODY } from "./route";
import { day, inScheme, nothing } from "./shapes";

/** What is counted. */
export const qualityFigure = z.enum([
  "doctors",
  "allocated",
  "reallocated",
  "opted-out",
  "back",
  "pairs",
  "introduced-in-time",
  "introduced-later",
  "not-introduced",
  "agreements",
  "feedback",
  "supporters",
  "trained",
  "supervised",
  "load-none",
  "load-one",
  "load-two",
  "load-more",
  "wishes",
  "wishes-met",
  "wishes-partly",
  "wishes-not-met",
]);

/** One side of the pulse: from when on it is shown, or what came of it. */
const pulseResult = z.discriminatedUnion("state", [
  z.object({ state: z.literal("to-come"), from: day }),
  z.object({
    state: z.literal("closed"),
    /** A multiple of 5, as below. */
    answers: z.number().int().multipleOf(5),
    /** From 0 to 100; absent where fewer than ten answered. */
    mean: z.number().int().optional(),
  }),
]);

/** A programme year, from one changeover to the next, in numbers that point at nobody. */
export const qualityYear = z.object({
  /** The calendar year in which it begins. */
  begins: z.number().int(),
  from: day,
  until: day,
  /** Records of it may have been deleted by their age when it was counted, and the true numbers be larger. */
  keptInPart: z.boolean(),
  /** Of a year that is over: since when its numbers are kept as they are. */
  keptOn: day.optional(),
  figures: z.array(
    z.object({
      figure: qualityFigure,
      /** A multiple of 5: the true number is this or up to 4 more. Absent where nobody can know it, or it could point at somebody. */
      fives: z.number().int().multipleOf(5).optional(),
    }),
  ),
  /** Absent where it is not asked. */
  pulse: z
    .object({
      before: pulseResult,
      after: pulseResult,
      /** The second mean less the first. */
      change: z.number().int().optional(),
    })
    .optional(),
});

const ofScheme = {
  params: inScheme,
  query: nothing,
  body: nothing,
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
} as const;

/** `GET /api/schemes/:schemeId/quality`: the running programme year and those before it. */
export const getQuality = route({
  ...ofScheme,
  method: "GET",
  path: "/api/schemes/:schemeId/quality",
  summary: "How a scheme goes, year by year, in numbers rounded down to fives.",
  response: z.object({ asOf: day, years: z.array(qualityYear) }),
});

/** `POST /api/schemes/:schemeId/quality/export`: the same numbers as a spreadsheet; that it was taken is audited. */
export const exportQuality = route({
  ...ofScheme,
  method: "POST",
  path: "/api/schemes/:schemeId/quality/export",
  summary: "How a scheme goes, year by year, as a spreadsheet.",
  response: z.object({ fileName: z.string(), csv: z.string(), rows: z.number().int() }),
  isExport: true,
});

/** What is counted. */
export type QualityFigureName = z.infer<typeof qualityFigure>;
/** A programme year in numbers. */
export type QualityYearView = z.infer<typeof qualityYear>;
/** One side of the pulse. */
export type PulseResult = z.infer<typeof pulseResult>;
/** The running year and those before it. */
export type QualityView = z.infer<(typeof getQuality)["response"]>;
