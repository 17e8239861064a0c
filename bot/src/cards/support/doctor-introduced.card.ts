import { z } from "zod";
import { SAMPLE_DOCTOR, chatWith, colleague, described } from "../colleague";
import { idText } from "../plain-text";
import { defineCard } from "../define-card";
import template from "./doctor-introduced.card.json";

/** Replaces "your doctor" once the supporter has sent an introduction or said hello (NP12). */
export const doctorIntroducedCard = defineCard({
  name: "support/doctor-introduced",
  template,
  data: z.strictObject({
    pairingId: idText,
    doctor: colleague,
    how: z.enum(["sent", "said-hello"]),
  }),
  words: ({ pairingId, doctor, how }) => ({
    pairingId,
    sent: how === "sent",
    firstName: doctor.firstName,
    doctor: described(doctor),
    chatUrl: chatWith(doctor),
  }),
  sample: { pairingId: "pairing-1", doctor: SAMPLE_DOCTOR, how: "sent" },
  summary: "An answer from the near-peer scheme",
});
