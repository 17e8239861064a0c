import { z } from "zod";
import { SAMPLE_DOCTOR, colleague } from "../colleague";
import { defineCard } from "../define-card";
import template from "./opt-out-told.card.json";

/** Tells a supporter, on the doctor's word, that the doctor has opted out; asks nothing (NP13, NP14). */
export const optOutToldCard = defineCard({
  name: "participation/opt-out-told",
  template,
  data: z.strictObject({ doctor: colleague }),
  words: ({ doctor: { firstName, fullName } }) => ({ firstName, fullName }),
  sample: { doctor: SAMPLE_DOCTOR },
  summary: "A note from the near-peer scheme, no reply needed",
});
