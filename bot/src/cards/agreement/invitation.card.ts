import { z } from "zod";
import { defineCard } from "../define-card";
import { line } from "../plain-text";
import template from "./invitation.card.json";

/** Tells one half of a pair, once, that there is an agreement to write, in their own time (NP16, NP18). */
export const agreementInvitationCard = defineCard({
  name: "agreement/invitation",
  template,
  data: z.strictObject({ otherFirstName: line(60) }),
  sample: { otherFirstName: "Tomos" },
  summary: "A note from the near-peer scheme, no reply needed",
  changeable: {
    title: "Invitation to an agreement",
    readers: "Both of a pair",
    when: "Once, some weeks after the introduction",
    lines: {
      what: {
        says: "What they can write down",
        fills: { "first name": "otherFirstName" },
        keeps: ["first name"],
      },
    },
  },
});
