import type { RaiseRefusal } from "../../../application/concern/raise-concern";
import { aboutFrom } from "../../../scheme/concern/concern";
import { concernForm, receivedCard, willRead, type ConcernDraft } from "../views/concerns";
import type { Opener, Submitter } from "./handler";

const NOT_YOURS = {
  line: "This form is not of a scheme of yours, or not any more. Nothing was sent. Type help in the chat for where to turn.",
};
const NOBODY = {
  line: "Nobody in this scheme can read a note in confidence at the moment. Nothing was sent. Type help now in the chat: the people there are there for you too.",
};

const NOT_CHOSEN = "Choose who should read this and what it is about. It has not gone.";

/** Opens the form for something that worries somebody (NP22). */
export const concernRaise: Opener<"concern.raise"> = async ({ actors, useCases }, { about }) => {
  const actor = actors.find(({ schemeId }) => schemeId === about);
  if (actor === undefined) return NOT_YOURS;
  const options = await useCases.concernOptions(actor);
  return concernForm(options, { token: useCases.newToken() }) ?? NOBODY;
};

/** Sends it to whom the author chose (NP22). What does not go stays in the form, with what to change. */
export const concernSend: Submitter<"concern.send"> = async ({ actors, useCases }, sent) => {
  const actor = actors.find(({ schemeId }) => schemeId === sent.about);
  if (actor === undefined) return NOT_YOURS;
  const { token, to, concerning, text } = sent;
  const stay = async (why: Pick<ConcernDraft, "problem" | "warned">) => {
    const draft = { token, to, concerning, text, ...why };
    const again = concernForm(await useCases.concernOptions(actor), draft);
    return again === undefined ? NOBODY : { again };
  };
  if (to === "" || concerning === "") return stay({ problem: NOT_CHOSEN });
  const outcome = await useCases.raiseConcern(
    { schemeId: actor.schemeId, authorId: actor.person.value.id, concernId: token },
    { to, about: aboutFrom(concerning), text, anyway: sent.anyway ?? false },
  );
  if (outcome.ok) {
    const { value } = outcome;
    const saved = `Saved. ${willRead(value)}`;
    return value.isNew ? { saved, post: receivedCard(value) } : { saved };
  }
  if (outcome.refusal.code === "not-yours") return NOT_YOURS;
  return stay(advice(outcome.refusal));
};

function advice(
  refusal: Exclude<RaiseRefusal, { readonly code: "not-yours" }>,
): Pick<ConcernDraft, "problem" | "warned"> {
  switch (refusal.code) {
    case "concern-empty":
      return { problem: "There was nothing to send. Write a few words about what worries you." };
    case "concern-too-long": {
      const [length, limit] = [refusal.length, refusal.limit].map((n) => n.toLocaleString("en-GB"));
      return {
        problem: `That is ${length} characters, and ${limit} fit. It has not gone. Shorten it and send it again.`,
      };
    }
    case "concern-names-patient":
      return {
        problem:
          "This looks like an NHS number. It has not gone. Leave out who the patient is, or send it as it is.",
        warned: true,
      };
    case "nobody-to-read":
      return {
        problem: "Whom you chose could not read this one. It has not gone. Choose somebody else.",
      };
  }
}
