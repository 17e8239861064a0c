import { homeData, homeWords } from "./home-words";
import { defineCard } from "../define-card";
import template from "./home.card.json";

/** What the bot can do for this reader (NP20). */
export const homeCard = defineCard({
  name: "help/home",
  template,
  data: homeData,
  words: homeWords,
  sample: {
    firstName: "Tomos",
    role: "doctor",
    optedOut: false,
    silenced: true,
    schemeName: "Northgate Foundation Programme",
  },
  summary: "Help from the near-peer scheme",
});
