import { z } from "zod";

/** Ids of ours are letters, digits and a few marks; the store throws at some of the others. */
const OURS = /^[\w.:-]+$/u;

/** A fresh id; it becomes part of an address of the API. */
const token = z.string().regex(/^[\w-]{1,100}$/u);

const v = z.literal(1);
const id = z.string().min(1).max(200).regex(OURS);

/** One of a list of records; empty where nothing was chosen, which is for the handler to say. */
const chosen = z.union([id, z.literal("")]).default("");

/** What was typed, as it came: whether it will do is for the rules to say, who can answer with a reason. */
const typed = z.string().max(40_000).default("");

/** A day or a number, as the form sent it. */
const short = z.string().max(40).default("");

const opening = z.discriminatedUnion("dialog", [
  z.strictObject({ dialog: z.literal("concern.raise"), v, about: id }),
  z.strictObject({ dialog: z.literal("away.set"), v }),
  z.strictObject({ dialog: z.literal("capacity.set"), v, about: id }),
]);

const submission = z.discriminatedUnion("verb", [
  z.strictObject({
    verb: z.literal("concern.send"),
    v,
    token,
    about: id,
    to: z.enum(["director", "dme", ""]).default(""),
    concerning: chosen,
    text: typed,
    anyway: z.literal(true).optional(),
  }),
  z.strictObject({ verb: z.literal("away.save"), v, token: id, from: short, until: short }),
  z.strictObject({
    verb: z.literal("capacity.save"),
    v,
    token: id,
    about: id,
    capacity: short,
  }),
]);

/**
 * A press of a button that opens a dialog. `about` is the record that the card was about. It came from
 * outside: who pressed, and whether they may, is for the server to find out.
 */
export type DialogOpening = z.output<typeof opening>;

/** A dialog that a button can open. */
export type DialogName = DialogOpening["dialog"];

/**
 * What a dialog sent. `token` was made when the dialog was opened: Teams may send one submission three
 * times, and what it creates has that id.
 */
export type Submission = z.output<typeof submission>;

/** What the send button of a dialog can ask for. */
export type SubmissionVerb = Submission["verb"];

/** Every dialog. */
export const DIALOGS: readonly DialogName[] = opening.options.map(
  (option) => option.shape.dialog.value,
);

/** Every verb of a send button. */
export const SUBMISSION_VERBS: readonly SubmissionVerb[] = submission.options.map(
  (option) => option.shape.verb.value,
);

const invoked = z.object({ data: z.record(z.string(), z.unknown()) });

/** The data of the button, without what it and Teams say to each other. */
function dataOf(value: unknown): Record<string, unknown> {
  const data = { ...invoked.safeParse(value).data?.data };
  delete data["msteams"];
  return data;
}

/**
 * The opening that the `value` of a `task/fetch` holds: `{data: {v, dialog, about?}}`. Undefined for
 * anything else, an unknown dialog, a missing or an unknown key included.
 */
export function parseDialogOpening(value: unknown): DialogOpening | undefined {
  const data = dataOf(value);
  if (data["type"] === "task/fetch") delete data["type"]; // Teams' own
  return opening.safeParse(data).data;
}

/** The submission that the `value` of a `task/submit` holds, as strictly: `{data: {v, verb, token, …}}`. */
export function parseSubmission(value: unknown): Submission | undefined {
  return submission.safeParse(dataOf(value)).data;
}
