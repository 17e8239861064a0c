import { helpNowCard } from "../../../cards/help/help-now.card";
import { resourcesCard } from "../../../cards/help/resources.card";
import { worriedCard } from "../../../cards/help/worried.card";
import type { Door } from "../../../scheme/help/door";
import { helpFor, type Help } from "../../../scheme/help/help-for";
import type { Signpost } from "../../../scheme/policy/policy";
import type { Answer } from "../turn";
import type { StandingRow } from "./my-row";

/** Two schemes together may list more than a card can hold; the tab shows them all. */
const FIT_ON_A_CARD = 10;

function helpOf(rows: readonly StandingRow[]): Help {
  return helpFor(rows.map(({ support }) => support.scheme.policy));
}

/** Where this person can turn: their schemes' own lists; for somebody without one, help that exists everywhere. */
export function signpostsFor(rows: readonly StandingRow[]): Signpost[] {
  return helpOf(rows).signposts.slice(0, FIT_ON_A_CARD);
}

/** Help at once (NP20), because they asked for it or what they typed sounded like it. */
export function helpNowAnswer(
  rows: readonly StandingRow[],
  because: "asked" | "emergency" | "distress",
): Answer {
  const known = rows.length > 0;
  return { card: helpNowCard.render({ signposts: signpostsFor(rows), because, known }) };
}

/** What lies behind a door: help at once, or the way to say that something worries them (NP22). */
export function doorAnswer(rows: readonly StandingRow[], door: Door): Answer {
  if (door !== "safety-concern") return helpNowAnswer(rows, door);
  const known = rows.length > 0;
  return { card: worriedCard.render({ signposts: signpostsFor(rows), known }) };
}

/** What their schemes recommend to read and do (NA1). */
export function resourcesAnswer(rows: readonly StandingRow[]): Answer {
  const { resources } = helpOf(rows);
  const more = resources.length > FIT_ON_A_CARD;
  return {
    card: resourcesCard.render({ resources: resources.slice(0, FIT_ON_A_CARD), more }),
  };
}
