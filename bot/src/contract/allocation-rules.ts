import { z } from "zod";

/** The grades of UK training that the product knows, lowest first. */
export const grades = [
  "F1",
  "F2",
  "CT1",
  "CT2",
  "ST1",
  "ST2",
  "Clinical fellow",
  "CT3",
  "ST3",
  "ST4",
  "Senior clinical fellow",
  "ST5",
  "ST6",
  "Specialty doctor",
  "Specialist",
  "ST7",
  "ST8",
] as const;

const MOST_LEVELS = 12;
const MOST_NEIGHBOURS = 20;
const MOST_SITES = 50;
const EACH_ONCE = "Every grade stands in the order once. Put back what is missing.";

/** A name of a Trust or a site. */
const placeName = z.string().trim().min(1, "Give a name.").max(100, "Give at most 100 letters.");

/** Whether each of some texts stands there once, whatever its capitals. */
function isEachOnce(texts: readonly string[]): boolean {
  return new Set(texts.map((text) => text.toLowerCase())).size === texts.length;
}

const gradeOrder = z
  .array(z.array(z.enum(grades)).min(1, "Take away the level without a grade."))
  .max(MOST_LEVELS, `Keep at most ${MOST_LEVELS} levels.`)
  .refine(
    (levels) => isEachOnce(levels.flat()) && levels.flat().length === grades.length,
    EACH_ONCE,
  )
  .refine(
    ([lowest = []]) => lowest.length === 1 && lowest[0] === "F1",
    "F1 stays at the bottom, alone: an F1 supports nobody.",
  );

const neighbour = z.strictObject({
  name: placeName,
  sites: z
    .array(placeName)
    .min(1, "Give at least one site.")
    .max(MOST_SITES, `Give at most ${MOST_SITES} sites.`),
});

const neighbours = z
  .array(neighbour)
  .max(MOST_NEIGHBOURS, `Keep at most ${MOST_NEIGHBOURS} neighbours.`)
  .refine(
    (all) => isEachOnce(all.map(({ name }) => name)),
    "Two neighbours have one name. Give each a name of its own.",
  )
  .refine(
    (all) => isEachOnce(all.flatMap(({ sites }) => sites)),
    "A site is named twice. Each belongs to one Trust.",
  );

/** What a scheme decides about allocation (NP9, BS8, principle 12). */
export const allocationRules = z
  .strictObject({
    /** Lowest first; the grades of one level are equals, and equals never support each other. */
    gradeOrder,
    /** How near a supporter has to be: at the doctor's own site, or anywhere in the same Trust. */
    within: z.enum(["site", "trust"]),
    /** Whether everybody may be given a supporter of a neighbour. */
    borrow: z.boolean(),
    neighbours,
    /** Who goes without where somebody must: drawn by lot, or whoever fits worst. */
    shortage: z.enum(["lot", "best-fit"]),
    /** Whose need comes first where somebody must go without; the others come after. */
    needFirst: z
      .array(z.enum(["new-starter", "left-out-last-time"]))
      .refine(isEachOnce, "Each band of need stands there once."),
  })
  .refine(({ within, borrow }) => within === "trust" || !borrow, {
    path: ["borrow"],
    message:
      "Where everybody's supporter is at the same site, nobody borrows. Choose one of the two, or let single doctors borrow.",
  });

/** What a scheme decides about allocation. */
export type AllocationRules = z.infer<typeof allocationRules>;
