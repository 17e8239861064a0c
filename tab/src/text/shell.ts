import { agreeing, inFigures } from "./counted";

/** The frame around every page. */
export const shellText = {
  product: "Near-peer",
  skip: "Skip to the page",
  sections: "Sections",
  more: "More",
  today: "Today",
  people: "People",
  supportersPage: "Supporters",
  allocate: "Allocate",
  pairings: "Pairings",
  messages: "Messages",
  requests: "Requests",
  concerns: "Concerns",
  changeover: "August",
  launch: "Launch",
  my: "My support",
  settings: "Settings",
  audit: "Audit",
  quality: "Quality",
  chooseScheme: "Switch scheme",
  overview: "At a glance",
  needsYou: "needs you",
  dismiss: "Dismiss",
  title: (page: string) => `${page} | Near-peer`,
  about: "About Near-peer",
  privacy: "Privacy",
  terms: "Terms of use",
  accessibility: "Accessibility",
  complain: "Complain about your data",
  unknownTitle: "There is nothing here",
  unknownText: "The address is not one of Near-peer's pages.",
  toStart: "Go to the start",
} as const;

/** Numbers at the top; each goes to the list behind it. */
export const overviewText = {
  foundationDoctors: (n: number) => agreeing(n, "foundation doctor", "foundation doctors"),
  withoutSupporter: () => "without a supporter",
  supporters: (n: number) => agreeing(n, "supporter", "supporters"),
  seniorDoctors: (n: number) => `of ${inFigures(n)} senior ${agreeing(n, "doctor", "doctors")}`,
  introductionsAwaited: (n: number) => agreeing(n, "introduction awaited", "introductions awaited"),
  notLinked: () => "not linked to Teams",
  optedOut: () => "opted out",
} as const;

/** The page that a browser shows outside Teams. */
export const outsideText = {
  title: "Open this in Microsoft Teams",
  text: "Near-peer works inside Microsoft Teams, where it knows who you are. Open Teams, choose Apps, and look for Near-peer.",
  open: "Open Microsoft Teams",
} as const;
