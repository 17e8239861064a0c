import type { ApplicantOfMine } from "../../../application/supporter/my-supervision";
import { applicantCard } from "../../../cards/supervision/applicant.card";
import { objectCard } from "../../../cards/supervision/object.card";
import type { RenderedCard } from "../../../cards/define-card";
import { dayInWords } from "../../../scheme/calendar/london";
import type { DialogView } from "../task-body";

/** One of those who named the reader, once the reader has been told; undefined before that. */
export function applicantView(mine: ApplicantOfMine, schemeName: string): RenderedCard | undefined {
  const { applicant, colleague, objectBy, state, objected } = mine;
  if (state === "to-be-told" || objectBy === undefined) return undefined;
  const { fullName, firstName, grade, site } = colleague;
  return applicantCard.render({
    applicantId: applicant.id,
    schemeName,
    fullName,
    firstName,
    grade,
    site,
    state,
    until: dayInWords(objectBy),
    objected,
  });
}

/** The short form to object, with what was typed and why it has not gone. */
export function objectForm(
  { applicant, colleague, objectBy, state }: ApplicantOfMine,
  draft: { readonly token: string; readonly text?: string; readonly problem?: string },
): DialogView {
  const { fullName, firstName, grade, site } = colleague;
  const card = objectCard.render({
    token: draft.token,
    applicantId: applicant.id,
    fullName,
    firstName,
    grade,
    site,
    until: state === "window-open" && objectBy !== undefined ? dayInWords(objectBy) : "",
    text: draft.text ?? "",
    problem: draft.problem ?? "",
  });
  return { title: "Not the year for it", card };
}
