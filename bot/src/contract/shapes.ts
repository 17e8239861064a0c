import { z } from "zod";

const ADDRESS = "Give an address that begins with https://.";
const WAY = "Give a phone number, or an address that begins with https://.";

/** No parameters, no query, no body. */
export const nothing = z.strictObject({});

/** An id: random text. */
export const id = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[A-Za-z0-9_-]+$/);

/** The scheme a route is about. */
export const inScheme = z.strictObject({ schemeId: id });

/** A day, `2026-08-05`. */
export const day = z.iso.date();

/** An instant in UTC, `2026-08-05T08:30:00.000Z`. */
export const instant = z.iso.datetime();

/** The version that a write hands back in `If-Match`. */
export const version = z.string().min(1).max(200);

/**
 * How a list is asked for: `cursor` is the `next` of the page before; it is sealed, and good for who asked
 * and for what. At most 250 rows: a page is read out of the whole scheme, so smaller ones would cost more.
 */
export const page = z.strictObject({
  cursor: z.string().max(1_500).optional(),
  limit: z.coerce.number().int().min(1).max(250).optional(),
});

/** A page of a list. `next` is absent on the last one; `total` counts every page. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().optional(), total: z.number().int() });
}

/** What somebody may be in a scheme. */
export const role = z.enum([
  "foundation-doctor",
  "senior-doctor",
  "educational-supervisor",
  "director",
  "administrator",
  "deputy",
  "dme",
  "regional-viewer",
]);

function words(most: number) {
  return z
    .string()
    .trim()
    .min(1, "Write something here.")
    .max(most, `Write at most ${most} letters.`);
}

/** Somewhere to turn for help (NP20): what it is, how to reach it, and a number or an address that opens. */
export const signpost = z.strictObject({
  title: words(80),
  how: words(200),
  url: z
    .string()
    .max(300)
    .regex(/^(?:https:\/\/[^\s]+|tel:\+?\d{3,15})$/, WAY)
    .refine((url) => url.startsWith("tel:") || URL.canParse(url), WAY)
    .exactOptional(),
});

/** Something worth reading or doing (NA1). */
export const resource = z.strictObject({
  title: words(80),
  about: words(200),
  url: z
    .string()
    .max(300)
    .regex(/^https:\/\/[^\s]+$/, ADDRESS)
    .refine((url) => URL.canParse(url), ADDRESS),
});

/** What the two of a pair see of each other. */
export const colleague = z.object({
  firstName: z.string(),
  fullName: z.string(),
  grade: z.string(),
  site: z.string(),
  specialty: z.string(),
  email: z.string(),
});

/** A person in a director's list, in brief. */
export const personBrief = z.object({
  personId: id,
  name: z.string(),
  grade: z.string(),
  site: z.string(),
  specialty: z.string(),
});

/** What the two of a pair see of each other. */
export type Colleague = z.infer<typeof colleague>;
/** A person in a director's list, in brief. */
export type PersonBrief = z.infer<typeof personBrief>;
/** Somewhere to turn for help. */
export type Signpost = z.infer<typeof signpost>;
/** Something worth reading or doing. */
export type Resource = z.infer<typeof resource>;
