import { z } from "zod";

const v = z.literal(1);
const about = z.string().min(1).max(200);
const maybeAbout = about.optional();

/**
 * The text of an introduction as it came, up to four times what the card allows: whether it will
 * do is for the rules to say, who can answer with a reason.
 */
const text = z.string().max(4000).default("");

/** An older Teams sends the input with every button of its card. What was typed is dropped unread. */
const unread = z
  .string()
  .optional()
  .transform(() => undefined);

const recordedChoice = z.enum(["opted-out", "rejoined"]);

/** A tick as cards send it; a card without it was not ticked. An older Teams sends it with every button. */
const ticked = z
  .enum(["true", "false"])
  .default("false")
  .transform((tick) => tick === "true");

const press = z.discriminatedUnion("verb", [
  z.strictObject({ verb: z.literal("link.confirm"), v, about }),
  z.strictObject({ verb: z.literal("link.decline"), v, about }),
  z.strictObject({ verb: z.literal("support.show"), v, about: maybeAbout }),
  z.strictObject({ verb: z.literal("participation.opt-out"), v, about: maybeAbout }),
  z.strictObject({ verb: z.literal("participation.tell-supporter"), v }),
  z.strictObject({ verb: z.literal("participation.rejoin"), v, about: maybeAbout }),
  z.strictObject({ verb: z.literal("participation.tell-supporter-rejoined"), v }),
  z.strictObject({ verb: z.literal("introduction.send"), v, about, text }),
  z.strictObject({ verb: z.literal("introduction.said-hello"), v, about, text: unread }),
  z.strictObject({ verb: z.literal("introduction.cannot-just-now"), v, about, text: unread }),
  z.strictObject({ verb: z.literal("participation.confirm"), v, about, choice: recordedChoice }),
  z.strictObject({ verb: z.literal("participation.leave"), v, about }),
  z.strictObject({
    verb: z.literal("choices.show"),
    v,
    about: maybeAbout,
    notAgain: unread,
    text: unread,
  }),
  z.strictObject({ verb: z.literal("different.ask"), v, about: maybeAbout }),
  z.strictObject({ verb: z.literal("different.confirm"), v, about, notAgain: ticked }),
  z.strictObject({ verb: z.literal("different.take-back"), v, about: maybeAbout }),
  z.strictObject({ verb: z.literal("stop.ask"), v, about: maybeAbout }),
  z.strictObject({ verb: z.literal("stop.confirm"), v, about }),
  z.strictObject({ verb: z.literal("support.another"), v, about }),
  z.strictObject({ verb: z.literal("support.none"), v }),
  z.strictObject({ verb: z.literal("support.want"), v }),
  z.strictObject({ verb: z.literal("away.end"), v }),
  z.strictObject({ verb: z.literal("step-down.ask"), v, about: maybeAbout }),
  z.strictObject({ verb: z.literal("step-down.confirm"), v, about }),
  z.strictObject({ verb: z.literal("reminders.silence"), v, about: maybeAbout }),
  z.strictObject({ verb: z.literal("reminders.resume"), v }),
  z.strictObject({ verb: z.literal("concern.open"), v, text: unread }),
  z.strictObject({ verb: z.literal("volunteering.show"), v }),
  z.strictObject({ verb: z.literal("volunteering.standing"), v }),
  z.strictObject({ verb: z.literal("supervision.show"), v }),
  z.strictObject({ verb: z.literal("my-data.show"), v }),
  z.strictObject({ verb: z.literal("recognition.show"), v }),
  z.strictObject({ verb: z.literal("tips.show"), v }),
  z.strictObject({ verb: z.literal("help.home"), v }),
  z.strictObject({ verb: z.literal("help.now"), v }),
  z.strictObject({ verb: z.literal("help.resources"), v }),
]);

/**
 * One press of a button. `about` is the pairing (for `link.*` the person) that the card was about, as the server kept it.
 * Who pressed, and whether they may, is for the server to find out.
 */
export type Press = z.output<typeof press>;

/** What a button can ask for. */
export type Verb = Press["verb"];

/** Every verb. */
export const VERBS: readonly Verb[] = press.options.map((option) => option.shape.verb.value);

/**
 * The press that a button's data stands for: its `verb`, `v: 1` and the keys of that verb. Undefined for anything else, an
 * unknown verb, a missing or an unknown key included.
 */
export function parsePress(data: Readonly<Record<string, unknown>>): Press | undefined {
  return press.safeParse(data).data;
}
