import { z } from "zod";
import { chatLink } from "../chat-link";
import { SAMPLE_DOCTOR, colleague, described, type Colleague } from "../colleague";
import { idText, line, paragraphs } from "../plain-text";
import { defineCard } from "../define-card";
import template from "./your-doctor.card.json";

/** "Tomos Ellery, F1, who starts at Northgate General". */
function starting(doctor: Colleague): string {
  const where = doctor.site === "" ? "" : ` at ${doctor.site}`;
  return `${described({ ...doctor, site: "" })}, who starts${where}`;
}

/** Gives a supporter a new doctor and a ready introduction to change and send (NP12). `problem` says why the last try did not go. */
export const yourDoctorCard = defineCard({
  name: "support/your-doctor",
  template,
  data: z.strictObject({
    pairingId: idText,
    doctor: colleague,
    startsOn: line(),
    draft: paragraphs(),
    problem: line(300).optional(),
    /** Near-peer cannot reach them in Teams as things stand. */
    unreachable: z.boolean(),
  }),
  words: ({ pairingId, doctor, startsOn, draft, problem, unreachable }) => ({
    pairingId,
    firstName: doctor.firstName,
    email: doctor.email,
    unreachable,
    doctor: startsOn === "" ? described(doctor) : `${starting(doctor)} on ${startsOn}`,
    draft,
    problem: problem ?? "",
    chatUrl: chatLink(doctor.email, draft),
  }),
  sample: {
    pairingId: "pairing-1",
    doctor: SAMPLE_DOCTOR,
    startsOn: "Wednesday 2 December",
    draft:
      "Hello Tomos, I'm Priya, ST3 in acute medicine. I'm your near-peer supporter: ask me anything, however small, or nothing at all. Priya",
    problem: "That introduction was empty. Write a few words first.",
    unreachable: true,
  },
  summary: "A note from the near-peer scheme",
  changeable: {
    title: "A new foundation doctor",
    readers: "Supporters",
    when: "When pairs are told of each other, and whenever they ask",
    lines: {
      named: { says: "Whose supporter they are", fills: { doctor: "doctor" }, keeps: ["doctor"] },
      hello: { says: "That a short hello will do", fills: { "first name": "firstName" } },
    },
    sample: {
      pairingId: "pairing-1",
      doctor: SAMPLE_DOCTOR,
      startsOn: "Wednesday 2 December",
      draft: "Hello Tomos.",
      unreachable: false,
    },
  },
});
