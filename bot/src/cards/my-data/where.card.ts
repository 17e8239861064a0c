import { z } from "zod";
import { defineCard } from "../define-card";
import template from "./where.card.json";

/** Says where somebody reads what is kept of them, takes a copy, or is erased (PF-14, PF-15). Nothing of it stands here. */
export const myDataWhereCard = defineCard({
  name: "my-data/where",
  template,
  data: z.strictObject({}),
  sample: {},
  summary: "An answer from the near-peer scheme",
});
