import { isToSign } from "../../scheme/agreement/agreement";
import { londonDate } from "../../scheme/calendar/london";
import { lastFeedbackDay } from "../../scheme/feedback/asking";
import { whyNotSend, type Cancellation, type SendQuestion } from "../../scheme/messages/may-go";
import type { PairingMessage } from "../../scheme/messages/message";
import { waitOf } from "../../scheme/messages/wait";
import type { Pairing } from "../../scheme/pairing/pairing";
import { absenceOf } from "../../scheme/people/absence";
import { isErased } from "../../scheme/people/erased";
import type { Person } from "../../scheme/people/person";
import type { Scheme } from "../../scheme/policy/policy";
import type { Sensitive } from "../../scheme/shared/sensitive";
import { asColleague } from "../colleague";
import { doctorAnnounced, supporterAnnounced } from "./announced";
import { cannotBeReached } from "./cannot-be-reached";
import { inWords } from "./in-words";
import type { Composed, ComposePorts } from "./composed";
import type { PairingSendable } from "./sendable";

interface Halves {
  readonly doctor: Person;
  readonly supporter: Person;
  readonly today: string;
}

interface Pair extends Halves {
  readonly pairing: Pairing;
  readonly scheme: Scheme;
}

/** Works a message about a pairing out from the pairing and its two people as they are now. */
export async function composeAboutPairing(
  ports: ComposePorts,
  planned: PairingMessage,
): Promise<Composed> {
  const { schemeId, recipientId, pairingId } = planned;
  const now = ports.clock.now();
  const today = londonDate(now);
  const pairing = (await ports.store.pairing(schemeId, pairingId))?.value;
  const person = async (id: string | undefined) =>
    id === undefined ? undefined : (await ports.store.person(schemeId, id))?.value;
  const doctor = await person(pairing?.doctorId);
  const supporter = await person(pairing?.supporterId);
  const recipient = [doctor, supporter].find((one) => one?.id === recipientId);
  const asked = { message: planned, recipient, doctor, supporter, pairing, today };
  const reason = await whyNot(ports, asked);
  if (reason !== undefined) return { state: "cancelled", reason };
  const scheme = (await ports.store.scheme(schemeId))?.value;
  if (!pairing || !doctor || !supporter || !scheme || !recipient) {
    throw new Error(`The pairing ${pairingId} has lost one of its people, or its scheme.`);
  }
  const { policy } = scheme;
  const wait = waitOf(planned, recipient, {
    now,
    policy,
    holidays: ports.holidays.of(policy.nation),
  });
  if (wait !== undefined) return { state: "waits", ...wait };
  const pair = { pairing, doctor, supporter, scheme, today };
  const message = inWords(scheme, await content(ports, planned, pair));
  return { state: "may-go", message, recipient };
}

/** Why it may not go: by the rule, or because of what the agreement is by now. */
async function whyNot(ports: ComposePorts, asked: SendQuestion): Promise<Cancellation | undefined> {
  const reason = whyNotSend(asked);
  if (reason !== undefined) return reason;
  return (await isAgreementSo(ports, asked.message)) ? undefined : "no-longer-so";
}

/** Whether what a message says of the agreement is true now; one that says nothing of it is. */
async function isAgreementSo({ store }: ComposePorts, planned: PairingMessage): Promise<boolean> {
  const { kind, schemeId, pairingId, recipientId } = planned;
  if (kind !== "agreement-to-sign" && kind !== "agreement-invitation") return true;
  const agreement = await store.find(schemeId, "agreement", pairingId);
  if (kind === "agreement-invitation") return agreement === undefined;
  return agreement !== undefined && isToSign(agreement.value, recipientId);
}

async function content(
  ports: ComposePorts,
  planned: PairingMessage,
  { pairing, doctor, supporter, scheme, today }: Pair,
): Promise<PairingSendable> {
  const pairingId = pairing.id;
  const theDoctor = asColleague(doctor, today);
  const theSupporter = asColleague(supporter, today);
  const pair = { pairingId, doctor, supporter, today, words: scheme.policy.words };
  switch (planned.kind) {
    case "supporter-announced":
      return supporterAnnounced(pair, await cannotBeReached(ports, supporter));
    case "doctor-announced":
      return doctorAnnounced(pair, await cannotBeReached(ports, doctor));
    case "introduction": {
      const text = await openWords(ports, planned);
      return { kind: planned.kind, pairingId, supporter: theSupporter, text };
    }
    case "opt-out-told":
    case "rejoin-told":
      return { kind: planned.kind, pairingId, doctor: theDoctor };
    case "opt-out-asked":
    case "rejoin-asked":
      return { kind: planned.kind, pairingId, supporter: theSupporter };
    case "supporter-away": {
      const until = lastDayAway(supporter, today);
      const { directorName } = scheme;
      return { kind: planned.kind, pairingId, supporter: theSupporter, until, directorName };
    }
    case "pairing-ended": {
      const { directorName } = scheme;
      const ended = endedFor(planned.recipientId, { doctor, supporter, today });
      return { kind: planned.kind, pairingId, ...ended, directorName };
    }
    default: {
      const isDoctor = planned.recipientId === doctor.id;
      return promptContent(planned.kind, isDoctor, { pairing, doctor, supporter, scheme, today });
    }
  }
}

type PromptKind =
  | "agreement-invitation"
  | "agreement-to-sign"
  | "feedback-invitation"
  | "introduction-due"
  | "reminder";

/** What the scheme starts with one of the two by itself. */
function promptContent(
  kind: PromptKind,
  isDoctor: boolean,
  { pairing, doctor: theirs, supporter: named, scheme, today }: Pair,
): PairingSendable {
  const { id: pairingId } = pairing;
  const [doctor, supporter] = [asColleague(theirs, today), asColleague(named, today)];
  switch (kind) {
    case "agreement-invitation":
    case "agreement-to-sign":
      return { kind, pairingId, other: isDoctor ? supporter : doctor };
    case "feedback-invitation": {
      const until = lastFeedbackDay(pairing, scheme.policy.feedbackMonths);
      return { kind, pairingId, supporter, until };
    }
    case "introduction-due":
      return { kind, pairingId, doctor };
    case "reminder":
      return { kind, pairingId, supporter, optedOut: theirs.participation.state === "opted-out" };
  }
}

/** What either half reads of the end: who the other was, whether they have left, and what they were themselves. */
function endedFor(recipientId: string, { doctor, supporter, today }: Halves) {
  const isDoctor = recipientId === doctor.id;
  const other = isDoctor ? supporter : doctor;
  const readerWas = isDoctor ? ("foundation-doctor" as const) : ("supporter" as const);
  return { other: asColleague(other, today), otherLeft: isErased(other), readerWas };
}

function lastDayAway(supporter: Person, today: string): string {
  const absence = absenceOf(supporter, today);
  if (absence === undefined) throw new Error("A supporter who is not away is not told of.");
  return absence.until;
}

async function openWords(
  { sealer }: ComposePorts,
  planned: PairingMessage,
): Promise<Sensitive<string>> {
  const sealed = planned.sealedText;
  if (sealed === undefined) throw new Error("An introduction has lost its words.");
  const { schemeId, pairingId } = planned;
  return sealer.open({ schemeId, kind: "introduction", id: pairingId }, sealed);
}
