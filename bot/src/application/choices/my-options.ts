import { londonDate } from "../../scheme/calendar/london";
import { addWorkingDays } from "../../scheme/calendar/working-time";
import { capacityOf } from "../../scheme/allocation/rules";
import { isIntroductionAwaited, type Pairing } from "../../scheme/pairing/pairing";
import {
  expectedBy,
  openRequestOf,
  type PairingRequest,
  type RequestKind,
} from "../../scheme/pairing/request";
import { absenceOf } from "../../scheme/people/absence";
import { firstName, fullName, type Absence, type Person } from "../../scheme/people/person";
import { awayUntil, isActiveSupporter, isFoundationDoctor } from "../../scheme/people/standing";
import type { Scheme } from "../../scheme/policy/policy";
import type { PairingId, PersonId, SchemeId } from "../../scheme/shared/ids";
import type { Instant, IsoDate } from "../../scheme/shared/time";
import type { Actor } from "../access/actor";
import type { Ports } from "../ports/ports";
import { isAnswered } from "../requests/request-queue";
import { isAnnounced } from "../support/active-pairing";

/** A request that waits for a director, and the day by which somebody is usually found. */
export interface OpenRequest {
  readonly kind: RequestKind;
  readonly at: Instant;
  readonly expectedBy: IsoDate;
}

/** What a foundation doctor can change about their support. */
export interface DoctorOptions {
  readonly pairingId?: PairingId;
  /** Empty where there is no supporter. */
  readonly supporterFirstName: string;
  /** The last day of the supporter's absence, while they are away. */
  readonly supporterAwayUntil?: IsoDate;
  readonly optedOut: boolean;
  readonly request?: OpenRequest;
  /** No named contact, by their own wish. */
  readonly byOwnWish: boolean;
  /** The pairing that ended last, where there is none now: another contact is asked for by it. */
  readonly lastPairingId?: PairingId;
}

/** What a supporter can change about one of their doctors. Nothing here follows from what the doctor chose (NP13). */
export interface SupporterOption {
  readonly pairingId: PairingId;
  readonly doctorFirstName: string;
  readonly doctorName: string;
  readonly introductionAwaited: boolean;
  readonly request?: OpenRequest;
}

/** What a supporter can change. */
export interface SupporterOptions {
  readonly capacity: number;
  readonly maximumCapacity: number;
  readonly steppedDown: boolean;
  readonly doctors: readonly SupporterOption[];
}

/** What somebody can change for themselves in one scheme, and how it stands. */
export interface MyOptions {
  readonly scheme: Scheme;
  readonly personId: PersonId;
  /** The absence that holds or is to come. */
  readonly away?: Absence;
  readonly today: IsoDate;
  /** By when somebody else would usually be found, were it asked today. */
  readonly usuallyBy: IsoDate;
  readonly asDoctor?: DoctorOptions;
  readonly asSupporter?: SupporterOptions;
}

type OptionPorts = Pick<Ports, "store" | "clock" | "holidays">;

interface Known {
  readonly me: Person;
  readonly scheme: Scheme;
  readonly pairings: readonly Pairing[];
  readonly today: IsoDate;
  readonly now: Instant;
  openOf(pairing: Pairing | undefined, side: PairingRequest["askedBy"]): OpenRequest | undefined;
  person(id: PersonId): Promise<Person | undefined>;
}

/** Reads what somebody can change for themselves (NP19, NP21). */
export function makeMyOptions(ports: OptionPorts) {
  return async ({ schemeId, person }: Pick<Actor, "schemeId" | "person">): Promise<MyOptions> => {
    const known = await read(ports, schemeId, person.value);
    const { me, scheme, today } = known;
    const away = absenceOf(me, today);
    const asSupporter = await supporterOptions(known);
    const { reallocationDays, nation } = scheme.policy;
    return {
      scheme,
      personId: me.id,
      today,
      usuallyBy: addWorkingDays(today, reallocationDays, ports.holidays.of(nation)),
      ...(away === undefined ? {} : { away }),
      ...(isFoundationDoctor(me, today) ? { asDoctor: await doctorOptions(known) } : {}),
      ...(isActiveSupporter(me, today) || asSupporter.doctors.length > 0 ? { asSupporter } : {}),
    };
  };
}

async function read(ports: OptionPorts, schemeId: SchemeId, me: Person): Promise<Known> {
  const { store, holidays, clock } = ports;
  const now = clock.now();
  const [scheme, pairings, requests] = await Promise.all([
    store.scheme(schemeId),
    store.pairingsOf(schemeId, me.id),
    store.list(schemeId, "request"),
  ]);
  if (scheme === undefined) throw new Error(`No scheme ${schemeId}.`);
  const { reallocationDays, nation } = scheme.value.policy;
  const values = requests.map(({ value }) => value);
  return {
    me,
    scheme: scheme.value,
    now,
    today: londonDate(now),
    pairings: pairings.map(({ value }) => value).filter((one) => isAnnounced(one, now)),
    openOf: (pairing, side) => {
      if (pairing === undefined) return undefined;
      const open = openRequestOf(values, pairing.id, side);
      // Told neither of them yet, the next one answers nothing; a supporter's own say nothing of it at all.
      const told = pairings.filter(({ value }) => isAnnounced(value, now));
      if (open === undefined || isAnswered(open, told)) return undefined;
      const { kind, at } = open;
      return { kind, at, expectedBy: expectedBy(open, reallocationDays, holidays.of(nation)) };
    },
    person: async (id) => (await store.person(schemeId, id))?.value,
  };
}

async function doctorOptions(known: Known): Promise<DoctorOptions> {
  const { me, pairings, today } = known;
  const mine = pairings.filter(({ doctorId }) => doctorId === me.id);
  const active = mine.find(({ period }) => period.state === "active");
  const last = mine.toSorted((a, b) => (a.allocatedAt < b.allocatedAt ? -1 : 1)).at(-1);
  const supporter = active === undefined ? undefined : await known.person(active.supporterId);
  const until = supporter === undefined ? undefined : awayUntil(supporter, today);
  const request = known.openOf(active ?? last, "foundation-doctor");
  return {
    supporterFirstName: supporter === undefined ? "" : firstName(supporter.name),
    optedOut: me.participation.state === "opted-out",
    byOwnWish: me.contact !== undefined,
    ...(active === undefined ? {} : { pairingId: active.id }),
    ...(until === undefined ? {} : { supporterAwayUntil: until }),
    ...(request === undefined ? {} : { request }),
    ...(active === undefined && last !== undefined ? { lastPairingId: last.id } : {}),
  };
}

async function supporterOptions(known: Known): Promise<SupporterOptions> {
  const { me, pairings, scheme } = known;
  const theirs = pairings.filter(
    ({ supporterId, period }) => supporterId === me.id && period.state === "active",
  );
  const doctors = await Promise.all(
    theirs.map(async (pairing): Promise<readonly SupporterOption[]> => {
      const doctor = await known.person(pairing.doctorId);
      if (doctor === undefined) return [];
      const request = known.openOf(pairing, "supporter");
      return [
        {
          pairingId: pairing.id,
          doctorFirstName: firstName(doctor.name),
          doctorName: fullName(doctor.name),
          introductionAwaited: isIntroductionAwaited(pairing),
          ...(request === undefined ? {} : { request }),
        },
      ];
    }),
  );
  return {
    capacity: capacityOf(me, scheme.policy),
    maximumCapacity: scheme.policy.maximumCapacity,
    steppedDown: me.volunteering.state === "stepped-down",
    doctors: doctors.flat().toSorted((a, b) => a.doctorName.localeCompare(b.doctorName)),
  };
}
