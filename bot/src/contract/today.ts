import { z } from "zod";
import { launchCheck, launchStep } from "./launch";
import { route, SMALL_BODY } from "./route";
import { day, inScheme, instant, nothing } from "./shapes";

/** What can need a person, in the order in which it is shown. */
export const todayKind = z.enum([
  "concerns",
  "complaints",
  "deletion-stopped",
  "trail-incomplete",
  "messages-held",
  "without-supporter",
  "pairs-broken",
  "changeover",
  "requests",
  "objections",
  "applications",
  "tips",
  "introductions",
  "agreements",
  "supporters-away",
  "carrying-too-much",
  "not-delivered",
  "not-linked",
  "opted-out",
]);

/** One of those whom a group is about. */
export const todayRow = z.object({
  /** What the next step is about: a person, a pairing, a request, a concern. */
  id: z.string(),
  name: z.string(),
  /** Grade and site, or the other half of the pair. */
  more: z.string(),
  /** Since when, as a day or an instant. */
  since: z.string().optional(),
  /** By when. */
  until: z.string().optional(),
  /** Why, as a code that the screen puts into words; empty where the group says it all. */
  why: z.string(),
});

/** What needs a person: how many, and the first few of them. */
export const todayGroup = z.object({
  kind: todayKind,
  count: z.number().int(),
  rows: z.array(todayRow),
});

/** `GET /api/schemes/:schemeId/today`: what the reader's role may see, and nothing else. */
export const getToday = route({
  method: "GET",
  path: "/api/schemes/:schemeId/today",
  summary: "What needs a person today, in groups, for whoever asks.",
  params: inScheme,
  query: nothing,
  body: nothing,
  response: z.object({
    now: instant,
    groups: z.array(todayGroup),
    /** What is missing before the launch; absent once doctors have supporters, and for whom it is not. */
    setup: z
      .object({
        start: day,
        checklist: z.array(launchCheck),
        next: z.object({ step: launchStep, on: day.optional() }).optional(),
      })
      .optional(),
  }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** What needs a person today. */
export type TodayView = z.infer<(typeof getToday)["response"]>;
/** A group of it. */
export type TodayGroup = z.infer<typeof todayGroup>;
/** What a group is of. */
export type TodayKind = z.infer<typeof todayKind>;
/** One of those whom a group is about. */
export type TodayRow = z.infer<typeof todayRow>;
