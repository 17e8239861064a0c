import { z } from "zod";
import { route, SMALL_BODY } from "./route";
import { inScheme, nothing, version } from "./shapes";

/** A line that the scheme may say in its own words. */
const wordsLine = z.object({
  line: z.string(),
  /** What the line is for, as a label. */
  says: z.string(),
  /** Our words, with `{placeholders}`. */
  ours: z.string(),
  /** What holds now: the scheme's own words, or ours. */
  text: z.string(),
  /** What may be filled in, with what it is in the invented data. */
  fills: z.array(z.object({ name: z.string(), sample: z.string() })),
  /** What of that has to stay. */
  keeps: z.array(z.string()),
  /** Own words that no longer fit the card, so that ours are used. */
  unused: z.string().optional(),
});

/** A card of the bot as its reader would see it, with invented data. */
const wordsCard = z.object({
  card: z.string(),
  title: z.string(),
  readers: z.string(),
  when: z.string(),
  toast: z.string(),
  buttons: z.array(z.string()),
  /** In their order: the words of a locked line, or a line that may be changed. */
  lines: z.array(z.union([z.string(), wordsLine])),
});

const wordsView = z.object({ version, cards: z.array(wordsCard) });

/** `GET /api/schemes/:schemeId/settings/words` */
export const getWords = route({
  method: "GET",
  path: "/api/schemes/:schemeId/settings/words",
  summary: "The cards of which a scheme may say some lines in its own words, and what it says.",
  params: inScheme,
  query: nothing,
  body: nothing,
  response: wordsView,
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `PUT /api/schemes/:schemeId/settings/words`: one card; a line that is left out is said in our words again. */
export const changeWords = route({
  method: "PUT",
  path: "/api/schemes/:schemeId/settings/words",
  summary: "Saves the words that a scheme has of its own on one card.",
  params: inScheme,
  query: nothing,
  body: z.strictObject({
    card: z.string().max(100),
    lines: z.record(z.string().max(60), z.string().max(2000, "Write at most 500 letters.")),
  }),
  response: wordsView,
  status: 200,
  ifMatch: true,
  bodyLimit: SMALL_BODY,
});

/** What a scheme says in its own words, and where it could. */
export type WordsView = z.infer<typeof wordsView>;
/** A card of the bot with its lines. */
export type WordsCard = z.infer<typeof wordsCard>;
/** A line that may be changed. */
export type WordsLine = z.infer<typeof wordsLine>;
