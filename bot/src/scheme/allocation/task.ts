import { wantsSupporter } from "../people/own-wish";
import type { Person } from "../people/person";
import { awayUntil, isActiveSupporter, isUnderObjection } from "../people/standing";
import type { PersonId } from "../shared/ids";
import { bandOf } from "./bands";
import { ALLOCATION_COSTS } from "./costs";
import type { AllocationInstance, InstanceDoctor, InstanceSupporter } from "./engine/instance";
import { forbiddenPairs } from "./forbidden-pairs";
import { peopleOnDay, type PersonOnDay } from "./person-on-day";
import { pairsThatHold } from "./pairs-on-a-day";
import type { AllocationQuestion } from "./question";
import { apartKey, capacityOf, withinOf, type LivePair } from "./rules";

/** An allocation to be found, and the pairs that are not part of it: they stay whatever comes out. */
export interface AllocationTask {
  readonly instance: AllocationInstance;
  readonly staying: readonly LivePair[];
}

/**
 * Puts a question to the solver. Everybody who wants a supporter is part of it; pairs that hold are kept unless
 * somebody would otherwise go without. A pair whose supporter gets nobody new (away, under an objection, above
 * their capacity), one that is not to be made again, and one that is locked, stay out of it and count as load.
 * `forbidden`: what `forbiddenPairs` says of the question, where it is at hand.
 */
export function taskFor(
  question: AllocationQuestion,
  forbidden = forbiddenPairs(question),
): AllocationTask {
  const { people, policy, on, seed, locked, released } = question;
  const settled = new Set(locked.map(({ doctorId }) => doctorId));
  const held = pairsThatHold(question);
  const holding = held.filter(({ doctorId }) => !released.has(doctorId) && !settled.has(doctorId));
  // A lock may push somebody out of a full supporter's places: only what holds tells who is above their capacity.
  // A pair that is locked as it is holds like any other, so that it takes nobody's place.
  const asTheyAre = new Set(locked.map(apartKey));
  const load = loads([...holding, ...held.filter((pair) => asTheyAre.has(apartKey(pair)))]);
  const open = new Map(
    people.filter((one) => isOpen(one, load, question)).map((one) => [one.id, one]),
  );
  const isPart = (pair: LivePair) => open.has(pair.supporterId) && !forbidden.has(apartKey(pair));
  const staying = [...locked, ...holding.filter((pair) => !isPart(pair))];
  const committed = loads(staying);
  const out = new Set(staying.map(({ doctorId }) => doctorId));
  const doctors = people.filter((one) => wantsSupporter(one, on) && !out.has(one.id));
  const isDoctor = new Set(doctors.map(({ id }) => id));
  const onDay = peopleOnDay(question);
  return {
    staying,
    instance: {
      policy: { ...ALLOCATION_COSTS, shortage: policy.allocation.shortage },
      seed,
      doctors: doctors.flatMap((one) => asDoctor(onDay(one), question)),
      supporters: [...open.values()].flatMap((one) =>
        asSupporter(onDay(one), committed.get(one.id) ?? 0, question),
      ),
      endedPairs: [...forbidden]
        .map((key) => twoIn(key))
        .filter(([doctorId, supporterId]) => isDoctor.has(doctorId) && open.has(supporterId)),
      currentPairs: holding
        .filter(isPart)
        .map(({ doctorId, supporterId }) => [doctorId, supporterId] as const),
    },
  };
}

/** Whether somebody can be given doctors at all, and carries no more than they can. */
function isOpen(
  one: Person,
  load: ReadonlyMap<PersonId, number>,
  { on, policy }: AllocationQuestion,
): boolean {
  return (
    isActiveSupporter(one, on) &&
    awayUntil(one, on) === undefined &&
    !isUnderObjection(one) &&
    (load.get(one.id) ?? 0) <= capacityOf(one, policy)
  );
}

/** How many doctors each supporter has of some pairs; who has none is not in it. */
export function loads(pairs: readonly LivePair[]): ReadonlyMap<PersonId, number> {
  const load = new Map<PersonId, number>();
  for (const { supporterId } of pairs) load.set(supporterId, (load.get(supporterId) ?? 0) + 1);
  return load;
}

function twoIn(key: string): readonly [string, string] {
  const [doctorId = "", supporterId = ""] = key.split(" ");
  return [doctorId, supporterId];
}

/** What both sides of an instance have; a site or specialty that is not known is nobody else's. */
function asPerson({ person, post, seniority, trust }: PersonOnDay) {
  if (post === undefined) return undefined;
  const own = (text: string) => (text === "" ? `unknown ${person.id}` : text);
  return {
    id: person.id,
    personId: person.email,
    seniority,
    lep: trust,
    site: own(post.site),
    specialty: own(post.specialty),
  };
}

function asDoctor(doctor: PersonOnDay, question: AllocationQuestion): readonly InstanceDoctor[] {
  const shared = asPerson(doctor);
  if (shared === undefined) return [];
  const { policy, on, stated, leftOutLastTime } = question;
  const one = doctor.person;
  const within = withinOf(one, policy);
  const { needFirst } = policy.allocation;
  return [
    {
      ...shared,
      desiredSpecialty: undefined,
      asks: stated.get(one.id)?.asks ?? [],
      within: within === "trust" ? "lep" : within,
      band: bandOf(one, { on, needFirst, leftOutLastTime }),
    },
  ];
}

function asSupporter(
  supporter: PersonOnDay,
  committed: number,
  question: AllocationQuestion,
): readonly InstanceSupporter[] {
  const shared = asPerson(supporter);
  if (shared === undefined) return [];
  const places = Math.max(0, capacityOf(supporter.person, question.policy) - committed);
  const offers = question.stated.get(shared.id)?.offers ?? [];
  return [{ ...shared, offers, committed, places }];
}
