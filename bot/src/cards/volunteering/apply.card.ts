import { z } from "zod";
import { defineCard } from "../define-card";
import { teamWithin } from "../director-team";
import { idText, line, paragraphs } from "../plain-text";
import template from "./apply.card.json";

/** The form to volunteer: whom one turns to, how many doctors, and a few lines about oneself (NP4). */
export const applyCard = defineCard({
  name: "volunteering/apply",
  kind: "dialog",
  template,
  data: z.strictObject({
    token: idText,
    schemeId: idText,
    directorName: line(),
    fullName: line(),
    /** The applicant's own, shown and not asked. */
    ownEmail: line(254),
    /** Empty until chosen, like its siblings. */
    asChosen: z.string().max(40),
    name: line(200),
    email: line(300),
    statementChosen: z.string().max(40),
    capacityChosen: z.string().max(10),
    /** "1", "2", "3": what the scheme allows. */
    capacities: z.array(z.strictObject({ title: line(20), value: z.string() })).min(1),
    biography: paragraphs(2_000),
    contact: line(500),
    /** Why the last try did not go; empty at first. */
    problem: line(300),
  }),
  words: ({ directorName, ...rest }) => ({ ...rest, team: teamWithin(directorName) }),
  sample: {
    token: "token-1",
    schemeId: "scheme-1",
    directorName: "Amara Whitfield",
    fullName: "Priya Ashdown",
    ownEmail: "priya.ashdown@northgate.example",
    asChosen: "educational-supervisor",
    name: "Idris Vaughan",
    email: "idris.vaughan@northgate.example",
    statementChosen: "discussed",
    capacityChosen: "2",
    capacities: [
      { title: "1 doctor", value: "1" },
      { title: "2 doctors", value: "2" },
    ],
    biography: "ST3 in acute medicine, and an F1 here three years ago.",
    contact: "A message, at any time.",
    problem: "Nobody can be their own supervisor. Give somebody else.",
  },
  summary: "A form of the near-peer scheme",
});
