import type { ComplaintRow, ComplaintsOfMine, MyComplaint } from "../../../contract";
import type { ComplaintOptions } from "../../../application/complaint/complaint-options";
import type { ComplaintToRead } from "../../../application/complaint/complaints-to-read";
import { dayInWords, londonDate } from "../../../scheme/calendar/london";
import { complaintReference, type Complaint } from "../../../scheme/complaint/complaint";
import { choiceInWords } from "../../../scheme/concern/concern-words";
import { fullName } from "../../../scheme/people/person";
import type { Scheme } from "../../../scheme/policy/policy";
import { mailto } from "../mailto";

/** Where a complaint stands, for its author: never what it says. */
export function toMyComplaint(complaint: Complaint): MyComplaint {
  const { id, addressedTo, raisedAt, answerBy, state } = complaint;
  return {
    complaintId: id,
    reference: complaintReference(complaint),
    to: addressedTo,
    raisedAt,
    answerBy,
    state: state.state,
    ...(state.state === "raised" ? {} : { readAt: state.firstRead.at }),
    ...(state.state === "answered" ? { answeredAt: state.answered.at } : {}),
  };
}

/** Whom somebody can complain to in a scheme, and what they complained of. */
export function toComplaintsOfMine(
  { scheme, choices, aboutDirector, answerBy }: ComplaintOptions,
  mine: readonly Complaint[],
): ComplaintsOfMine {
  return {
    schemeId: scheme.id,
    schemeName: scheme.name,
    choices: choices.map((choice) => ({
      addressee: choice.addressee,
      who: choiceInWords(choice),
    })),
    aboutDirector,
    contact: scheme.policy.controller.contact,
    answerBy,
    mine: mine.map(toMyComplaint),
  };
}

/** A complaint in a reader's list: who, by when. Never what it says. */
export function toComplaintRow(found: ComplaintToRead): ComplaintRow {
  const { complaint, as, author, unreadTooLong, overdue } = found;
  return {
    ...toMyComplaint(complaint),
    author: author === undefined ? "" : fullName(author.name),
    about: complaint.about.kind,
    as,
    readBy: complaint.readBy,
    unreadTooLong,
    overdue,
  };
}

/** An e-mail to whoever answers for data outside the scheme; names neither its author nor what it says. */
export function contactMail(complaint: Complaint, { name, policy }: Scheme) {
  const { contact } = policy.controller;
  if (contact === "") return undefined;
  const reference = complaintReference(complaint);
  const [made, by] = [complaint.raisedAt, complaint.answerBy].map((at) =>
    dayInWords(londonDate(at)),
  );
  const mail = {
    to: contact,
    subject: `A complaint about data, ${reference}`,
    text: `Hello,\n\nsomebody of ${name} complained on ${made} about how their data is used. Its reference is ${reference}, and it is to be answered by ${by}.\n\nI would like your advice on it. Its words are in Near-peer; I will tell you what you need to know.\n`,
  };
  return { ...mail, href: mailto(mail) };
}
