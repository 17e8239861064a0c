import { z } from "zod";
import { defineCard } from "../define-card";
import { line } from "../plain-text";
import template from "./was-read.card.json";

/** Tells the author of a concern that it was read, and by whom (NP22); `reader` is empty where nobody knows any more. */
export const concernWasReadCard = defineCard({
  name: "concerns/was-read",
  template,
  data: z.strictObject({ reader: line(200), raisedAt: line() }),
  sample: { reader: "Amara Whitfield, director", raisedAt: "12:00 on Wednesday 12 August" },
  summary: "A note from the near-peer scheme",
});
