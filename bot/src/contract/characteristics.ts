import { z } from "zod";
import { route, SMALL_BODY } from "./route";
import { inScheme, nothing, version } from "./shapes";

function words(most: number) {
  return z
    .string()
    .trim()
    .min(1, "Write something here.")
    .max(most, `Write at most ${most} letters.`);
}

/** So many choices of one characteristic. */
const MOST_OPTIONS = 10;

const characteristic = z.strictObject({
  /** The server's own; absent on a new one. */
  key: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .exactOptional(),
  label: words(60),
  /** What it means, in a sentence; empty where the label says it. */
  about: z.string().trim().max(200, "Write at most 200 letters."),
  /** What may be chosen; none where "yes, this is me" is enough. */
  options: z.array(words(60)).max(MOST_OPTIONS, `Give at most ${MOST_OPTIONS} choices.`),
  /** Asked about no longer. */
  retired: z.boolean(),
});

/** A scheme's own characteristics as they were read. */
export const characteristicsView = z.object({
  version,
  characteristics: z.array(characteristic.extend({ key: z.string() })),
  /** What everybody is asked about, by name; no scheme changes it. */
  standing: z.array(z.string()),
});

/** `GET /api/schemes/:schemeId/characteristics` */
export const getCharacteristics = route({
  method: "GET",
  path: "/api/schemes/:schemeId/characteristics",
  summary: "What a scheme asks about of its own, besides what everybody is asked.",
  params: inScheme,
  query: nothing,
  body: nothing,
  response: characteristicsView,
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `PUT /api/schemes/:schemeId/characteristics`: all of them in their order; none is ever deleted. */
export const changeCharacteristics = route({
  method: "PUT",
  path: "/api/schemes/:schemeId/characteristics",
  summary: "Saves what a scheme asks about of its own, all together.",
  params: inScheme,
  query: nothing,
  body: z.strictObject({ characteristics: z.array(characteristic).max(60) }),
  response: characteristicsView,
  status: 200,
  ifMatch: true,
  bodyLimit: SMALL_BODY,
});

/** A scheme's own characteristics as they were read. */
export type CharacteristicsView = z.infer<typeof characteristicsView>;
