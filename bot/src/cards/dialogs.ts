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

/** A foundation doctor's wish, or a supporter's offer. */
const side = z.enum(["wish", "offer"]);

/** The key of a characteristic; with a dot, the version of the text that is agreed to. */
const key = z.string().regex(/^[a-z0-9-]{1,60}$/u);
const keyAndText = z.string().regex(/^[a-z0-9-]{1,60}\.[a-z0-9-]{1,40}$/u);

/** A stamp of what somebody stated, or that nothing is. */
const stamp = token;

const opening = z.discriminatedUnion("dialog", [
  z.strictObject({ dialog: z.literal("wishes.want"), v, about: id.optional() }),
  z.strictObject({ dialog: z.literal("wishes.offer"), v, about: id.optional() }),
  z.strictObject({ dialog: z.literal("concern.raise"), v, about: id }),
  z.strictObject({ dialog: z.literal("volunteering.apply"), v, about: id.optional() }),
  z.strictObject({ dialog: z.literal("supervision.object"), v, about: id }),
  z.strictObject({ dialog: z.literal("away.set"), v }),
  z.strictObject({ dialog: z.literal("capacity.set"), v, about: id }),
]);

const submission = z.discriminatedUnion("verb", [
  z.strictObject({
    verb: z.literal("wishes.choose"),
    v,
    token: stamp,
    about: id,
    side,
    keys: typed,
  }),
  z.strictObject({
    verb: z.literal("wishes.save"),
    v,
    token: stamp,
    about: id,
    side,
    choice: z.record(key, z.string().max(200)).default({}),
    agree: z.record(keyAndText, z.enum(["true", "false"])).default({}),
  }),
  z.strictObject({
    verb: z.literal("wishes.withdraw"),
    v,
    token: stamp,
    about: id,
    side,
    key: key.optional(),
    keys: typed,
  }),
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
  z.strictObject({
    verb: z.literal("volunteering.send"),
    v,
    token,
    about: id,
    as: z.enum(["educational-supervisor", "appraiser", "dme", ""]).default(""),
    name: typed,
    email: typed,
    statement: z.enum(["discussed", "told", ""]).default(""),
    capacity: short,
    biography: typed,
    contact: typed,
  }),
  z.strictObject({
    verb: z.literal("supervision.send-objection"),
    v,
    token,
    about: id,
    text: typed,
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
 * A press of a button that opens a dialog. `about` is the record that the card was about, as the server kept it. Who
 * pressed, and whether they may, is for the server to find out.
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

const GROUP = /^(choice|agree)\.(.+)$/u;

/** Inputs of which a form has as many as it asks for: `{"choice.faith": "sikh"}` is `{choice: {faith: "sikh"}}`. */
function gathered(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const plain: [string, unknown][] = [];
  const groups = new Map<string, [string, unknown][]>();
  for (const [name, value] of Object.entries(data)) {
    const [, group, of] = GROUP.exec(name) ?? [];
    if (group === undefined || of === undefined) plain.push([name, value]);
    else groups.set(group, [...(groups.get(group) ?? []), [of, value]]);
  }
  const grouped = [...groups].map(([group, entries]): [string, unknown] => [
    group,
    Object.fromEntries(entries),
  ]);
  const all: readonly (readonly [string, unknown])[] = [...plain, ...grouped];
  return Object.fromEntries(all);
}

/**
 * The opening that a button's data stands for: `{v, dialog, about?}`. Undefined for anything else, an unknown dialog, a
 * missing or an unknown key included.
 */
export function parseDialogOpening(
  data: Readonly<Record<string, unknown>>,
): DialogOpening | undefined {
  return opening.safeParse(data).data;
}

/** The submission that the data of a form's button and its inputs stand for, as strictly: `{v, verb, token, …}`. */
export function parseSubmission(data: Readonly<Record<string, unknown>>): Submission | undefined {
  return submission.safeParse(gathered(data)).data;
}
