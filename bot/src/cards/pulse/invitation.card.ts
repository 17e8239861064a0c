import { z } from "zod";
import { defineCard } from "../define-card";
import { line } from "../plain-text";
import template from "./invitation.card.json";

/** Asks a foundation doctor once a window whether they would like to answer the pulse (MX4). */
export const pulseInvitationCard = defineCard({
  name: "pulse/invitation",
  template,
  data: z.strictObject({ until: line(60) }),
  sample: { until: "Tuesday 1 September" },
  summary: "A question from the near-peer scheme, no reply needed",
  changeable: {
    title: "Invitation to the pulse",
    readers: "Foundation doctors who take part",
    when: "Once in each of its two windows",
    lines: { what: { says: "What is asked", fills: { "last day": "until" } } },
  },
});
