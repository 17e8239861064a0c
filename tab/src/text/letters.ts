/** What a director does for somebody who asked in writing. */
export const lettersText = {
  title: "Asked in writing",
  lead: (name: string) =>
    `If ${name} wrote to you to have a copy of their data, or to be erased, and cannot do it in Teams.`,
  copy: "Make a copy to hand over",
  erase: "Erase them",
  copyTitle: (name: string) => `A copy for ${name}`,
  copyText:
    "It holds what you may read yourself. What they said about themselves, wrote in confidence or agreed with the other half is not in it, and whether there is any is not said: they find it in Teams, under My data. The bot tells them that a copy was made, and on a letter of which day.",
  copyConfirm: "Make the copy",
  copyDone: (name: string) =>
    `The copy for ${name} is saved as a file. That it was made is recorded with your name.`,
  askedOn: "Asked on",
  askedOnHint: "The day of the letter or e-mail.",
  checked: "How you made sure who wrote it",
  checks: {
    "in-person": "In person",
    "known-contact": "Over a number or address known before",
    document: "By a document",
  },
  missing: "Give the day, and say how you made sure.",
  recorded: "The day, how you made sure, and your name are recorded.",
  eraseTitle: (name: string) => `Erase ${name}`,
  planLead: "What would happen. Tell them before you go on.",
  understood: "They asked for this, and have been told what goes and stays. It cannot be undone.",
  tick: "Tick the box to say so.",
  eraseConfirm: "Erase them",
  keep: "Leave it as it is",
  close: "Close",
  doneTitle: "They have been erased",
  doneLead:
    "Hand their certificate over: the file is among your downloads, and is written to them. It is made this once, so look for it before you close this.",
  saveAgain: "Save it again",
} as const;
