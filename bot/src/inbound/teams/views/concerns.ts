import type { ConcernOptions, OtherHalf } from "../../../application/concern/concern-options";
import type { RaisedConcern } from "../../../application/concern/raise-concern";
import { concernBeforeCard } from "../../../cards/concerns/before.card";
import { concernRaiseCard } from "../../../cards/concerns/raise.card";
import { concernReceivedCard } from "../../../cards/concerns/received.card";
import type { RenderedCard } from "../../../cards/define-card";
import { choiceInWords, momentInWords } from "../../../scheme/concern/concern-words";
import { fullName } from "../../../scheme/people/person";
import type { DialogView } from "../task-body";

/** What a form can be about besides the other half of a pair. */
const SOMETHING_ELSE = "something-else";

/** Who reads it, how soon, and what happens when they do not; said before anybody writes (NP22). */
function whoReads({ choices, readBy, aboutDirector, hasDeputy }: ConcernOptions): string {
  const [first, ...others] = choices.map(choiceInWords);
  if (first === undefined) {
    return "Nobody in this scheme can read a note in confidence at the moment. Please turn to somebody below: they are there for you too.";
  }
  const moment = momentInWords(readBy);
  const who =
    others.length === 0
      ? `${first}, reads it, by ${moment}.`
      : `You choose who reads it: ${first}; or ${others.join("; or ")}. They will, by ${moment}.`;
  const late = hasDeputy
    ? "They see your name. Left unread until then, it goes to a deputy too."
    : "They see your name.";
  return aboutDirector ? `${who} ${late}` : `${who} ${late} ${NOT_ABOUT_DIRECTOR}`;
}

const NOT_ABOUT_DIRECTOR =
  "If it is about a director, please turn to somebody outside: nobody here could read it past them.";

/** What somebody whom something worries sees first (NP22). */
export function beforeConcernCard(options: ConcernOptions): RenderedCard {
  const { scheme, choices } = options;
  return concernBeforeCard.render({
    schemeId: scheme.id,
    schemeName: scheme.name,
    whoReads: whoReads(options),
    canWrite: choices.length > 0,
    signposts: [...scheme.policy.signposts],
  });
}

/** What was chosen and typed, and why it has not gone. */
export interface ConcernDraft {
  readonly token: string;
  readonly to?: string;
  readonly concerning?: string;
  readonly text?: string;
  readonly problem?: string;
  readonly warned?: boolean;
}

/** The form; undefined where nobody could read what is written in it. */
export function concernForm(options: ConcernOptions, draft: ConcernDraft): DialogView | undefined {
  const { scheme, choices, aboutDirector, otherHalves } = options;
  const [first] = choices;
  if (first === undefined) return undefined;
  const card = concernRaiseCard.render({
    token: draft.token,
    schemeId: scheme.id,
    readers: choices.map((choice) => ({ title: choiceInWords(choice), value: choice.addressee })),
    toChosen: draft.to ?? (choices.length === 1 ? first.addressee : ""),
    subjects: [
      ...otherHalves.map(subjectOf),
      ...(aboutDirector ? [{ title: "A director of the scheme", value: "director" }] : []),
      { title: "Something else", value: SOMETHING_ELSE },
    ],
    concerningChosen: draft.concerning ?? "",
    whoReads: whoReads(options),
    text: draft.text ?? "",
    problem: draft.problem ?? "",
    warned: draft.warned ?? false,
  });
  return { title: "Something worries me", card };
}

function subjectOf({ person, side }: OtherHalf) {
  const title = `${fullName(person.name)}, ${side === "supporter" ? "my supporter" : "whom I support"}`;
  return { title, value: person.id };
}

/** "Amara Whitfield, director, will read it by 14:00 on Thursday 13 August." */
export function willRead({ choice, concern }: RaisedConcern): string {
  const who = choice.readers.length === 0 ? "Whoever you chose" : choiceInWords(choice);
  const comma = choice.readers.length === 0 ? "" : ",";
  return `${who}${comma} will read it by ${momentInWords(concern.readBy)}.`;
}

/** The receipt in the chat. */
export function receivedCard(raised: RaisedConcern): RenderedCard {
  return concernReceivedCard.render({ whoReads: willRead(raised) });
}
