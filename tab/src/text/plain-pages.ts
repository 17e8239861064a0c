/** A page to read: a title and sections. */
export interface PlainText {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly { readonly heading: string; readonly text: readonly string[] }[];
}

/** What is kept, and what never is. */
export const privacyText: PlainText = {
  title: "Privacy",
  lead: "Near-peer is run by your own organisation, for its near-peer support scheme. This is what it keeps about you, and why.",
  sections: [
    {
      heading: "What is kept",
      text: [
        "Your name, work e-mail, grade, site, specialty and the dates of your post, from the lists your organisation already has. Your GMC number, where a list holds it, to join lists; only those who run the scheme see it.",
        "Who supports whom and since when, whether you take part, whether you want reminders, and whether a supporter has said hello.",
        "Which messages Near-peer sent you and whether they were delivered. Not whether you read them.",
        "A supporter's introduction, if they send it through Near-peer: encrypted, until it is delivered. Then its words are deleted.",
        "Who did what in running the scheme, and when, so that it can be checked.",
      ],
    },
    {
      heading: "What is never kept",
      text: [
        "Characteristics such as ethnicity, faith, disability, sex, sexual orientation or age are never imported, guessed or assumed. A spreadsheet column that holds them is dropped before anything is stored.",
        "ARCP outcomes are not stored.",
        "What a supporter and a doctor say to each other. Their chats are ordinary Teams chats between the two of them; Near-peer cannot read them. Your organisation keeps Teams chats as it does all others.",
        "What you type to the bot. It is compared with lists of phrases, to answer you, and forgotten. That you looked for help is not noted either.",
        "Reasons. Nobody is asked why they opt out, and no reason can be stored.",
      ],
    },
    {
      heading: "Who sees what",
      text: [
        "Your supporter sees your name, grade, site, specialty and work e-mail, and you see theirs.",
        "The director and administrators of your scheme see the list of people, the pairings, who has opted out, and whether messages were delivered.",
        "Your supporter learns that you opted out only if you say so.",
        "Nobody outside your scheme sees anything of it.",
      ],
    },
    {
      heading: "Who to ask",
      text: [
        "The director of your scheme, for anything about you: to see it, correct it or have it removed. My support names them.",
        "Your organisation's data protection officer, if you are not content with the answer.",
      ],
    },
  ],
};

/** What one may expect, and what is expected. */
export const termsText: PlainText = {
  title: "Terms of use",
  lead: "Near-peer is for doctors in a near-peer support scheme and for those who run it.",
  sections: [
    {
      heading: "What it is",
      text: [
        "It names a more senior colleague whom a foundation doctor may ask for informal support. Taking part is a choice, and opting out has no effect on training or progression.",
        "It is no emergency service, no occupational health service and no place to report an incident. If somebody is in danger, use the routes of your organisation.",
      ],
    },
    {
      heading: "What is asked of you",
      text: [
        "Use it for the scheme only, with your own account.",
        "Keep what the two of you talk about to yourselves, unless someone may be at risk.",
        "Leave out what could identify a patient.",
        "If you run a scheme: import only lists that you are entitled to use, and state that somebody volunteered only if they did.",
      ],
    },
    {
      heading: "Who is responsible",
      text: [
        "Your organisation runs Near-peer and decides how it is used. Ask the director of your scheme.",
      ],
    },
  ],
};

/** How it can be used, and what to do where it cannot. */
export const accessibilityText: PlainText = {
  title: "Accessibility",
  lead: "Near-peer should be usable by everybody. It is built to meet the Web Content Accessibility Guidelines 2.2, level AA.",
  sections: [
    {
      heading: "What you can do",
      text: [
        "Use every part with a keyboard. In a list, the arrow keys move between cells; Enter goes into a cell, Escape leaves it.",
        "Use a screen reader: pages have headings and landmarks, and results are read out.",
        "Use Teams' dark or high contrast theme; Near-peer follows it.",
        "Zoom to 400 %, or use a phone: lists turn into one record under the other.",
        "Nothing is told by colour alone.",
      ],
    },
    {
      heading: "What we know is not good yet",
      text: [
        "Near-peer has been tested with automatic checks and the keyboard, and not yet with people who rely on a screen reader every day.",
      ],
    },
    {
      heading: "Tell us",
      text: [
        "If something stands in your way, tell the director of your scheme. Whatever you can do here they can do for you in the meantime.",
      ],
    },
  ],
};
