import type { DoctorOfMine, MySupport } from "../../../application/support/my-support";
import type { RenderedCard } from "../../../cards/define-card";
import { doctorIntroducedCard } from "../../../cards/support/doctor-introduced.card";
import { noSupporterCard } from "../../../cards/support/no-supporter.card";
import { yourDoctorCard } from "../../../cards/support/your-doctor.card";
import { yourSupporterCard } from "../../../cards/support/your-supporter.card";
import { firstName } from "../../../scheme/people/person";
import { inWordsOf } from "../../../scheme/words/own-words";

/** Why an introduction did not go, and the words that are to be kept for the next try. */
export interface Unsent {
  readonly draft: string;
  readonly problem: string;
}

/** A supporter's doctor, in the words of their scheme: with an introduction to send, or as one who has been introduced (NP12). */
export async function doctorOfMineCard(mine: DoctorOfMine, unsent?: Unsent): Promise<RenderedCard> {
  const { pairing, doctor, startsOn, draft } = mine;
  const { state } = pairing.introduction;
  if ((state === "sent" || state === "said-hello") && unsent === undefined) {
    return doctorIntroducedCard.render({ pairingId: pairing.id, doctor, how: state });
  }
  const unreachable = await mine.isUnreachable();
  const shown = { pairingId: pairing.id, doctor, startsOn, draft, unreachable };
  return yourDoctorCard.render({ ...shown, ...unsent }, inWordsOf(mine.words));
}

/** What a person sees of their support in one scheme: their supporter, then their doctors. */
export async function supportCards({
  scheme,
  person,
  asDoctor,
  asSupporter,
}: MySupport): Promise<readonly RenderedCard[]> {
  const doctors = await Promise.all((asSupporter ?? []).map((mine) => doctorOfMineCard(mine)));
  if (asDoctor === undefined) return doctors;
  const { pairing, supporter, profile, optedOut, contactForNow: contact } = asDoctor;
  const own = inWordsOf(scheme.policy.words);
  const mySupporter =
    pairing === undefined || supporter === undefined
      ? noSupporterCard.render(
          {
            firstName: firstName(person.name),
            byOwnWish: person.contact !== undefined,
            ...(contact === undefined ? {} : { contact }),
          },
          own,
        )
      : yourSupporterCard.render(
          {
            pairingId: pairing.id,
            supporter,
            ...profile,
            optedOut,
            unreachable: await asDoctor.isUnreachable(),
          },
          own,
        );
  return [mySupporter, ...doctors];
}
