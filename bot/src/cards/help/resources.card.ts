import { z } from "zod";
import { defineCard } from "../define-card";
import { line } from "../plain-text";
import { safeAddress } from "../signpost";
import template from "./resources.card.json";

const resource = z.strictObject({ title: line(), about: line(400), url: z.string() });

/** The scheme's resources: training, guidance, evidence (NA1). `more`: there are some that this card has no room for. */
export const resourcesCard = defineCard({
  name: "help/resources",
  template,
  data: z.strictObject({ resources: z.array(resource), more: z.boolean() }),
  words: ({ resources, more }) => ({
    resources: resources.map(({ title, about, url }) => ({
      title,
      about,
      url: safeAddress(url),
      opens: `Open ${title}`,
    })),
    hasResources: resources.length > 0,
    noResources: resources.length === 0,
    more,
  }),
  sample: {
    resources: [
      {
        title: "A course in listening",
        about: "Two hours online, worth doing before you start.",
        url: "https://learn.northgate.example/listening",
      },
      { title: "Induction handbook", about: "Who is who at Northgate.", url: "" },
    ],
    more: true,
  },
  summary: "Resources from the near-peer scheme",
});
