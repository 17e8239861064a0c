import { dayInWords, londonDate } from "../../scheme/calendar/london";
import { introductionDraft } from "../../scheme/pairing/introduction-draft";
import { interimContactOf } from "../../scheme/pairing/interim";
import { believesOut } from "../../scheme/participation/participation";
import type { Pairing } from "../../scheme/pairing/pairing";
import { isErased } from "../../scheme/people/erased";
import type { Person, SupporterProfile } from "../../scheme/people/person";
import { isActiveSupporter, isFoundationDoctor, postOn } from "../../scheme/people/standing";
import type { Scheme } from "../../scheme/policy/policy";
import type { IsoDate } from "../../scheme/shared/time";
import type { OwnWords } from "../../scheme/words/own-words";
import type { Actor } from "../access/actor";
import {
  asColleague,
  contactForNow,
  profileOf,
  type Colleague,
  type ContactForNow,
} from "../colleague";
import { cannotBeReached } from "../messages/cannot-be-reached";
import type { Ports } from "../ports/ports";
import type { OwnRecords } from "../ports/scheme-store";
import { isAnnounced } from "./active-pairing";

/** What a foundation doctor sees of their own support. */
export interface DoctorSupport {
  readonly pairing?: Pairing;
  readonly supporter?: Colleague;
  /** What the supporter says of themselves, for their doctors to read; empty where they said nothing. */
  readonly profile: SupporterProfile;
  readonly optedOut: boolean;
  /** Opted out, and the supporter was told, because the doctor said so. */
  readonly supporterTold: boolean;
  /** Back in, and the supporter who had been told does not know it yet. */
  readonly supporterBelievesOut: boolean;
  readonly remindersSilenced: boolean;
  /** Near-peer cannot reach the supporter in Teams as things stand: the doctor writes to them. */
  readonly unreachable: boolean;
  /** Who is there until they have a supporter, where somebody was named (principle 12). */
  readonly contactForNow?: ContactForNow;
}

/** What a supporter sees of one of their doctors: never whether the doctor takes part (NP13). */
export interface DoctorOfMine {
  readonly pairing: Pairing;
  readonly doctor: Colleague;
  /** The day the doctor starts, in words; empty where they have started. */
  readonly startsOn: string;
  readonly draft: string;
  /** Near-peer cannot reach the doctor in Teams as things stand. */
  readonly unreachable: boolean;
  /** The words that their scheme has of its own. */
  readonly words?: OwnWords | undefined;
}

/** A person's own support in one scheme, from both sides. */
export interface MySupport {
  readonly scheme: Scheme;
  readonly person: Person;
  /** Absent for somebody who is no foundation doctor. */
  readonly asDoctor?: DoctorSupport;
  /** Absent for somebody who is no supporter and has no doctors. */
  readonly asSupporter?: readonly DoctorOfMine[];
}

type People = readonly Person[];

type SupportPorts = Pick<Ports, "store" | "users" | "clock">;

/** The day a doctor starts in words, where it is still to come; else empty. */
export function startsOn(doctor: Person, today: IsoDate): string {
  const post = postOn(doctor, today);
  return post !== undefined && post.from > today ? dayInWords(post.from) : "";
}

/** Whose support is asked for: an actor, or one whose row has changed since, without what was read with the row of before. */
type Whose = Pick<Actor, "schemeId" | "person" | "own">;

async function readOwn({ store }: SupportPorts, { schemeId, person }: Whose): Promise<OwnRecords> {
  const row = await store.ownRow(schemeId, person.value.id);
  if (row === undefined) throw new Error(`Nobody has the row ${person.value.id} of ${schemeId}.`);
  return row.own();
}

/** What somebody sees of their own pairings. What has not been announced yet is not there. */
export function makeMySupport(ports: SupportPorts) {
  return async (whose: Whose): Promise<MySupport> => {
    const now = ports.clock.now();
    const today = londonDate(now);
    const me = whose.person.value;
    const own = await (whose.own?.() ?? readOwn(ports, whose));
    const { scheme, people } = own;
    const all = own.pairings.filter((one) => isAnnounced(one, now));
    const pairings = all.filter(({ period }) => period.state === "active");
    const mine = pairings.find((one) => one.doctorId === me.id);
    const [contactForNow, doctors, asDoctor] = await Promise.all([
      interimContact(ports, me, all),
      doctorsOf(ports, me, { pairings, people }, { today, words: scheme.policy.words }),
      isFoundationDoctor(me, today) ? doctorSide(ports, me, { mine, people }, today) : undefined,
    ]);
    return {
      scheme,
      person: me,
      ...(asDoctor === undefined ? {} : { asDoctor: { ...asDoctor, ...contactForNow } }),
      ...(isActiveSupporter(me, today) || doctors.length > 0 ? { asSupporter: doctors } : {}),
    };
  };
}

async function interimContact(
  { store }: SupportPorts,
  me: Person,
  pairings: readonly Pairing[],
): Promise<Pick<DoctorSupport, "contactForNow">> {
  const id = interimContactOf(me, pairings);
  const found = id === undefined ? undefined : await store.person(me.schemeId, id);
  if (found === undefined || isErased(found.value)) return {};
  return { contactForNow: contactForNow(found.value) };
}

async function doctorSide(
  ports: SupportPorts,
  me: Person,
  { mine: pairing, people }: { readonly mine: Pairing | undefined; readonly people: People },
  today: IsoDate,
): Promise<DoctorSupport> {
  const supporter = people.find(({ id }) => id === pairing?.supporterId);
  const optedOut = me.participation.state === "opted-out";
  const believes = pairing !== undefined && believesOut(me.participation, pairing.supporterId);
  return {
    ...(pairing === undefined ? {} : { pairing }),
    ...(supporter === undefined ? {} : { supporter: asColleague(supporter, today) }),
    profile: profileOf(supporter),
    optedOut,
    supporterTold: optedOut && believes,
    supporterBelievesOut: !optedOut && believes,
    remindersSilenced: me.reminders.state === "silenced",
    unreachable: supporter !== undefined && (await cannotBeReached(ports, supporter)),
  };
}

async function doctorsOf(
  ports: SupportPorts,
  me: Person,
  { pairings, people }: { readonly pairings: readonly Pairing[]; readonly people: People },
  { today, words }: { readonly today: IsoDate; readonly words: OwnWords | undefined },
): Promise<readonly DoctorOfMine[]> {
  const doctors = await Promise.all(
    pairings
      .filter((one) => one.supporterId === me.id)
      .map(async (pairing) => {
        const doctor = people.find(({ id }) => id === pairing.doctorId);
        if (doctor === undefined) return [];
        return [
          {
            pairing,
            doctor: asColleague(doctor, today),
            startsOn: startsOn(doctor, today),
            draft: introductionDraft(me, doctor, today, words),
            unreachable: await cannotBeReached(ports, doctor),
            words,
          },
        ];
      }),
  );
  return doctors.flat().toSorted((a, b) => a.doctor.fullName.localeCompare(b.doctor.fullName));
}
