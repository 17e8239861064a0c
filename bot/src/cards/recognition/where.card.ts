import { z } from "zod";
import { defineCard } from "../define-card";
import template from "./where.card.json";

/** Says where a supporter has a statement of support issued (NP26). Nothing of it stands here. */
export const recognitionWhereCard = defineCard({
  name: "recognition/where",
  template,
  data: z.strictObject({}),
  sample: {},
  summary: "An answer from the near-peer scheme",
});
