import { z } from "zod";
import { line } from "../plain-text";
import { defineCard } from "../define-card";
import template from "./no-supporter.card.json";

/** Tells a foundation doctor that they have no supporter at present and are not forgotten (NP12), or have none by their own wish (NP21). */
export const noSupporterCard = defineCard({
  name: "support/no-supporter",
  template,
  data: z.strictObject({ firstName: line(60), byOwnWish: z.boolean() }),
  sample: { firstName: "Tomos", byOwnWish: false },
  summary: "An answer from the near-peer scheme",
});
