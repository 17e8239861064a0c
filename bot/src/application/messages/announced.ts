import { introductionDraft } from "../../scheme/pairing/introduction-draft";
import { addWorkingDays, type HolidayTable } from "../../scheme/calendar/working-time";
import { londonDate } from "../../scheme/calendar/london";
import { isErased } from "../../scheme/people/erased";
import { firstName, type Person } from "../../scheme/people/person";
import type { Scheme } from "../../scheme/policy/policy";
import type { PairingId } from "../../scheme/shared/ids";
import type { Instant, IsoDate } from "../../scheme/shared/time";
import type { OwnWords } from "../../scheme/words/own-words";
import { asColleague, contactForNow, profileOf } from "../colleague";
import { startsOn } from "../support/my-support";
import type { PairingSendable, SubjectSendable } from "./sendable";

/** Two people who are told of each other, on a day, in the words that their scheme has of its own. */
export interface Announced {
  readonly pairingId: PairingId;
  readonly doctor: Person;
  readonly supporter: Person;
  readonly today: IsoDate;
  readonly words?: OwnWords | undefined;
}

/** To the doctor: who their supporter is, and whether Near-peer can reach them (NP12). */
export function supporterAnnounced(
  { pairingId, doctor, supporter, today }: Announced,
  otherUnreachable: boolean,
): PairingSendable {
  return {
    kind: "supporter-announced",
    pairingId,
    supporter: asColleague(supporter, today),
    profile: profileOf(supporter),
    optedOut: doctor.participation.state === "opted-out",
    otherUnreachable,
  };
}

/** To the supporter: who their doctor is and whether Near-peer can reach them, with an introduction to send (NP12). */
export function doctorAnnounced(
  { pairingId, doctor, supporter, today, words }: Announced,
  otherUnreachable: boolean,
): PairingSendable {
  return {
    kind: "doctor-announced",
    pairingId,
    doctor: asColleague(doctor, today),
    startsOn: startsOn(doctor, today),
    draft: introductionDraft(supporter, doctor, today, words),
    otherUnreachable,
  };
}

/** To the supporter of a pairing that has ended, in neutral words (NP19). */
export function endedForSupporter(
  { pairingId, doctor, today }: Omit<Announced, "supporter">,
  { directorName }: Scheme,
): PairingSendable {
  const other = asColleague(doctor, today);
  const otherLeft = isErased(doctor);
  return {
    kind: "pairing-ended",
    pairingId,
    other,
    otherLeft,
    readerWas: "supporter",
    directorName,
  };
}

/** Who goes without, who is there for them, and when they were told. */
export interface LeftOut {
  readonly doctor: Person;
  readonly contact: Person;
  readonly toldAt: Instant;
}

/** To a doctor who goes without: who is their contact, and by when they hear of a supporter (principle 12). */
export function notAllocated(
  { doctor, contact, toldAt }: LeftOut,
  { policy }: Scheme,
  holidays: HolidayTable,
): SubjectSendable {
  return {
    kind: "not-allocated",
    firstName: firstName(doctor.name),
    contact: contactForNow(contact),
    expectedBy: addWorkingDays(londonDate(toldAt), policy.reallocationDays, holidays),
  };
}
