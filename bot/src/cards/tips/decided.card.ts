import { z } from "zod";
import { defineCard } from "../define-card";
import { line } from "../plain-text";
import template from "./decided.card.json";

/** Tells a supporter what became of their tip, and nothing of what it says (NP27). `reason`: a director said something to them. */
export const tipDecidedCard = defineCard({
  name: "tips/decided",
  template,
  data: z.strictObject({ schemeName: line(), shown: z.boolean(), reason: z.boolean() }),
  words: ({ schemeName, shown, reason }) => ({
    schemeName,
    what: shown
      ? "A director read what you wrote under What helped others. The scheme's supporters can read it now."
      : "A director read what you wrote under What helped others. It is not shown to the others as it stands. You can change it, and it will be looked at again.",
    reason,
  }),
  sample: { schemeName: "Northgate Foundation Programme", shown: false, reason: true },
  summary: "A note from the near-peer scheme",
});
