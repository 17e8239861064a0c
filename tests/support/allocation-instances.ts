import type {
  AllocationInstance,
  AllocationPolicy,
  InstanceDoctor,
  InstanceSupporter,
} from "../../bot/src/scheme/allocation/engine/instance";
import {
  aDoctor,
  aSupporter,
  F2,
  F2_AMONG_SUPPORTERS,
  NOT_TO_BE_HAD,
  placesOf,
  providersOf,
  type InstanceSize,
  type Tightness,
} from "./instance-people";
import { chanceOf, type Chance } from "./seeded-chance";

/** The sizes that a Trust, a provider of several, a foundation school and England have. */
export const SIZES = {
  trust: { doctors: 60, supporters: 50, leps: 1 },
  lep: { doctors: 300, supporters: 250, leps: 1 },
  school: { doctors: 1_800, supporters: 1_200, leps: 14 },
  nation: { doctors: 20_000, supporters: 14_000, leps: 210 },
} as const satisfies Record<string, InstanceSize>;

/** What an instance is to be like. */
export interface InstanceWishes {
  readonly size: InstanceSize;
  /** Makes the same instance each time; also the seed of its lot. */
  readonly seed: number;
  /** Default: normal. */
  readonly tightness?: Tightness;
  /** Default: `best-fit`. */
  readonly shortage?: AllocationPolicy["shortage"];
  /** Default: anywhere. */
  readonly within?: InstanceDoctor["within"];
  /** The share of supporters who drop out after pairs were made, so that it is a re-allocation. Default: none were made. */
  readonly dropOut?: number;
}

/** The costs that a scheme begins with. */
export const INSTANCE_POLICY: AllocationPolicy = {
  preferences: { noneHonoured: 3, eachUnmet: 1 },
  fit: {
    otherSite: 2,
    otherLep: 6,
    specialtyCurrent: 1,
    specialtyNone: 2,
    perRankGap: 1,
    gapCap: 4,
    load: [0, 8, 16],
  },
  shortage: "best-fit",
};

/** Pairs as somebody might have made them by hand: each doctor somebody senior of their own provider with room. */
function pairsByHand(
  doctors: readonly InstanceDoctor[],
  supporters: readonly InstanceSupporter[],
  chance: Chance,
): [string, string][] {
  const byLep = Map.groupBy(supporters, ({ lep }) => lep);
  const places = new Map(supporters.map(({ id, places: has }) => [id, has]));
  const pairs: [string, string][] = [];
  for (const doctor of doctors) {
    const near = byLep.get(doctor.lep) ?? [];
    // One in twenty began late and has nobody yet.
    if (near.length === 0 || chance.happens(0.05)) continue;
    const from = chance.below(near.length);
    const found = [...near.slice(from), ...near.slice(0, from)].find(
      ({ id, seniority, personId }) =>
        seniority > doctor.seniority && personId !== doctor.personId && (places.get(id) ?? 0) > 0,
    );
    if (found === undefined) continue;
    pairs.push([doctor.id, found.id]);
    places.set(found.id, (places.get(found.id) ?? 0) - 1);
  }
  return pairs;
}

/** An invented instance: as many people as asked for, of whom some supporters are not to be had. */
export function makeInstance(wishes: InstanceWishes): AllocationInstance {
  const { size, seed, tightness = "normal", shortage = "best-fit", within = "anywhere" } = wishes;
  const chance = chanceOf(seed);
  const places = placesOf(size, tightness);
  const doctors: InstanceDoctor[] = [];
  const supporters: InstanceSupporter[] = [];
  for (const provider of providersOf(size, chance)) {
    const own = Array.from({ length: provider.doctors }, (_, k) =>
      aDoctor(provider, chance, { id: String(doctors.length + k), within }),
    );
    doctors.push(...own);
    const f2s = chance.shuffled(own.filter(({ seniority }) => seniority === F2));
    const volunteers = f2s.slice(
      0,
      Math.round(provider.supporters * F2_AMONG_SUPPORTERS[tightness]),
    );
    for (let k = 0; k < provider.supporters; k += 1) {
      const id = `${provider.name}-${k}`;
      supporters.push(aSupporter(provider, chance, { id, f2: volunteers[k], places }));
    }
  }
  const currentPairs = wishes.dropOut === undefined ? [] : pairsByHand(doctors, supporters, chance);
  const lost = NOT_TO_BE_HAD + (wishes.dropOut ?? 0);
  const byLep = Map.groupBy(supporters, ({ lep }) => lep);
  return {
    policy: { ...INSTANCE_POLICY, shortage },
    doctors,
    supporters: supporters.filter(() => !chance.happens(lost)),
    endedPairs: doctors
      .filter(() => chance.happens(0.02))
      .map((doctor) => [doctor.id, chance.oneOf(byLep.get(doctor.lep) ?? supporters).id] as const),
    currentPairs,
    seed: String(seed),
  };
}

/** The same people in another order. */
export function inAnotherOrder(instance: AllocationInstance, seed: number): AllocationInstance {
  const chance = chanceOf(seed);
  return {
    ...instance,
    doctors: chance.shuffled(
      instance.doctors.map((doctor) => ({ ...doctor, asks: chance.shuffled(doctor.asks) })),
    ),
    supporters: chance.shuffled(
      instance.supporters.map((supporter) => ({
        ...supporter,
        offers: chance.shuffled(supporter.offers),
      })),
    ),
    endedPairs: chance.shuffled(instance.endedPairs),
    currentPairs: chance.shuffled(instance.currentPairs),
  };
}

/** One instance for each provider: what a country is where nobody borrows from a neighbour. */
export function byProvider(instance: AllocationInstance): AllocationInstance[] {
  const supportersOf = Map.groupBy(instance.supporters, ({ lep }) => lep);
  return [...Map.groupBy(instance.doctors, ({ lep }) => lep)].map(([lep, doctors]) => {
    const own = new Set(doctors.map(({ id }) => id));
    const ofOwn = ([doctorId]: readonly [string, string]) => own.has(doctorId);
    return {
      ...instance,
      doctors,
      supporters: supportersOf.get(lep) ?? [],
      endedPairs: instance.endedPairs.filter(ofOwn),
      currentPairs: instance.currentPairs.filter(ofOwn),
    };
  });
}
