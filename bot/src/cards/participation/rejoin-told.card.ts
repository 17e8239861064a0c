import { z } from "zod";
import { SAMPLE_DOCTOR, chatWith, colleague } from "../colleague";
import { defineCard } from "../define-card";
import template from "./rejoin-told.card.json";

/** Tells a supporter, on the doctor's word, that the doctor is back (NP15). */
export const rejoinToldCard = defineCard({
  name: "participation/rejoin-told",
  template,
  data: z.strictObject({ doctor: colleague }),
  words: ({ doctor }) => ({
    firstName: doctor.firstName,
    fullName: doctor.fullName,
    chatUrl: chatWith(doctor),
  }),
  sample: { doctor: SAMPLE_DOCTOR },
  summary: "A note from the near-peer scheme, no reply needed",
});
