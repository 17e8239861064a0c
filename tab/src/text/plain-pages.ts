/** A page to read: a title and sections. */
export interface PlainText {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly { readonly heading: string; readonly text: readonly string[] }[];
}

/** What is kept and why, who sees it, and what one can ask for. For how long is said below it, from the scheme's own table. */
export const privacyText: PlainText = {
  title: "Privacy",
  lead: "Near-peer is run by your own organisation, for its near-peer support scheme. This is what it keeps about you, and why.",
  sections: [
    {
      heading: "What is kept, and why",
      text: [
        "Your name, work e-mail, grade, site, specialty and the dates of your post, from the lists your organisation already has: to find you a supporter or doctors, and to write to you in Teams. Your GMC number, where a list holds it, to join lists; only those who run the scheme see it.",
        "Who supports whom and since when, whether you take part, whether you want reminders, and whether a supporter has said hello.",
        "If you volunteer: your application, who supervises you, what they said about it, and whether a review says that you are able to. Never its outcome.",
        "What you state about yourself for the matching, if you do: encrypted, each with your own consent, which you can take back at any time.",
        "What you ask of the director, days on which you are away, a concern and a complaint that you write: the words of the last two encrypted.",
        "What the two of you agreed on, feedback that you give or are given, and what helped others, if you write it: encrypted, each for those whom it is for.",
        "If you are a supporter: courses and supervision that are noted of you, and the statements of support that were issued to you. If you supervise doctors: your name and work e-mail, when you were told of the scheme, and by whom you were named.",
        "If your scheme asks seven questions about how work is for you and you answer: your answers are added to a sum of everybody's and kept nowhere else, so nobody can find them, you included. That you answered is kept apart until the programme year is over, so that nobody answers twice.",
        "Which messages Near-peer sent you and whether they were delivered. Not whether you read them.",
        "A supporter's introduction, if they send it through Near-peer: encrypted, until it is delivered. Then its words are deleted.",
        "Who did what in running the scheme, and when, so that it can be checked. It holds numbers in place of names.",
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
        "What you state for the matching is read by nobody but you, unless you let your director look. A concern or a complaint is read by those whom you choose, and by a deputy if they leave it unread.",
        "How the scheme goes is seen in numbers, in steps of five, by those who run it, the director of medical education and whoever compares schemes for the region.",
        "Whoever is director of medical education in several schemes sees by name which supporters have more doctors over all of these than they said they would. Nobody else outside your scheme sees anything of it.",
      ],
    },
    {
      heading: "What you can ask for",
      text: [
        "To see what is kept, take a copy, or be erased: under My data on your own page, or from the director of your scheme. They can also correct it.",
        "Who looked at what is yours: it stands under My data. If a copy was made for you on a letter, the bot tells you, so that you hear of one that you did not ask for.",
        "To take part no longer, or to take a consent back: in the chat or on your own page, without a reason.",
        "An answer where something is not right: complain about your data, at the foot of every page. You get an answer within 30 days.",
        "If the answer does not settle it, you can complain to the Information Commissioner's Office (ico.org.uk).",
      ],
    },
    {
      heading: "For how long, and who to ask",
      text: [
        "Each scheme decides for how long it keeps things, within bounds; what is over is deleted once a day. Opened in Teams, this page shows the periods of your own scheme, who is responsible, and whom to ask.",
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

/** The statement that the Accessibility Regulations of 2018 ask for, under the headings of the public sector's model. */
export const accessibilityText: PlainText = {
  title: "Accessibility",
  lead: "This statement is about Near-peer: its tab and its bot in Microsoft Teams. Your own organisation runs it, and wants as many people as possible to be able to use it.",
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
      heading: "How accessible it is",
      text: [
        "We know of no part that cannot be used with a keyboard, at 400 % or in a high contrast theme.",
        "It has not been tested yet with people who rely on a screen reader every day.",
        "Microsoft Teams shows the bot's cards and the frame around the tab. How those work with your assistive technology is Microsoft's to answer.",
      ],
    },
    {
      heading: "Feedback and contact",
      text: [
        "If something stands in your way, or you need this in another form, tell the director of your scheme. Whatever you can do here they can do for you in the meantime.",
      ],
    },
    {
      heading: "Enforcement procedure",
      text: [
        "The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018. If you are not content with our answer, contact the Equality Advisory and Support Service (equalityadvisoryservice.com); in Northern Ireland the Equality Commission for Northern Ireland.",
      ],
    },
    {
      heading: "Compliance status",
      text: [
        "It is built to meet the Web Content Accessibility Guidelines 2.2, level AA. No audit has confirmed that it does in every part, so please take it as partially compliant.",
      ],
    },
    {
      heading: "How it was tested",
      text: [
        "With automatic checks (axe, levels A and AA) of its pages in the light, dark and high contrast themes, with the keyboard alone, and at a width of 320 pixels, each time it is changed.",
        "This statement was prepared together with the version that you are using.",
      ],
    },
  ],
};
