import { homeCard } from "../../../cards/help/home.card";
import { notUnderstoodCard } from "../../../cards/help/not-understood.card";
import { firstName } from "../../../scheme/people/person";
import { inWordsOf } from "../../../scheme/words/own-words";
import type { Answer } from "../turn";
import { signpostsFor } from "./help";
import type { StandingRow } from "./my-row";

type HomeData = Parameters<typeof homeCard.render>[0];

/** What the bot can do for this person: by what they are, in whichever scheme they are it. */
export function homeAnswer(rows: readonly StandingRow[]): Answer {
  const words = speakingFor(rows)?.support.scheme.policy.words;
  return { card: homeCard.render(homeData(rows), inWordsOf(words)) };
}

/** The same, to somebody whose words were not understood, with help at once (NP20). */
export function notUnderstoodAnswer(rows: readonly StandingRow[]): Answer {
  return { card: notUnderstoodCard.render({ ...homeData(rows), signposts: signpostsFor(rows) }) };
}

function homeData(rows: readonly StandingRow[]): HomeData {
  const found = foundIn(rows);
  const { doctor } = found;
  return {
    ...named(speakingFor(rows)),
    role: roleOf(found) ?? otherRole(rows),
    optedOut: doctor?.support.asDoctor?.optedOut ?? false,
    silenced: doctor?.support.asDoctor?.remindersSilenced ?? false,
  };
}

/** The row by whose scheme the card speaks: where they are a doctor first, then a supporter, then who runs it. */
function speakingFor(rows: readonly StandingRow[]): StandingRow | undefined {
  const { doctor, supporter, director } = foundIn(rows);
  return doctor ?? supporter ?? director ?? rows[0];
}

function foundIn(rows: readonly StandingRow[]): Found {
  return {
    doctor: rows.find(({ support }) => support.asDoctor !== undefined),
    supporter: rows.find(({ support }) => support.asSupporter !== undefined),
    director: rows.find(runsIt),
  };
}

function named(row: StandingRow | undefined): Pick<HomeData, "firstName" | "schemeName"> {
  if (row === undefined) return { firstName: "", schemeName: "" };
  const { person, scheme } = row.support;
  return { firstName: firstName(person.name), schemeName: scheme.name };
}

/** Whether a row is that of somebody who runs the scheme today. */
export function runsIt({ actor }: StandingRow): boolean {
  return actor.roles.includes("director") || actor.roles.includes("administrator");
}

type Found = Record<"doctor" | "supporter" | "director", StandingRow | undefined>;

function roleOf({ doctor, supporter, director }: Found): HomeData["role"] | undefined {
  if (doctor !== undefined) return supporter === undefined ? "doctor" : "both";
  if (supporter !== undefined) return "supporter";
  return director === undefined ? undefined : "director";
}

/** Who is asked about supporters, and who may become one (NP3, NP6). */
function otherRole(rows: readonly StandingRow[]): HomeData["role"] {
  const roles = rows.flatMap(({ actor }) => actor.roles);
  if (roles.includes("educational-supervisor")) return "supervisor";
  return roles.includes("senior-doctor") ? "senior" : "other";
}
