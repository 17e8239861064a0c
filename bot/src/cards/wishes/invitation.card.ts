import { z } from "zod";
import { defineCard } from "../define-card";
import { idText, line } from "../plain-text";
import template from "./invitation.card.json";

/** Asks a foundation doctor, before the allocation, whether they would like to share something with their supporter (NP7, NP8). */
export const wishesInvitationCard = defineCard({
  name: "wishes/invitation",
  template,
  data: z.strictObject({ schemeId: idText, firstName: line(60), schemeName: line() }),
  sample: {
    schemeId: "scheme-1",
    firstName: "Tomos",
    schemeName: "Northgate Foundation Programme",
  },
  summary: "A question from the near-peer scheme, no reply needed",
  changeable: {
    title: "Invitation to say what they would like",
    readers: "Foundation doctors",
    when: "Once, before an allocation",
    lines: { begin: { says: "That they can say so now", fills: { "first name": "firstName" } } },
  },
});
