import { z } from "zod";

/** The grades of the format, and how senior each is (NP9): only more is more. */
export const GRADE_RANKS: ReadonlyMap<string, number> = new Map(
  [
    ["F1"],
    ["F2"],
    ["CT1", "CT2", "ST1", "ST2", "CF"],
    ["CT3", "ST3", "ST4", "SCF"],
    ["ST5", "ST6", "SAS"],
    ["ST7", "ST8"],
  ].flatMap((equals, below) => equals.map((grade) => [grade, below + 1] as const)),
);

/** The name of the format; a file says it, so that another kind of file is not taken for one. */
const FORMAT = "near-peer-allocation-instance/1";
/** The goals in the order of their rank; a file cannot change it. */
const LEVELS = ["unallocated", "moved", "preferences", "fit"] as const;
/** Costs and numbers of places are small: larger ones would only make sums that are not exact. */
const MOST = 100;
const MOST_ASKS = 32;

const LONGEST_SHOWN = 60;

function shown(input: unknown): string {
  const text = JSON.stringify(input);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

/** The message for whatever is not what it should be. */
const not = (what: string) => ({
  error: ({ input }: { readonly input?: unknown }) =>
    input === undefined ? `is missing; it should be ${what}` : `${shown(input)} is not ${what}`,
});

const text = (what: string) => z.string(not(what)).min(1, not(what));
const whole = (least: number, most: number) => {
  const what = not(`a whole number from ${least} to ${most}`);
  return z
    .number(what)
    .refine((number) => Number.isInteger(number) && number >= least && number <= most, what);
};
const cost = whole(0, MOST);
const seed = z.union([z.string(), z.number()], not("a text or a number"));

const grade = z.string(not("a grade")).refine((name) => GRADE_RANKS.has(name), {
  error: ({ input }) =>
    `${shown(input)} is not a grade of this format. Use ${[...GRADE_RANKS.keys()].join(", ")}`,
});

/** What people ask for or offer: each once, since twice would count twice. */
const tokens = z
  .array(text("a text"), not("a list of texts"))
  .max(MOST_ASKS, { error: `has more than ${MOST_ASKS} entries` })
  .refine((all) => new Set(all).size === all.length, { error: "has the same entry twice" });

const place = { lep: text("the name of a provider"), site: text("the name of a site") };

const doctor = z.object(
  {
    id: text("an id"),
    personId: text("an id"),
    grade,
    ...place,
    specialty: text("a specialty"),
    desiredSpecialty: text("a specialty or null").nullable(),
    asks: tokens,
    band: whole(-MOST, MOST).default(0),
  },
  not("a doctor"),
);

const supporter = z.object(
  {
    id: text("an id"),
    personId: text("an id"),
    grade,
    ...place,
    specialty: text("a specialty"),
    offers: tokens,
    capacity: whole(0, MOST),
    committed: whole(0, MOST).default(0),
    eligible: z.boolean(not("true or false")),
    status: z.enum(["active", "paused", "withdrawn"], not('"active", "paused" or "withdrawn"')),
  },
  not("a supporter"),
);

const pairs = z
  .array(
    z.tuple([z.string(), z.string()], not("a pair [doctorId, supporterId]")),
    not("a list of pairs"),
  )
  .default([]);

/** An object with nothing in it but what is known: an unknown rule or cost must not be passed over in silence. */
function known<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: ({ code, input, keys }) =>
      code === "unrecognized_keys"
        ? `${keys.map(shown).join(", ")} is not known; use ${Object.keys(shape).join(", ")}`
        : not("an object").error({ input }),
  });
}

const policy = known({
  levels: z
    .array(z.string())
    .refine((all) => all.join() === LEVELS.join(), {
      error: `must be ${shown(LEVELS)}: their order is fixed`,
    })
    .optional(),
  preferences: known({ noneHonoured: cost, eachUnmet: cost }),
  fit: known({
    otherSite: cost,
    otherLep: cost,
    specialtyCurrent: cost,
    specialtyNone: cost,
    perRankGap: cost,
    gapCap: cost,
    load: z.array(cost, not("a list of costs")).min(1, { error: "is empty" }),
  }),
  capacityDefault: cost.optional(),
  capacityMax: whole(0, MOST),
  crossLep: z.enum(["allow", "forbid"], not('"allow" or "forbid"')).default("allow"),
  shortage: z.enum(["best-fit", "lot"], not('"best-fit" or "lot"')).default("best-fit"),
  lotSeed: seed.optional(),
});

/** The shape of an instance file. What it says of people and of itself beyond this is not read. */
export const instanceFile = z.object(
  {
    format: z.literal(FORMAT, not(`"${FORMAT}"`)),
    seed: seed.optional(),
    policy,
    doctors: z.array(doctor, not("a list of doctors")),
    supporters: z.array(supporter, not("a list of supporters")),
    endedPairs: pairs,
    currentPairs: pairs,
  },
  not("an instance: an object with format, policy, doctors and supporters"),
);

/** An instance file as it was read. */
export type InstanceFile = z.output<typeof instanceFile>;
