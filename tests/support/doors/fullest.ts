import {
  DIALOGS,
  parseDialogOpening,
  parseSubmission,
  SUBMISSION_VERBS,
  type SubmissionVerb,
} from "../../../bot/src/cards/dialogs";
import { parsePress, VERBS } from "../../../bot/src/cards/verbs";

/** Something that a card of the bot can ask for: a press, a dialog to be opened, or a form to be sent. */
export interface Asking {
  readonly invoke: "press" | "task/fetch" | "task/submit";
  readonly asks: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A form of each dialog as somebody sends it who filled in all of it, but for what it is about. */
const FORMS: Readonly<Record<SubmissionVerb, Readonly<Record<string, unknown>>>> = {
  "wishes.choose": { side: "wish", keys: "faith" },
  "wishes.save": {
    side: "offer",
    ...{ "choice.faith": "sikh", "agree.faith.1": "true" },
  },
  "wishes.withdraw": { side: "wish", keys: "" },
  "concern.send": { to: "director", concerning: "something-else", text: "No names." },
  "volunteering.send": {
    ...{ as: "appraiser", name: "Idris Vaughan", email: "idris@elsewhere.example" },
    ...{ statement: "discussed", capacity: "1", biography: "", contact: "" },
  },
  "supervision.send-objection": { text: "Not this year." },
  "away.save": { from: "2026-08-20", until: "2026-08-25" },
  "capacity.save": { capacity: "1" },
};

/** As much as a button of this verb is made with. */
function fullestPress(verb: string, about: string): Asking {
  const all = [{ about, choice: "opted-out" }, { about }, {}];
  const data = all.find((one) => parsePress({ verb, v: 1, ...one }) !== undefined);
  if (data === undefined) throw new Error(`No button of ${verb} is known here.`);
  return { invoke: "press", asks: verb, data };
}

function fullestOpening(dialog: string, about: string): Asking {
  const data = [{ about }, {}].find((one) => parseDialogOpening({ dialog, v: 1, ...one }));
  if (data === undefined) throw new Error(`No opening of ${dialog} is known here.`);
  return { invoke: "task/fetch", asks: dialog, data };
}

/** A filled-in form of this verb; each call is another one, with a token of its own. */
function fullestForm(verb: SubmissionVerb, about: string, token: string): Asking {
  const all = [{ about, token }, { token }].map((one) => ({ ...one, ...FORMS[verb] }));
  const data = all.find((one) => parseSubmission({ verb, v: 1, ...one }));
  if (data === undefined) throw new Error(`No form of ${verb} is known here.`);
  return { invoke: "task/submit", asks: verb, data };
}

/** Every press and every dialog, about the first; and every form, about each of them where it is about anything. */
export function everythingAbout(
  ids: readonly [string, ...string[]],
  token: () => string,
): readonly Asking[] {
  const [first] = ids;
  return [
    ...VERBS.map((verb) => fullestPress(verb, first)),
    ...DIALOGS.map((dialog) => fullestOpening(dialog, first)),
    ...SUBMISSION_VERBS.flatMap((verb) => {
      const [one, ...others] = ids.map((id) => fullestForm(verb, id, token()));
      return one === undefined ? [] : "about" in one.data ? [one, ...others] : [one];
    }),
  ];
}
