import { z } from "zod";
import { defineCard } from "../define-card";
import { line } from "../plain-text";
import template from "./invitation.card.json";

/** Asks a foundation doctor once, some months after the introduction, whether they would like to say something (NP24, NP25). */
export const feedbackInvitationCard = defineCard({
  name: "feedback/invitation",
  template,
  data: z.strictObject({ supporterFirstName: line(60), until: line(60) }),
  sample: { supporterFirstName: "Priya", until: "Saturday 6 February" },
  summary: "A question from the near-peer scheme, no reply needed",
  changeable: {
    title: "Invitation to feedback",
    readers: "Foundation doctors who take part",
    when: "Once, some months after the introduction",
    lines: {
      what: {
        says: "What they can say, and to whom",
        fills: { supporter: "supporterFirstName" },
        keeps: ["supporter"],
      },
    },
  },
});
