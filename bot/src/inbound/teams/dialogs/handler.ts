import type { RenderedCard } from "../../../cards/define-card";
import type { DialogName, DialogOpening, Submission, SubmissionVerb } from "../../../cards/dialogs";
import type { DialogView } from "../task-body";
import type { Turn } from "../turn";

type Openings = { readonly [D in DialogName]: Extract<DialogOpening, { readonly dialog: D }> };
type Submissions = { readonly [V in SubmissionVerb]: Extract<Submission, { readonly verb: V }> };

/** An opening of one dialog. */
export type OpeningOf<D extends DialogName> = Openings[D];

/** What one verb sends. */
export type SubmissionOf<V extends SubmissionVerb> = Submissions[V];

/** The dialog, or a plain line that says why it does not open. */
export type Opened = DialogView | { readonly line: string };

/** What became of a submission. */
export type Submitted =
  /** Not yet: the dialog stays, with what was typed and why. */
  | { readonly again: DialogView }
  /** Done: the dialog closes with this line; `post` is a card for the chat, which says nothing sensitive. */
  | { readonly saved: string; readonly post?: RenderedCard }
  /** It cannot be done any more: the dialog closes and says so. */
  | { readonly line: string };

/** Opens a dialog for the person who pressed, and nobody else. Opening changes nothing. */
export type Opener<D extends DialogName> = (turn: Turn, opening: OpeningOf<D>) => Promise<Opened>;

/**
 * Takes what a dialog sent, from the person who sent it. Teams may send it three times: what it creates
 * has the submission's token as its id, so that it is created once.
 */
export type Submitter<V extends SubmissionVerb> = (
  turn: Turn,
  submission: SubmissionOf<V>,
) => Promise<Submitted>;

/** Somebody who opens each dialog there is. */
export type Openers = { readonly [D in DialogName]: Opener<D> };

/** Somebody who takes each submission there is. */
export type Submitters = { readonly [V in SubmissionVerb]: Submitter<V> };
