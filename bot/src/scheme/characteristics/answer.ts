import type { Instant } from "../shared/time";
import type { Characteristic } from "./characteristic";
import { shared } from "./shared";
import { liveEntries, type Entry, type Statement } from "./statement";

/**
 * What became of one wish, in truth (NP7). `waiting`: no supporter has been named yet. `said-since`: it was
 * said after the pair was made, and is not held against it: who could compare wish after wish with the
 * supporter they have could find out what that supporter offered. `text-changed`: it is not used until it is
 * agreed to anew.
 */
export type WishAnswer =
  "waiting" | "met" | "not-met" | "nobody-offers" | "said-since" | "text-changed";

/** What the answers are worked out from. Offers are those of supporters who can be given doctors. */
export interface AnswerQuestion {
  readonly wish: Statement;
  readonly offered: readonly Characteristic[];
  /** The doctor's pairing, once the two have been told, with the supporter's own offer. */
  readonly pair?: { readonly allocatedAt: Instant; readonly offer: Statement };
  readonly offers: readonly Statement[];
}

/** The answer to one wish. */
export function answerTo(entry: Entry, question: AnswerQuestion): WishAnswer {
  const { wish, offered, pair, offers } = question;
  if (!liveEntries(wish, offered).includes(entry)) return "text-changed";
  if (pair === undefined) return "waiting";
  if (entry.consent.at > pair.allocatedAt) return "said-since";
  const alone = { entries: [entry] };
  if (shared(alone, pair.offer, offered).length > 0) return "met";
  return offers.some((offer) => shared(alone, offer, offered).length > 0)
    ? "not-met"
    : "nobody-offers";
}

/** What a director who may look reads in one word (principle 3). `waiting`: nothing can be said yet. */
export type Overall = "met" | "partly" | "not-possible-here" | "waiting";

/** The word for several answers; what was said since, or is to be agreed to anew, does not count. */
export function overall(answers: readonly WishAnswer[]): Overall {
  const told = answers.filter((one) => !["waiting", "said-since", "text-changed"].includes(one));
  if (told.length === 0) return "waiting";
  const met = told.filter((one) => one === "met").length;
  if (met === told.length) return "met";
  return met > 0 ? "partly" : "not-possible-here";
}
