import { z } from "zod";
import { route, SMALL_BODY } from "./route";
import { id, inScheme, instant, nothing, role } from "./shapes";

/** A scheme at a glance: what there is and what needs a person. */
export const schemeOverview = z.object({
  schemeId: id,
  name: z.string(),
  provider: z.string(),
  directorName: z.string(),
  roles: z.array(role),
  /** The product's time, so that screens say "today" as the server does. */
  now: instant,
  /** Whether the tenant's directory can be searched from here. */
  directorySearch: z.boolean(),
  counts: z.object({
    foundationDoctors: z.number().int(),
    withoutSupporter: z.number().int(),
    seniorDoctors: z.number().int(),
    supporters: z.number().int(),
    notLinked: z.number().int(),
    activePairings: z.number().int(),
    introductionsAwaited: z.number().int(),
    optedOut: z.number().int(),
  }),
});

/** `GET /api/schemes/:schemeId` */
export const getScheme = route({
  method: "GET",
  path: "/api/schemes/:schemeId",
  summary: "A scheme at a glance.",
  params: inScheme,
  query: nothing,
  body: nothing,
  response: schemeOverview,
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** A scheme at a glance. */
export type SchemeOverview = z.infer<typeof schemeOverview>;
