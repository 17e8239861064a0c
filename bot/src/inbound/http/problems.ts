import type { Problem, ProblemCode } from "../../contract";
import { DATA_PROBLEMS } from "./problems-of-data";
import { PROBLEMS_OF_MANY, type ProblemWords } from "./problems-of-many";

/** Status and title of each problem; the detail says what to do. */
const PROBLEMS: Readonly<Record<ProblemCode, ProblemWords>> = {
  "invalid-request": [400, "This was not understood", "Check what was sent and try again."],
  "address-too-long": [414, "This address is too long", "Go back to the start page."],
  "too-many-calls": [
    429,
    "That was a lot at once",
    "Wait a minute and try again. Nothing has been changed.",
  ],
  "body-too-large": [413, "This is too large", "Send less at a time. Nothing has been changed."],
  "unsupported-media-type": [415, "This is not JSON", "Send JSON that is not compressed."],
  "not-signed-in": [
    401,
    "You are not signed in",
    "Open Near-peer in Microsoft Teams and try again.",
  ],
  "not-found": [404, "There is nothing here", "Go back to the start page."],
  "version-required": [428, "Say which version you saw", "Send If-Match with the version."],
  "version-out-of-date": [412, "Somebody changed this meanwhile", "Look at it again, then decide."],
  ...PROBLEMS_OF_MANY,
  "not-a-foundation-doctor": [
    409,
    "This is for foundation doctors",
    "You have no choice to make here.",
  ],
  "already-linked": [
    409,
    "This person is linked already",
    "They may have confirmed it in Teams meanwhile. Look at the list again.",
  ],
  "not-linked": [
    409,
    "This person is not linked",
    "There is nothing to undo. Look at the list again.",
  ],
  "your-own-link": [
    409,
    "This link is your own",
    "Without it you could not come in here any more. Ask another director of the scheme to undo it.",
  ],
  "for-directors-only": [
    409,
    "This is for a director",
    "Who directs a scheme, deputises or is DME is linked by a director. Ask one. Nothing has been changed.",
  ],
  "account-unknown": [
    409,
    "The directory does not have this account",
    "Search again and choose one of those found. Nothing has been changed.",
  ],
  "account-of-another-tenant": [
    409,
    "This account is of another organisation",
    "People are linked to accounts of the organisation that runs the scheme. Nothing has been changed.",
  ],
  "account-already-linked": [
    409,
    "This account is linked to somebody else",
    "An account stands for one person of a scheme. If that link is the mistake, undo it first. Nothing has been changed.",
  ],
  "directory-not-configured": [
    409,
    "The directory search is not set up",
    "Send the e-mail instead: people are linked once they open Near-peer in Teams.",
  ],
  "directory-consent-needed": [
    409,
    "The directory search is not approved yet",
    "Ask whoever looks after Microsoft 365 in your organisation to approve it for Near-peer (User.ReadBasic.All). Nothing has been changed.",
  ],
  "directory-unavailable": [
    503,
    "The directory does not answer",
    "Nothing has been changed. Try again in a minute.",
  ],
  "settings-not-possible": [
    422,
    "This cannot be saved like that",
    "Look at what was entered. Nothing has been saved.",
  ],
  "role-not-given": [409, "This role was not given", "Look at the list. Nothing has been changed."],
  "role-not-ended": [409, "This role was not ended", "Look at the list. Nothing has been changed."],
  "not-handed-over": [
    409,
    "The scheme was not handed over",
    "Look at the list. Nothing has been changed.",
  ],
  "concern-empty": [
    422,
    "There is nothing to send",
    "Write a few words about what worries you. Nothing has been sent.",
  ],
  "concern-too-long": [
    422,
    "This is too long",
    "Shorten it and send it again. Nothing has been sent.",
  ],
  "concern-names-patient": [
    409,
    "This looks like an NHS number",
    "Leave out who the patient is, or send it as it is. Nothing has been sent.",
  ],
  "nobody-to-read": [
    409,
    "Whom you chose could not read this one",
    "Choose somebody else. Nothing has been sent.",
  ],
  "concern-not-read": [409, "Nobody has read this yet", "Read it first, then close it."],
  ...DATA_PROBLEMS,
  "consent-missing": [
    409,
    "This needs your consent",
    "Tick the consent beside it, or leave it out. Nothing has been saved.",
  ],
  "consent-text-changed": [
    409,
    "What this is used for was reworded",
    "Read it again, then decide. Nothing has been saved.",
  ],
  "nothing-stated": [
    409,
    "You have not said anything here yet",
    "Say what you would like first. Nothing has been changed.",
  ],
  "not-asked-about": [
    409,
    "The scheme does not ask about this",
    "Look at the list again. Nothing has been saved.",
  ],
  "application-not-taken": [
    409,
    "This application was not taken",
    "Correct what it says and send it again. Nothing has been changed.",
  ],
  "application-moved-on": [
    409,
    "This application has moved on",
    "Look at it again, then decide. Nothing has been changed.",
  ],
  "objection-not-taken": [
    409,
    "This objection was not taken",
    "Look at it again. Nothing has been changed.",
  ],
  "request-already-dealt-with": [
    409,
    "This has been dealt with already",
    "Look at the list again. Nothing has been changed.",
  ],
  "days-not-possible": [409, "These days cannot be taken", "Choose other days."],
  "capacity-out-of-range": [
    409,
    "That is not a number of doctors here",
    "Choose a number from none to your scheme's maximum. Nothing has been changed.",
  ],
  "not-possible-now": [
    409,
    "That cannot be done as things stand",
    "Look at your page again. Nothing has been changed.",
  ],
  "message-has-gone": [
    409,
    "It is too late to take this out",
    "It has gone, or is not to go any more. Look at the list again.",
  ],
  "message-not-to-skip": [
    409,
    "This message cannot be taken out",
    "It tells somebody what they asked for, or what was written down in their name. You can hold all messages instead.",
  ],
  "no-email-for-it": [
    409,
    "There is no e-mail for this message",
    "It has arrived, is still on its way, or is not wanted any more. Look at the list again.",
  ],
  "try-again": [
    503,
    "The store cannot be reached",
    "Nothing has been changed. Try again in a minute.",
  ],
  "went-wrong": [
    500,
    "Something went wrong on our side",
    "Try again. If it happens again, tell your administrator the reference.",
  ],
};

/** A problem as it is sent; `detail` replaces the general advice where there is something better to say. */
export function problemOf(
  code: ProblemCode,
  more: { readonly detail?: string; readonly reference?: string } = {},
): Problem {
  const [status, title, advice] = PROBLEMS[code];
  return {
    type: `urn:near-peer:problem:${code}`,
    title,
    status,
    code,
    detail: more.detail ?? advice,
    ...(more.reference === undefined ? {} : { reference: more.reference }),
  };
}
