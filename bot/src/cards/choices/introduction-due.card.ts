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
  changeable: {
    title: "A hello is still to come",
    readers: "Supporters",
    when: "Once, some working days after pairs were told",
    lines: {
      hello: {
        says: "That a short hello will do",
        fills: { doctor: "doctorFirstName" },
        keeps: ["doctor"],
      },
    },
  },
});
