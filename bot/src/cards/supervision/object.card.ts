import { z } from "zod";
import { described } from "../colleague";
import { defineCard } from "../define-card";
import { idText, line, paragraphs } from "../plain-text";
import template from "./object.card.json";

/** The short form in which a supervisor objects, in private (NP6). */
export const objectCard = defineCard({
  name: "supervision/object",
  kind: "dialog",
  template,
  data: z.strictObject({
    token: idText,
    applicantId: idText,
    fullName: line(),
    firstName: line(60),
    grade: line(),
    site: line(),
    /** The last day in time, in words; empty where it is over. */
    until: line(60),
    text: paragraphs(5_000),
    /** Why the last try did not go; empty at first. */
    problem: line(300),
  }),
  words: ({ until, ...rest }) => {
    const { token, applicantId, firstName, text, problem } = rest;
    const when =
      until === ""
        ? "It stands already. The directors will look at what you say; nothing changes before they have."
        : `You can speak until the end of ${until}, and later too.`;
    return { token, applicantId, firstName, text, problem, when, applicant: described(rest) };
  },
  sample: {
    token: "token-1",
    applicantId: "person-1",
    fullName: "Priya Ashdown",
    firstName: "Priya",
    grade: "ST3",
    site: "Northgate General",
    until: "Thursday 20 August",
    text: "The exam is in October.",
    problem: "That is 1,200 characters, and 1,000 fit. Shorten it and send it again.",
  },
  summary: "A form of the near-peer scheme",
});
