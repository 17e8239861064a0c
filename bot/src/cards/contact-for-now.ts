import { z } from "zod";
import { chatLink } from "./chat-link";
import { line } from "./plain-text";

/** Whom a doctor without a supporter can turn to until there is one. */
export const contactForNow = z.strictObject({
  firstName: line(60),
  fullName: line(),
  email: z.string(),
});

type Contact = z.output<typeof contactForNow>;

/** What a card shows of them; all of it empty where there is nobody. */
export function contactWords(contact: Contact | undefined) {
  return {
    contactName: contact?.fullName ?? "",
    contactFirstName: contact?.firstName ?? "",
    contactEmail: contact?.email ?? "",
    contactChatUrl:
      contact === undefined ? "" : chatLink(contact.email, `Hello ${contact.firstName}, `),
  };
}

/** An invented contact, for samples. */
export const SAMPLE_CONTACT: Contact = {
  firstName: "Amara",
  fullName: "Amara Whitfield",
  email: "amara.whitfield@northgate.example",
};
