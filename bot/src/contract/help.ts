import { z } from "zod";
import { route, SMALL_BODY } from "./route";
import { nothing } from "./shapes";

/** Where the signed-in person can turn, and what they can read (NP20, NA1). */
export const myHelp = z.object({
  signposts: z.array(
    z.object({ title: z.string(), how: z.string(), url: z.string().exactOptional() }),
  ),
  resources: z.array(z.object({ title: z.string(), about: z.string(), url: z.string() })),
});

/** `GET /api/me/help`: of all their schemes; for somebody in none, what exists everywhere. */
export const getMyHelp = route({
  method: "GET",
  path: "/api/me/help",
  summary: "Where the signed-in person can turn for help, and resources.",
  params: nothing,
  query: nothing,
  body: nothing,
  response: myHelp,
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** Where somebody can turn, and what they can read. */
export type MyHelp = z.infer<typeof myHelp>;
