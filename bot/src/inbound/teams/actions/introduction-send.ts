import type { IntroductionRefusal } from "../../../application/introduction/introduce";
import { outOfDateCard } from "../../../cards/help/out-of-date.card";
import type { Answer, Turn } from "../turn";
import { doctorOfMineCard } from "../views/support";
import type { Handler } from "./handler";
import { myDoctor, type MyDoctor } from "./introduction";

/** Sends the supporter's own words to their doctor (NP12). What does not go stays in the card to be changed. */
export const introductionSend: Handler<"introduction.send"> = async (turn, { about, text }) => {
  const found = await myDoctor(turn, about);
  if (found === undefined) return { card: outOfDateCard.render({}) };
  const outcome = await turn.useCases.sendIntroduction(found.act, text);
  if (outcome.ok)
    return { card: await doctorOfMineCard({ ...found.mine, pairing: outcome.value }) };
  return unsent(turn, { found, text, refusal: outcome.refusal });
};

interface Refused {
  readonly found: MyDoctor;
  readonly text: string;
  readonly refusal: IntroductionRefusal;
}

async function unsent(turn: Turn, { found, text, refusal }: Refused): Promise<Answer> {
  const { mine, act } = found;
  switch (refusal.code) {
    case "introduction-empty":
      return {
        card: await doctorOfMineCard(mine, {
          draft: mine.draft,
          problem: "There was nothing to send. Here is the draft again.",
        }),
        unsent: true,
      };
    case "introduction-too-long": {
      const limit = refusal.limit.toLocaleString("en-GB");
      const problem = `That is longer than ${limit} characters and has not gone. Shorten it and send it again.`;
      return { card: await doctorOfMineCard(mine, { draft: text, problem }), unsent: true };
    }
    case "already-introduced":
      // Teams delivers a press more than once: the second finds the first one's work.
      return { card: await doctorOfMineCard((await myDoctor(turn, act.pairingId))?.mine ?? mine) };
    case "pairing-already-ended":
    case "not-yours":
      return { card: outOfDateCard.render({}) };
  }
}
