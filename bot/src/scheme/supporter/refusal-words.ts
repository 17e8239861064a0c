import type { ApplicationRefusal, SupervisorRefusal } from "./apply";
import type { ObjectionRefusal } from "./objection";
import type { ApproachRefusal } from "./approach";
import type { ProfileTextRefusal } from "./profile";

/** Refusals that need nothing but their words. */
const PLAIN_WORDS = {
  "not-a-volunteer-candidate": "Supporters are F2 and above. Nothing was sent.",
  "already-a-supporter": "You are a supporter already. Nothing was sent.",
  "already-applied": "You have applied already. Nothing was sent.",
  "not-able-this-year": "You are not able to take part this year. Nothing was sent.",
  "statement-missing": "Say whether you have discussed it, or whether they have been told.",
  "told-is-not-enough":
    "Discuss it with your educational supervisor first, and choose that you have.",
} as const;

/** Why an application was not taken, with what to do. */
export function applicationRefusalText(refusal: ApplicationRefusal): string {
  switch (refusal.code) {
    case "supervisor-name-missing":
    case "supervisor-name-too-long":
    case "supervisor-email-invalid":
    case "own-supervisor":
      return supervisorRefusalText(refusal);
    case "capacity-out-of-range":
      return `Choose how many doctors you would support: 1 to ${refusal.maximum}.`;
    case "biography-too-long":
    case "contact-too-long":
      return profileRefusalText(refusal);
    default:
      return PLAIN_WORDS[refusal.code];
  }
}

/** Why a supporter's own words were not taken, with what to do. */
export function profileRefusalText(refusal: ProfileTextRefusal): string {
  return refusal.code === "biography-too-long"
    ? `What you say about you has ${refusal.length.toLocaleString("en-GB")} characters, and ${refusal.limit} fit. Shorten it.`
    : `How you like to be contacted can have ${refusal.limit} characters. Shorten it.`;
}

/** Why somebody cannot be the one an applicant turns to, with what to do. */
export function supervisorRefusalText(refusal: SupervisorRefusal): string {
  switch (refusal.code) {
    case "supervisor-name-missing":
      return "Give the name of the person to turn to.";
    case "supervisor-name-too-long":
      return `Their name can have ${refusal.limit} characters. Shorten it.`;
    case "supervisor-email-invalid":
      return "That is not an e-mail address. Give one work address, such as sam.okafor@trust.example.";
    case "own-supervisor":
      return "Nobody can be their own supervisor. Name somebody else: an educational supervisor, an appraiser or the director of medical education.";
  }
}

/** Why an objection was not taken, with what to do. */
export function objectionRefusalText(refusal: ObjectionRefusal): string {
  switch (refusal.code) {
    case "supervisor-not-confirmed":
      return "Confirm first whom the applicant turns to.";
    case "already-objected":
      return "An objection is with the directors already. Nothing more is needed.";
    case "not-able-already":
      return "They are not taking part this year. There is nothing to object to.";
    case "objection-too-long": {
      const [length, limit] = [refusal.length, refusal.limit].map((n) => n.toLocaleString("en-GB"));
      return `That is ${length} characters, and ${limit} fit. It has not gone. Shorten it and send it again.`;
    }
  }
}

/** Why an application does not move on, with what to do. */
export function approachRefusalText(refusal: ApproachRefusal): string {
  switch (refusal.code) {
    case "already-told":
      return "The supervisor has been told, so the window is open. Nothing has been changed.";
    case "supervisor-not-confirmed":
      return "Confirm first whom the applicant turns to. Nothing has been changed.";
    case "already-decided":
      return "A director has decided about this application. Nothing has been changed.";
  }
}
