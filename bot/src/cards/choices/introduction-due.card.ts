import { z } from "zod";
import { idText, line } from "../plain-text";
import { defineCard } from "../define-card";
import template from "./introduction-due.card.json";

/** Reminds a supporter, once, that their hello is still to come (NP12). */
export const introductionDueCard = defineCard({
  name: "choices/introduction-due",
  template,
  data: z.strictObject({ pairingId: idText, doctorFirstName: line(60) }),
  sample: { pairingId: "pairing-1", doctorFirstName: "Tomos" },
  summary: "A note from the near-peer scheme",
});
