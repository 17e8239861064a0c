import { welcomeDirectorCard } from "../../../cards/welcome/welcome-director.card";
import { welcomeInvitedCard } from "../../../cards/welcome/welcome-invited.card";
import { welcomePairedCard } from "../../../cards/welcome/welcome-paired.card";
import { welcomeSupporterCard } from "../../../cards/welcome/welcome-supporter.card";
import { welcomeWaitingCard } from "../../../cards/welcome/welcome-waiting.card";
import { firstName } from "../../../scheme/people/person";
import { inWordsOf } from "../../../scheme/words/own-words";
import type { Answer } from "../turn";
import { homeAnswer, runsIt } from "./home";
import type { MyRow } from "./my-row";

/**
 * The welcome that fits a person: a foundation doctor with a supporter first, then one who waits, then a
 * supporter, who runs the scheme, and who is only invited. Somebody who is none of these any more gets
 * the home card.
 */
export function welcomeAnswer(rows: readonly MyRow[]): Answer {
  const card =
    first(rows, paired) ??
    first(rows, waiting) ??
    first(rows, supporting) ??
    first(rows, directing) ??
    first(rows, invited);
  return card === undefined ? homeAnswer(rows) : { card };
}

type View = (row: MyRow) => Answer["card"] | undefined;

function first(rows: readonly MyRow[], view: View): Answer["card"] | undefined {
  return rows.map(view).find((card) => card !== undefined);
}

function greeting({ support: { person, scheme } }: MyRow) {
  return { firstName: firstName(person.name), schemeName: scheme.name };
}

/** The words that the row's scheme has of its own. */
function own({ support: { scheme } }: MyRow) {
  return inWordsOf(scheme.policy.words);
}

const paired: View = (row) => {
  const { pairing, supporter } = row.support.asDoctor ?? {};
  if (pairing === undefined || supporter === undefined) return undefined;
  const pairingId = pairing.id;
  return welcomePairedCard.render({ ...greeting(row), supporter, pairingId }, own(row));
};

const waiting: View = (row) =>
  row.support.asDoctor === undefined
    ? undefined
    : welcomeWaitingCard.render({ ...greeting(row), schemeId: row.actor.schemeId }, own(row));

const supporting: View = (row) => {
  const doctors = row.support.asSupporter?.length;
  if (doctors === undefined) return undefined;
  const { schemeId } = row.actor;
  return welcomeSupporterCard.render({ ...greeting(row), schemeId, doctors }, own(row));
};

const directing: View = (row) =>
  runsIt(row) ? welcomeDirectorCard.render(greeting(row), own(row)) : undefined;

const invited: View = (row) => {
  const { person, scheme } = row.support;
  if (!person.memberships.some(({ role }) => role === "senior-doctor")) return undefined;
  const { directorName } = scheme;
  return welcomeInvitedCard.render({ ...greeting(row), directorName }, own(row));
};
