import { z } from "zod";
import { teamWithin } from "../director-team";
import { line } from "../plain-text";
import { defineCard } from "../define-card";
import template from "./welcome-invited.card.json";

/** Tells a senior doctor who is only invited that nothing is expected until they volunteer (product principle 10). */
export const welcomeInvitedCard = defineCard({
  name: "welcome/welcome-invited",
  template,
  data: z.strictObject({ firstName: line(60), schemeName: line(), directorName: line() }),
  words: ({ directorName, ...rest }) => ({ ...rest, directorTeam: teamWithin(directorName) }),
  sample: {
    firstName: "Priya",
    schemeName: "Northgate Foundation Programme",
    directorName: "Amara Whitfield",
  },
  summary: "A welcome from the near-peer scheme",
  changeable: {
    title: "Welcome to somebody invited",
    readers: "Senior doctors who may volunteer",
    when: "Once, when they have joined the bot",
    lines: {
      more: { says: "Where to volunteer and to ask", fills: { team: "directorTeam" } },
    },
  },
});
