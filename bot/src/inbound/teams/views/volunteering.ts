import type { MyApplication } from "../../../application/supporter/my-application";
import type { ApplicationRefusal } from "../../../scheme/supporter/apply";
import { applyCard } from "../../../cards/volunteering/apply.card";
import { standingCard } from "../../../cards/volunteering/standing.card";
import { volunteerCard } from "../../../cards/volunteering/volunteer.card";
import type { RenderedCard } from "../../../cards/define-card";
import { dayInWords } from "../../../scheme/calendar/london";
import { fullName } from "../../../scheme/people/person";
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
    email: draft.email?.slice(0, 300) ?? "",
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
  return standing.state === "may-apply"
    ? volunteerCard.render({ schemeName: scheme.name, schemeId: scheme.id })
    : standingView(mine);
}

/** Why an application was not taken, with what to do. */
export function applicationProblem(refusal: ApplicationRefusal): string {
  switch (refusal.code) {
    case "not-a-volunteer-candidate":
      return "Supporters are F2 and above. Nothing was sent.";
    case "already-a-supporter":
      return "You are a supporter already. Nothing was sent.";
    case "already-applied":
      return "You have applied already. Nothing was sent.";
    case "not-able-this-year":
      return "You are not able to take part this year. Nothing was sent.";
    case "supervisor-name-missing":
      return "Give the name of the person you turn to.";
    case "supervisor-name-too-long":
      return `Their name can have ${refusal.limit} characters. Shorten it.`;
    case "supervisor-email-invalid":
      return "That is not an e-mail address. Give one work address, such as sam.okafor@trust.example.";
    case "own-supervisor":
      return "Nobody can be their own supervisor. Name somebody else: your educational supervisor, an appraiser or the director of medical education.";
    case "statement-missing":
      return "Say whether you have discussed it, or whether they have been told.";
    case "told-is-not-enough":
      return "Discuss it with your educational supervisor first, and choose that you have.";
    case "capacity-out-of-range":
      return `Choose how many doctors you would support: 1 to ${refusal.maximum}.`;
    case "biography-too-long":
      return `What you say about you has ${refusal.length.toLocaleString("en-GB")} characters, and ${refusal.limit} fit. Shorten it.`;
    case "contact-too-long":
      return `How you like to be contacted can have ${refusal.limit} characters. Shorten it.`;
  }
}
