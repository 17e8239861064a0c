import { z } from "zod";
import { defineCard } from "../define-card";
import template from "./stepped-down.card.json";
import { doctorsMeanwhile } from "./step-down-confirm.card";

/** A supporter has stepped down; their doctors stay theirs until others are found. */
export const steppedDownCard = defineCard({
  name: "choices/stepped-down",
  template,
  data: z.strictObject({ doctors: z.int().nonnegative() }),
  words: ({ doctors }) => ({ yourDoctors: doctorsMeanwhile(doctors) }),
  sample: { doctors: 2 },
  summary: "An answer from the near-peer scheme",
});
