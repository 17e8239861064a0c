import { costShown, type Unmet } from "../characteristics/unmet";
import type { PersonId } from "../shared/ids";
import type { AllocationInstance, InstanceDoctor } from "./engine/instance";
import { mayPair } from "./engine/tables";
import { tablesOf } from "./engine/tables-of";

/** Who has whom: each doctor's supporter. */
export type Given = ReadonlyMap<PersonId, PersonId>;

/** Something that a doctor asked for, that others offer, and that their supporter does not. */
export interface UnmetAsk {
  readonly doctorId: PersonId;
  readonly token: string;
  /** Those who offer it and whom the rules allow. */
  readonly offerers: readonly PersonId[];
}

/** Why an ask was not met; the pairing is for the caller to add. */
export type WhyUnmet = Omit<Unmet, "pairingId">;

/**
 * An allocation as it was published, to ask what it would have been otherwise. Doctors without a supporter are left out of
 * it, and pairs that a director settled by hand stay: their doctors are no part of it, and their places are taken.
 */
export function asPublished(
  instance: AllocationInstance,
  given: Given,
  settled: ReadonlySet<PersonId>,
): AllocationInstance {
  const taken = new Map<PersonId, number>();
  for (const doctorId of settled) {
    const supporterId = given.get(doctorId) ?? "";
    taken.set(supporterId, (taken.get(supporterId) ?? 0) + 1);
  }
  const isPart = (id: PersonId) => given.has(id) && !settled.has(id);
  return {
    ...instance,
    // Whoever is part of it has a supporter: there is no lot to draw.
    policy: { ...instance.policy, shortage: "best-fit" },
    doctors: instance.doctors.filter(({ id }) => isPart(id)),
    supporters: instance.supporters.map((one) => {
      const by = taken.get(one.id) ?? 0;
      return { ...one, places: Math.max(0, one.places - by), committed: one.committed + by };
    }),
    currentPairs: instance.currentPairs.filter(([doctorId]) => isPart(doctorId)),
  };
}

/** What these doctors asked for and did not get, although somebody offers it. */
export function unmetAsks(
  instance: AllocationInstance,
  given: Given,
  isMeant: (doctorId: PersonId) => boolean,
): readonly UnmetAsk[] {
  const offers = offersOf(instance);
  const maySupport = allowedIn(instance);
  return instance.doctors
    .filter(({ id }) => isMeant(id))
    .flatMap((doctor) =>
      doctor.asks
        .filter((token) => offers.get(given.get(doctor.id) ?? "")?.has(token) === false)
        .map((token) => ({
          token,
          offering: instance.supporters.filter(({ id }) => offers.get(id)?.has(token) === true),
        }))
        .filter(({ offering }) => offering.length > 0)
        .map(({ token, offering }) => ({
          doctorId: doctor.id,
          token,
          offerers: offering.map(({ id }) => id).filter((id) => maySupport(doctor.id, id)),
        })),
    );
}

/** The same allocation with one doctor to be given one of those who offer what they asked for. */
export function pinned(
  instance: AllocationInstance,
  { doctorId, offerers }: UnmetAsk,
): AllocationInstance {
  const wanted = new Set(offerers);
  const others = instance.supporters.filter(({ id }) => !wanted.has(id));
  return {
    ...instance,
    endedPairs: [...instance.endedPairs, ...others.map(({ id }) => [doctorId, id] as const)],
  };
}

/** The reason that needs no solving: nobody may, or all who may are full with pairs that stay. */
export function plainReason(
  { supporters }: AllocationInstance,
  { offerers }: UnmetAsk,
): WhyUnmet | undefined {
  if (offerers.length === 0) return { reason: "none-suited" };
  const wanted = new Set(offerers);
  const hasPlaces = supporters.some(({ id, places }) => wanted.has(id) && places > 0);
  return hasPlaces ? undefined : { reason: "pairs-hold" };
}

/**
 * The reason, from the best allocation in which the ask is met: the first goal that it is worse by. Undefined where it is
 * worse by none, as after a change by hand.
 */
export function reasonFrom(
  instance: AllocationInstance,
  ask: UnmetAsk,
  ...[given, then]: [Given, Given]
): WhyUnmet | undefined {
  if (instance.doctors.some(({ id }) => !then.has(id))) return { reason: "needed" };
  const kept = (all: Given) => instance.currentPairs.filter(([d, s]) => all.get(d) === s).length;
  if (kept(then) < kept(given)) return { reason: "pairs-hold" };
  const offers = offersOf(instance);
  const met = (all: Given, { id, asks }: InstanceDoctor) =>
    asks.filter((token) => offers.get(all.get(id) ?? "")?.has(token) === true).length;
  const own = instance.doctors.filter(({ id }) => id === ask.doctorId);
  const others = instance.doctors.filter(({ id }) => id !== ask.doctorId);
  const sum = (all: Given, doctors: readonly InstanceDoctor[]) =>
    doctors.reduce((total, doctor) => total + met(all, doctor), 0);
  if (sum(then, own) <= sum(given, own)) return { reason: "your-others" };
  const lost = sum(given, others) - sum(then, others);
  const isSame = others.every((doctor) => met(given, doctor) === met(then, doctor));
  return isSame ? undefined : { reason: "others", ...costShown(lost) };
}

function offersOf({ supporters }: AllocationInstance): ReadonlyMap<PersonId, ReadonlySet<string>> {
  return new Map(supporters.map(({ id, offers }) => [id, new Set(offers)]));
}

/** Whether the rules allow a pair, places apart. */
function allowedIn(instance: AllocationInstance) {
  const supporters = instance.supporters.map((one) => ({ ...one, places: 1 }));
  const tables = tablesOf({ ...instance, supporters }, (text) => text);
  const numbers = (ids: readonly string[]) => new Map(ids.map((id, number) => [id, number]));
  const doctorNumber = numbers(tables.doctors.ids);
  const supporterNumber = numbers(tables.supporters.ids);
  return (doctorId: PersonId, supporterId: PersonId): boolean => {
    const doctor = doctorNumber.get(doctorId);
    const supporter = supporterNumber.get(supporterId);
    return doctor !== undefined && supporter !== undefined && mayPair(tables, doctor, supporter);
  };
}
