import { dayInWords, londonDate } from "../../scheme/calendar/london";
import { introductionDraft } from "../../scheme/pairing/introduction-draft";
import { interimContactOf } from "../../scheme/pairing/interim";
import { believesOut } from "../../scheme/participation/participation";
import type { Pairing } from "../../scheme/pairing/pairing";
import { isErased } from "../../scheme/people/erased";
import type { Person, SupporterProfile } from "../../scheme/people/person";
import { isActiveSupporter, isFoundationDoctor, postOn } from "../../scheme/people/standing";
import type { Scheme } from "../../scheme/policy/policy";
import type { Instant, IsoDate } from "../../scheme/shared/time";
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
import type { OwnRow } from "../ports/scheme-store";
import { isAnnounced } from "./active-pairing";

/** What a foundation doctor is in and chose. */
export interface DoctorStanding {
  readonly pairing?: Pairing;
  readonly optedOut: boolean;
  /** Opted out, and the supporter was told, because the doctor said so. */
  readonly supporterTold: boolean;
  /** Back in, and the supporter who had been told does not know it yet. */
  readonly supporterBelievesOut: boolean;
  readonly remindersSilenced: boolean;
}

/** What a foundation doctor sees of their own support. */
export interface DoctorSupport extends DoctorStanding {
  readonly supporter?: Colleague;
  /** What the supporter says of themselves, for their doctors to read; empty where they said nothing. */
  readonly profile: SupporterProfile;
  /** Whether Near-peer cannot reach the supporter in Teams as things stand, so that the doctor writes to them. Looked up when it is asked for. */
  readonly isUnreachable: () => Promise<boolean>;
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
  /** Whether Near-peer cannot reach the doctor in Teams as things stand. Looked up when it is asked for. */
  readonly isUnreachable: () => Promise<boolean>;
  /** The words that their scheme has of its own. */
  readonly words?: OwnWords | undefined;
}

/** What a person is in one scheme and chose there, without the others in their pairings. */
export interface MyStanding {
  readonly scheme: Scheme;
  readonly person: Person;
  /** Absent for somebody who is no foundation doctor. */
  readonly asDoctor?: DoctorStanding;
  /** Absent for somebody who is no supporter and has no doctors. */
  readonly asSupporter?: readonly Pick<DoctorOfMine, "pairing">[];
}

/** A person's own support in one scheme, from both sides. */
export interface MySupport extends MyStanding {
  readonly asDoctor?: DoctorSupport;
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
type Whose = Pick<Actor, "schemeId" | "person" | "row">;

async function rowOf(
  { store }: Pick<Ports, "store">,
  { schemeId, person, row }: Whose,
): Promise<OwnRow> {
  const found = row ?? (await store.ownRow(schemeId, person.value.id));
  if (found === undefined) throw new Error(`Nobody has the row ${person.value.id} of ${schemeId}.`);
  return found;
}

/** Their pairings that have been announced and have not ended, and all that have been announced. */
function announced(pairings: readonly Pairing[], now: Instant) {
  const all = pairings.filter((one) => isAnnounced(one, now));
  return { all, active: all.filter(({ period }) => period.state === "active") };
}

/** What somebody is in a scheme and chose there: for whatever shows them nobody else. */
export function makeMyStanding({ store, clock }: Omit<SupportPorts, "users">) {
  return async (whose: Whose): Promise<MyStanding> => {
    const now = clock.now();
    const today = londonDate(now);
    const person = whose.person.value;
    const { scheme, pairings } = await (await rowOf({ store }, whose)).ownPairings();
    const { active } = announced(pairings, now);
    const doctors = active.filter(({ supporterId }) => supporterId === person.id);
    const mine = active.find(({ doctorId }) => doctorId === person.id);
    const isSupporter = isActiveSupporter(person, today) || doctors.length > 0;
    return {
      scheme,
      person,
      ...(isFoundationDoctor(person, today) ? { asDoctor: doctorStanding(person, mine) } : {}),
      ...(isSupporter ? { asSupporter: doctors.map((pairing) => ({ pairing })) } : {}),
    };
  };
}

/** What somebody sees of their own pairings. What has not been announced yet is not there. */
export function makeMySupport(ports: SupportPorts) {
  return async (whose: Whose): Promise<MySupport> => {
    const now = ports.clock.now();
    const today = londonDate(now);
    const me = whose.person.value;
    const { scheme, people, ...own } = await (await rowOf(ports, whose)).own();
    const { all, active: pairings } = announced(own.pairings, now);
    const mine = pairings.find((one) => one.doctorId === me.id);
    const doctors = doctorsOf(
      ports,
      me,
      { pairings, people },
      { today, words: scheme.policy.words },
    );
    const isDoctor = isFoundationDoctor(me, today);
    const asDoctor = isDoctor ? doctorSide(ports, me, { mine, people }, today) : undefined;
    const contactForNow = await interimContact(ports, me, all);
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

function doctorStanding(me: Person, pairing: Pairing | undefined): DoctorStanding {
  const optedOut = me.participation.state === "opted-out";
  const believes = pairing !== undefined && believesOut(me.participation, pairing.supporterId);
  return {
    ...(pairing === undefined ? {} : { pairing }),
    optedOut,
    supporterTold: optedOut && believes,
    supporterBelievesOut: !optedOut && believes,
    remindersSilenced: me.reminders.state === "silenced",
  };
}

function doctorSide(
  ports: SupportPorts,
  me: Person,
  { mine: pairing, people }: { readonly mine: Pairing | undefined; readonly people: People },
  today: IsoDate,
): DoctorSupport {
  const supporter = people.find(({ id }) => id === pairing?.supporterId);
  return {
    ...doctorStanding(me, pairing),
    ...(supporter === undefined ? {} : { supporter: asColleague(supporter, today) }),
    profile: profileOf(supporter),
    isUnreachable: async () => supporter !== undefined && (await cannotBeReached(ports, supporter)),
  };
}

function doctorsOf(
  ports: SupportPorts,
  me: Person,
  { pairings, people }: { readonly pairings: readonly Pairing[]; readonly people: People },
  { today, words }: { readonly today: IsoDate; readonly words: OwnWords | undefined },
): readonly DoctorOfMine[] {
  const doctors = pairings
    .filter((one) => one.supporterId === me.id)
    .flatMap((pairing) => {
      const doctor = people.find(({ id }) => id === pairing.doctorId);
      if (doctor === undefined) return [];
      return [
        {
          pairing,
          doctor: asColleague(doctor, today),
          startsOn: startsOn(doctor, today),
          draft: introductionDraft(me, doctor, today, words),
          isUnreachable: () => cannotBeReached(ports, doctor),
          words,
        },
      ];
    });
  return doctors.toSorted((a, b) => a.doctor.fullName.localeCompare(b.doctor.fullName));
}
