import { wishesHowCard } from "../../../cards/wishes/how.card";
import type { Answer, Turn } from "../turn";

/** Where somebody says what they would like, by what they are today; nothing that they said is on it (NP7, NP8). */
export async function wishesHow({ useCases, actors }: Turn): Promise<Answer> {
  const mine = (await Promise.all(actors.map((actor) => useCases.myWishes(actor)))).flat();
  const wish = mine.find(({ side }) => side === "wish");
  const offer = mine.find(({ side }) => side === "offer");
  return {
    card: wishesHowCard.render({
      mayWish: wish !== undefined,
      mayOffer: offer !== undefined,
      wishId: wish?.scheme.id ?? "none",
      offerId: offer?.scheme.id ?? "none",
    }),
  };
}
