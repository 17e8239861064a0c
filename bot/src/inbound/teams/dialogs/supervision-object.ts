import type { Actor } from "../../../application/access/actor";
import type { ApplicantOfMine } from "../../../application/supporter/my-supervision";
import { objectionRefusalText } from "../../../scheme/supporter/refusal-words";
import type { Turn } from "../turn";
import { objectForm } from "../views/supervision";
import type { Opener, Submitter } from "./handler";

const NOT_YOURS = {
  line: "There is nothing to say here any more. Nothing was sent. Type help in the chat to see what I can do.",
};
const NOTED = { line: "Your objection is with the directors already. Nothing more is needed." };

/** Opens the short form in which a supervisor objects (NP6). */
export const supervisionObject: Opener<"supervision.object"> = async (turn, { about }) => {
  const found = await applicantOfMine(turn, about);
  if (found === undefined || found.mine.state === "ended") return NOT_YOURS;
  if (found.mine.objected) return NOTED;
  return objectForm(found.mine, { token: turn.useCases.newToken() });
};

/** Takes an objection from the supervisor it is for, in private (NP6). */
export const supervisionSendObjection: Submitter<"supervision.send-objection"> = async (
  turn,
  { about, token, text },
) => {
  const found = await applicantOfMine(turn, about);
  if (found === undefined) return NOT_YOURS;
  const { actor, mine } = found;
  const outcome = await turn.useCases.object(actor, { applicantId: about, id: token, text });
  if (outcome.ok) {
    return {
      saved:
        "Saved. The directors of the scheme look at it, and nobody else reads it. There is nothing more to do.",
    };
  }
  const { refusal } = outcome;
  if (refusal.code === "already-objected") return NOTED;
  if (refusal.code !== "objection-too-long") return NOT_YOURS;
  const problem = objectionRefusalText(refusal);
  return { again: objectForm(mine, { token, text, problem }) };
};

interface Found {
  readonly actor: Actor;
  readonly mine: ApplicantOfMine;
}

/** An applicant of the caller's own, in whichever scheme they supervise them. */
async function applicantOfMine(
  { actors, useCases }: Turn,
  applicantId: string,
): Promise<Found | undefined> {
  for (const actor of actors) {
    const all = await useCases.mySupervision(actor);
    const mine = all.find(({ applicant }) => applicant.id === applicantId);
    if (mine !== undefined) return { actor, mine };
  }
  return undefined;
}
