import { z } from "zod";
import { described } from "../colleague";
import { defineCard } from "../define-card";
import { idText, line } from "../plain-text";
import template from "./applicant.card.json";

const applicantState = z.enum(["window-open", "stands", "objected", "ended"]);

/** One of those who named the reader as their supervisor, with the day by which to speak (NP6). */
export const applicantCard = defineCard({
  name: "supervision/applicant",
  template,
  data: z.strictObject({
    applicantId: idText,
    schemeName: line(),
    fullName: line(),
    firstName: line(60),
    grade: line(),
    site: line(),
    state: applicantState,
    /** "Thursday 20 August". */
    until: line(60),
    /** The reader's objection waits for the director. */
    objected: z.boolean(),
  }),
  words: ({ applicantId, schemeName, firstName, state, until, objected, ...row }) => ({
    applicantId,
    schemeName,
    applicant: described(row),
    title: "A doctor you look after has volunteered",
    lead: "No reply needed.",
    words: words(objected ? "objected" : state, firstName, until),
    canObject: !objected && (state === "window-open" || state === "stands"),
  }),
  sample: {
    applicantId: "person-1",
    schemeName: "Northgate Foundation Programme",
    fullName: "Priya Ashdown",
    firstName: "Priya",
    grade: "ST3",
    site: "Northgate General",
    state: "window-open",
    until: "Thursday 20 August",
    objected: false,
  },
  summary: "A note from the near-peer scheme",
});

function words(state: z.output<typeof applicantState>, firstName: string, until: string): string {
  switch (state) {
    case "window-open":
      return `If you say nothing by the end of ${until}, ${firstName}'s application stands.`;
    case "stands":
      return `${firstName}'s application stands. If that is no longer right, you can still say so: the directors then look at it, and nothing changes before they have.`;
    case "objected":
      return "Your objection is with the directors. You will not be asked again.";
    case "ended":
      return `${firstName} is not taking part this year.`;
  }
}
