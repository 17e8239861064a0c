import { homeData, homeWords } from "./home-words";
import { defineCard } from "../define-card";
import template from "./home.card.json";

/** What the bot can do for this reader (NP20). */
export const homeCard = defineCard({
  name: "help/home",
  template,
  data: homeData,
  // A doctor finds their choices on the card of their supporter.
  words: (data) => ({
    ...homeWords(data),
    canChoose: data.role === "supporter",
    // Five buttons fit; a supporter finds the resources behind help, as a doctor does.
    canRead: data.role !== "supporter" && homeWords(data).canRead,
    isDirector: data.role === "director",
    isSenior: data.role === "senior",
    isSupervisor: data.role === "supervisor",
  }),
  sample: {
    firstName: "Tomos",
    role: "doctor",
    optedOut: false,
    silenced: true,
    schemeName: "Northgate Foundation Programme",
  },
  summary: "Help from the near-peer scheme",
  changeable: {
    title: "What I can do",
    readers: "Everybody",
    when: "Whenever they say hello or ask for help",
    lines: {
      begin: {
        says: "What the bot can do for them",
        fills: { "what i can do": "whatICanDo", "first name": "firstName" },
        keeps: ["what i can do"],
      },
    },
  },
});
