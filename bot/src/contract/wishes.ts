import { z } from "zod";
import { route, SMALL_BODY } from "./route";
import { id, inScheme, instant, nothing, personBrief } from "./shapes";

/** A foundation doctor's wish, or a supporter's offer. */
export const wishSide = z.enum(["wish", "offer"]);

/** The key of a characteristic, as the server names it. */
const characteristicKey = z.string().regex(/^[a-z0-9-]{1,60}$/);

/** What became of a wish, for the doctor alone (NP7). */
export const wishAnswer = z.enum([
  "waiting",
  "met",
  "not-met",
  "nobody-offers",
  "said-since",
  "text-changed",
]);

const myWish = z.object({
  key: characteristicKey,
  label: z.string(),
  /** What it means; empty where the label says it. */
  about: z.string(),
  choices: z.array(z.object({ value: z.string(), label: z.string() })),
  /** The words of the consent, and their version, which goes back with it. */
  consent: z.string(),
  textVersion: z.string(),
  /** Absent where nothing was said of it. */
  stated: z
    .object({
      choice: z.string(),
      /** In words. */
      chosen: z.string(),
      at: instant,
      /** Whether it is used: agreed to in the words of today. */
      used: z.boolean(),
      answer: wishAnswer.optional(),
      /** Why it was not met, in words for the doctor alone; absent until that was worked out. */
      why: z.string().optional(),
    })
    .optional(),
});

/** What somebody stated about themselves, on one side of one scheme. */
const myStatement = z.object({
  schemeId: id,
  schemeName: z.string(),
  directorName: z.string(),
  side: wishSide,
  /** NP8's plain sentence. */
  sentence: z.string(),
  /** What it is used for and who learns of it. */
  purpose: z.string(),
  wishes: z.array(myWish),
  /** Stated of something that the scheme asks about no longer; can only be taken back. */
  noLongerAsked: z.array(z.object({ key: z.string(), label: z.string(), choice: z.string() })),
  /** Foundation doctors only. */
  directorMayLook: z
    .object({ on: z.boolean(), text: z.string(), textVersion: z.string() })
    .optional(),
});

/** A person's own statements, read by nobody else. */
export const myWishes = z.object({ statements: z.array(myStatement) });

/** `GET /api/me/wishes` */
export const getMyWishes = route({
  method: "GET",
  path: "/api/me/wishes",
  summary: "What the signed-in person stated about themselves, and what became of it.",
  params: nothing,
  query: nothing,
  body: nothing,
  response: myWishes,
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `PUT /api/me/wishes`: one characteristic, with its own consent to the text that was read. Said again, it changes nothing. */
export const stateMyWish = route({
  method: "PUT",
  path: "/api/me/wishes",
  summary: "States one characteristic of oneself, with its consent.",
  params: nothing,
  query: nothing,
  body: z.strictObject({
    schemeId: id,
    side: wishSide,
    key: characteristicKey,
    choice: z.string().min(1).max(200),
    /** The version of the text that was read; without the consent nothing is kept. */
    textVersion: z.string().min(1).max(60),
    consent: z.boolean(),
  }),
  response: myWishes,
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/me/wishes/withdraw`: one characteristic, or everything on that side. */
export const withdrawMyWishes = route({
  method: "POST",
  path: "/api/me/wishes/withdraw",
  summary: "Takes one statement of oneself back, or all of them.",
  params: nothing,
  query: nothing,
  body: z.strictObject({ schemeId: id, side: wishSide, key: characteristicKey.optional() }),
  response: myWishes,
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/me/wishes/director-may-look` */
export const letDirectorLook = route({
  method: "POST",
  path: "/api/me/wishes/director-may-look",
  summary: "Lets the director look at one's wishes, or no longer.",
  params: nothing,
  query: nothing,
  body: z.strictObject({
    schemeId: id,
    may: z.boolean(),
    /** The version of the text that was read. */
    textVersion: z.string().min(1).max(60),
  }),
  response: myWishes,
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `GET /api/schemes/:schemeId/people/:personId/wishes`: only where that doctor switched it on; each reading is audited. */
export const lookAtWishes = route({
  method: "GET",
  path: "/api/schemes/:schemeId/people/:personId/wishes",
  summary: "The wishes of a doctor who let their director look.",
  params: inScheme.extend({ personId: id }),
  query: nothing,
  body: nothing,
  response: z.object({
    doctor: personBrief,
    overall: z.enum(["met", "partly", "not-possible-here", "waiting"]),
    wishes: z.array(z.object({ label: z.string(), chosen: z.string(), answer: wishAnswer })),
  }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** A number; absent where it is below 5, or another number would tell it. */
const shown = z.number().int().optional();

/** How wishes fared, in numbers that point at nobody. */
export const wishCounts = z.object({
  /** Numbers below this are hidden. */
  smallest: z.number().int(),
  asked: shown,
  met: shown,
  partly: shown,
  notMet: shown,
  byCharacteristic: z.array(z.object({ label: z.string(), asked: shown, met: shown })),
  /** Empty for whoever may not look. */
  letLook: z.array(personBrief),
});

/** `GET /api/schemes/:schemeId/wishes/counts` */
export const getWishCounts = route({
  method: "GET",
  path: "/api/schemes/:schemeId/wishes/counts",
  summary: "How wishes fared, in numbers, and who let the director look.",
  params: inScheme,
  query: nothing,
  body: nothing,
  response: wishCounts,
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** A person's own statements. */
export type MyWishesView = z.infer<typeof myWishes>;
/** How wishes fared, in numbers. */
export type WishCountsView = z.infer<typeof wishCounts>;
/** What became of a wish. */
export type WishAnswerCode = z.infer<typeof wishAnswer>;
/** A foundation doctor's wish, or a supporter's offer. */
export type WishSide = z.infer<typeof wishSide>;
