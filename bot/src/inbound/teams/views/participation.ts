import type { MySupport } from "../../../application/support/my-support";
import { optedOutToldCard } from "../../../cards/participation/opted-out-told.card";
import { optedOutCard } from "../../../cards/participation/opted-out.card";
import { rejoinedCard } from "../../../cards/participation/rejoined.card";
import type { Answer } from "../turn";

/** The first name of the doctor's supporter; empty where there is none yet. */
export function supporterName({ asDoctor }: MySupport): string {
  return asDoctor?.supporter?.firstName ?? "";
}

/** Where the doctor's own choice stands now (NP13, NP15), as a card. */
export function participationAnswer(support: MySupport): Answer {
  const supporterFirstName = supporterName(support);
  if (support.asDoctor?.optedOut !== true) {
    const offerToTell = support.asDoctor?.supporterBelievesOut ?? false;
    return { card: rejoinedCard.render({ supporterFirstName, offerToTell }) };
  }
  const { directorName } = support.scheme;
  const card = support.asDoctor.supporterTold ? optedOutToldCard : optedOutCard;
  return { card: card.render({ supporterFirstName, directorName }) };
}
