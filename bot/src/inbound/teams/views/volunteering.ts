import type { MyApplication } from "../../../application/supporter/my-application";
import { applyCard } from "../../../cards/volunteering/apply.card";
import { standingCard } from "../../../cards/volunteering/standing.card";
import { volunteerCard } from "../../../cards/volunteering/volunteer.card";
import type { RenderedCard } from "../../../cards/define-card";
import { dayInWords } from "../../../scheme/calendar/london";
import { fullName } from "../../../scheme/people/person";
import { inWordsOf } from "../../../scheme/words/own-words";
import type { DialogView } from "../task-body";

/** What was chosen and typed in the form to volunteer, and why it has not gone. */
export interface ApplyDraft {
  readonly token: string;
  readonly as?: string;
  readonly name?: string;
  readonly email?: string;
  readonly statement?: string;
  readonly capacity?: string;
  readonly biography?: string;
  readonly contact?: string;
  readonly problem?: string;
}

/** The form to volunteer; what somebody said of themselves before stands in it already. */
export function applyForm(mine: MyApplication, draft: ApplyDraft): DialogView {
  const { scheme, person, profile } = mine;
  const maximum = scheme.policy.maximumCapacity;
  const capacities = Array.from({ length: maximum }, (_, nth) => ({
    title: nth === 0 ? "1 doctor" : `${nth + 1} doctors`,
    value: String(nth + 1),
  }));
  const card = applyCard.render({
    token: draft.token,
    schemeId: scheme.id,
    directorName: scheme.directorName,
    fullName: fullName(person.name),
    ownEmail: person.email,
    asChosen: draft.as ?? "",
    name: draft.name ?? "",
    email: draft.email ?? "",
    statementChosen: draft.statement ?? "",
    capacityChosen: draft.capacity ?? String(Math.min(scheme.policy.defaultCapacity, maximum)),
    capacities,
    biography: draft.biography ?? profile.biography,
    contact: draft.contact ?? profile.contact,
    problem: draft.problem ?? "",
  });
  return { title: "Volunteer", card };
}

/** Where somebody's application is, as a card. */
export function standingView({ scheme, standing }: MyApplication): RenderedCard {
  return standingCard.render({
    schemeName: scheme.name,
    schemeId: scheme.id,
    directorName: scheme.directorName,
    state: standing.state,
    until: standing.state === "window-open" ? dayInWords(standing.until) : "",
  });
}

/** What being a supporter is, with the form, for somebody who can apply; else where they stand. */
export function volunteerView(mine: MyApplication): RenderedCard {
  const { scheme, standing } = mine;
  if (standing.state !== "may-apply") return standingView(mine);
  const own = inWordsOf(scheme.policy.words);
  return volunteerCard.render({ schemeName: scheme.name, schemeId: scheme.id }, own);
}
