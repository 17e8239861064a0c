import { z } from "zod";
import { defineCard } from "../define-card";
import { idText } from "../plain-text";
import template from "./how.card.json";

/** Where somebody says what they would like, or what they are glad to be matched on; nothing of it stands here (NP5, NP7, NP8). */
export const wishesHowCard = defineCard({
  name: "wishes/how",
  template,
  data: z.strictObject({
    mayWish: z.boolean(),
    mayOffer: z.boolean(),
    /** The scheme in which they may wish, or offer; any text where they may not. */
    wishId: idText,
    offerId: idText,
  }),
  words: (given) => ({ ...given, hasPlace: given.mayWish || given.mayOffer }),
  sample: { mayWish: true, mayOffer: true, wishId: "scheme-1", offerId: "scheme-1" },
  summary: "An answer from the near-peer scheme",
});
