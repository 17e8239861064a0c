/** Where an application is, as its applicant may know it. */
export const STANDINGS = [
  "may-apply",
  "waiting-for-administrator",
  "waiting-for-notice",
  "window-open",
  "being-decided",
  "stands",
  "not-able-this-year",
  "not-for-you",
] as const;

/** Where an application is, as its applicant may know it. */
export type Standing = (typeof STANDINGS)[number];

interface StandingWords {
  readonly title: string;
  readonly words: string;
  readonly next: string;
}

/** The words for a standing. `until`: the last day for the supervisor to speak, in words. */
export function standingWords(state: Standing, until: string, team: string): StandingWords {
  switch (state) {
    case "may-apply":
      return {
        title: "You have not applied",
        words: "You can volunteer whenever you like. Nothing is expected of you until you do.",
        next: "",
      };
    case "waiting-for-administrator":
      return {
        title: "Your application is in",
        words: `${team} checks next whom you turn to, and then tells them.`,
        next: "There is nothing for you to do.",
      };
    case "waiting-for-notice":
      return {
        title: "Your application is in",
        words: "The person you turn to is about to be told that you applied.",
        next: "There is nothing for you to do.",
      };
    case "window-open":
      return {
        title: "Your supervisor has been told",
        words: `If they say nothing by the end of ${until}, your application stands.`,
        next: "There is nothing for you to do. You will hear here.",
      };
    case "being-decided":
      return {
        title: "Your application is in",
        words: `${team} is looking at it. You will hear here.`,
        next: "There is nothing for you to do.",
      };
    case "stands":
      return {
        title: "You are a near-peer supporter",
        words: "Your application stands. You will be told here when a doctor is yours.",
        next: "",
      };
    case "not-able-this-year":
      return {
        title: "Not this year",
        words: "Thank you for volunteering. You are not able to take part this year.",
        next: `${team} can talk it through with you.`,
      };
    case "not-for-you":
      return {
        title: "Supporters are F2 and above",
        words: "Once your post is F2 or above, you can volunteer here.",
        next: "",
      };
  }
}
