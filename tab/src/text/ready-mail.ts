/** What stands around a ready e-mail. */
export const readyMailText = {
  to: "To",
  subject: "Subject",
  text: "Text",
  copy: "Copy the e-mail",
  copied: "The e-mail is copied.",
  notCopied: "It could not be copied from here. The text is selected: copy it with your keyboard.",
  open: "Open in mail",
} as const;
