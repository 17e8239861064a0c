import { applicationRefusalText } from "../../../scheme/supporter/refusal-words";
import type { Actor } from "../../../application/access/actor";
import { applyForm, standingView } from "../views/volunteering";
import type { Turn } from "../turn";
import type { Opener, Submitter } from "./handler";

const NOT_YOURS = {
  line: "This form is not of a scheme of yours. Nothing was sent. Type help in the chat to see what I can do.",
};

/** Opens the form to volunteer (NP4); somebody who cannot apply is told where they stand. */
export const volunteeringApply: Opener<"volunteering.apply"> = async (turn, { about }) => {
  const actor = await applicantActor(turn, about);
  if (actor === undefined) return NOT_YOURS;
  const mine = await turn.useCases.myApplication(actor);
  if (mine.standing.state === "may-apply") {
    return applyForm(mine, { token: turn.useCases.newToken() });
  }
  return { title: "My application", card: standingView(mine) };
};

/** The row that a card is about; without one, the first in which its person may apply, else the first. */
async function applicantActor(
  { actors, useCases }: Turn,
  about: string | undefined,
): Promise<Actor | undefined> {
  if (about !== undefined) return actors.find(({ schemeId }) => schemeId === about);
  for (const actor of actors) {
    const { standing } = await useCases.myApplication(actor);
    if (standing.state === "may-apply") return actor;
  }
  return actors[0];
}

/** Applies, for the person who sent it (NP4). What will not do stays in the form, with what to change. */
export const volunteeringSend: Submitter<"volunteering.send"> = async (turn, sent) => {
  const { actors, useCases } = turn;
  const actor = actors.find(({ schemeId }) => schemeId === sent.about);
  if (actor === undefined) return NOT_YOURS;
  const { token, as, name, email, statement, capacity, biography, contact } = sent;
  const mine = await useCases.myApplication(actor);
  const stay = (problem: string) => ({
    again: applyForm(mine, {
      token,
      as,
      name,
      email,
      statement,
      capacity,
      biography,
      contact,
      problem,
    }),
  });
  if (as === "") return stay("Choose what the person you turn to is to you.");
  const outcome = await useCases.apply(actor, {
    id: token,
    turnsTo: { as, name, email },
    statement: statement === "" ? undefined : statement,
    capacity: Number(capacity),
    profile: { biography, contact },
  });
  if (!outcome.ok) return stay(applicationRefusalText(outcome.refusal));
  const saved = "Saved. Your application is in, and you see where it is with: my application.";
  const isNew = mine.standing.state === "may-apply";
  return isNew ? { saved, post: standingView(await useCases.myApplication(actor)) } : { saved };
};
