import type { FailureCode } from "../platform/api-problem";
import { inFigures } from "./counted";

/** What to say where the server's own words are missing, and above them. */
export const failureTitle = (code: FailureCode, otherwise = "This could not be done"): string => {
  switch (code) {
    case "not-found":
      return "This page is not for you";
    case "sign-in-needed":
    case "not-signed-in":
      return "Teams could not sign you in";
    case "no-connection":
      return "The scheme cannot be reached";
    default:
      return otherwise;
  }
};

/** What happened, what was kept, what to do. */
export const failureText = (code: FailureCode, detail: string): string => {
  if (detail !== "") return detail;
  switch (code) {
    case "not-found":
      return "It belongs to a scheme that you don't run, or it is no longer there. If you should see it, ask the scheme's director to add you.";
    case "sign-in-needed":
    case "not-signed-in":
      return "Nothing was changed. Try again. If it happens again, sign out of Teams and in, or ask whoever looks after Teams in your organisation to approve Near-peer.";
    case "no-connection":
      return "Nothing was lost. Check your connection, then try again.";
    case "unreadable-answer":
      return "The answer could not be read. Nothing was lost. Close Near-peer and open it again, so that you have its newest version.";
    default:
      return "Something went wrong on our side. Nothing was lost. Try again in a minute.";
  }
};

/** Words of every error and of loading. */
export const failureWords = {
  retry: "Try again",
  notLoaded: "This could not be loaded",
  toMySupport: "Go to My support",
  reference: (reference: string) => `If you report this, quote ${reference}.`,
  loading: "Loading",
  loadingMore: (have: number, total: number) =>
    `Showing ${inFigures(have)} of ${inFigures(total)}, more on the way`,
  faultTitle: "This page stopped working",
  faultText: "Nothing was lost. Load it again to go on.",
  reload: "Load again",
} as const;
