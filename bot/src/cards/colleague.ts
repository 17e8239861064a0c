import { z } from "zod";
import { chatLink } from "./chat-link";
import { line } from "./plain-text";

/** The other half of a pair, as a card shows them. Grade, site and specialty may be empty. */
export const colleague = z.strictObject({
  firstName: line(60),
  fullName: line(),
  grade: line(),
  site: line(),
  specialty: line(),
  email: z.string(),
});

/** A colleague whose texts are ready for a card. */
export type Colleague = z.output<typeof colleague>;

/** "Priya Nair, ST3 at Northgate General", without what is not known. */
export function described({
  fullName,
  grade,
  site,
}: Pick<Colleague, "fullName" | "grade" | "site">): string {
  const graded = grade === "" ? fullName : `${fullName}, ${grade}`;
  return site === "" ? graded : `${graded} at ${site}`;
}

/** Opens a chat with them that begins "Hello Priya,"; empty where they have no e-mail. */
export function chatWith({ email, firstName }: Colleague): string {
  return chatLink(email, `Hello ${firstName}, `);
}

/** An invented supporter, for samples. */
export const SAMPLE_SUPPORTER: Colleague = {
  firstName: "Priya",
  fullName: "Priya Ashdown",
  grade: "ST3",
  site: "Northgate General",
  specialty: "Acute medicine",
  email: "priya.ashdown@northgate.example",
};

/** An invented foundation doctor, for samples. */
export const SAMPLE_DOCTOR: Colleague = {
  firstName: "Tomos",
  fullName: "Tomos Ellery",
  grade: "F1",
  site: "Northgate General",
  specialty: "General surgery",
  email: "tomos.ellery@northgate.example",
};
