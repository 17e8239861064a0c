import type {
  InstanceDoctor,
  InstanceSupporter,
} from "../../bot/src/scheme/allocation/engine/instance";
import type { Chance } from "./seeded-chance";

/** How many people, and how many providers (LEPs) they are spread over. */
export interface InstanceSize {
  readonly doctors: number;
  readonly supporters: number;
  readonly leps: number;
}

/** Normal: places enough. Tight: hardly more places than doctors. Short: as many, and too few above F2. */
export type Tightness = "normal" | "tight" | "short";

/** The part of supporters who are not eligible, are away or have withdrawn. */
export const NOT_TO_BE_HAD = 0.12;
const F1 = 1;
/** The seniority of an F2. */
export const F2 = 2;

/** Things, each as likely as its weight says. */
export type Weighted<One> = readonly (readonly [One, number])[];

/** Specialties, the first the most common. */
const SPECIALTIES: Weighted<string> = Array.from({ length: 16 }, (_, k) => [
  `specialty-${k + 1}`,
  1 / (k + 2),
]);
/** What doctors ask for and supporters offer; what is asked for often is not what is offered often. */
const ASKED: Weighted<string> = Array.from({ length: 22 }, (_, k) => [
  `token-${k + 1}`,
  2 + ((k * 7) % 11),
]);
const OFFERED: Weighted<string> = Array.from({ length: 22 }, (_, k) => [
  `token-${k + 1}`,
  2 + ((k * 5) % 9),
]);
/** Seniority above F2. */
const ABOVE_F2: Weighted<number> = [
  [3, 53],
  [4, 21],
  [5, 15],
  [6, 7],
];
/** The part of supporters who are F2s, and can have nobody but F1s. */
export const F2_AMONG_SUPPORTERS: Readonly<Record<Tightness, number>> = {
  normal: 0.3,
  tight: 0.45,
  short: 0.6,
};

/** A provider (LEP): its sites, and how many people it has. */
export interface Provider {
  readonly name: string;
  readonly sites: Weighted<string>;
  readonly doctors: number;
  readonly supporters: number;
}

/** Shares a number out by weights, at least one to each. */
function sharedOut(total: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  let given = 0;
  return weights.map((weight, k) => {
    before += weight;
    const upTo = Math.round((total - weights.length) * (before / all)) + k + 1;
    const share = upTo - given;
    given = upTo;
    return share;
  });
}

/** Spreads people over providers of unlike size; some have fewer supporters for their doctors than others. */
export function providersOf(
  { doctors, supporters, leps }: InstanceSize,
  chance: Chance,
): Provider[] {
  const sizes = Array.from({ length: leps }, () => 0.4 + 2 * chance.share() * chance.share());
  const doctorsOf = sharedOut(doctors, sizes);
  const supportersOf = sharedOut(
    supporters,
    sizes.map((size) => size * (0.8 + 0.4 * chance.share())),
  );
  return doctorsOf.map((count, k) => {
    const name = `provider-${k + 1}`;
    const sites = 1 + Number(count > 40) + Number(count > 120) + Number(chance.happens(0.3));
    return {
      name,
      sites: Array.from({ length: sites }, (_, site) => [
        `${name}/site-${site + 1}`,
        1 / (site + 1),
      ]),
      doctors: count,
      supporters: supportersOf[k] ?? 0,
    };
  });
}

/** How likely one, two and three places are. In tight times all places together are 1.06 for each doctor. */
export function placesOf(
  { doctors, supporters }: InstanceSize,
  tightness: Tightness,
): Weighted<number> {
  if (tightness === "normal") {
    return [
      [1, 0.15],
      [2, 0.75],
      [3, 0.1],
    ];
  }
  const mean = Math.min(2.4, Math.max(1.1, (1.06 * doctors) / (supporters * (1 - NOT_TO_BE_HAD))));
  const three = mean > 1.9 ? mean - 1.6 : 0.03;
  const two = Math.max(0, mean - 1 - 2 * three);
  return [
    [1, Math.max(0, 1 - two - three)],
    [2, two],
    [3, three],
  ];
}

/** A doctor of a provider. */
export function aDoctor(
  provider: Provider,
  chance: Chance,
  { id, within }: { readonly id: string; readonly within: InstanceDoctor["within"] },
): InstanceDoctor {
  const asks = chance.happens(0.35)
    ? chance.weighted([
        [1, 65],
        [2, 27],
        [3, 8],
      ])
    : 0;
  const seniority = chance.happens(0.5) ? F1 : F2;
  return {
    id: `doctor-${id}`,
    personId: `person-of-doctor-${id}`,
    seniority,
    lep: provider.name,
    site: chance.weighted(provider.sites),
    specialty: chance.weighted(SPECIALTIES),
    desiredSpecialty: chance.happens(0.55) ? chance.weighted(SPECIALTIES) : undefined,
    asks: chance.several(asks, ASKED),
    within,
    band: seniority - F1,
  };
}

/** A supporter of a provider; `f2` where they are a foundation doctor themselves. */
export function aSupporter(
  provider: Provider,
  chance: Chance,
  given: {
    readonly id: string;
    readonly f2: InstanceDoctor | undefined;
    readonly places: Weighted<number>;
  },
): InstanceSupporter {
  const { id, f2, places } = given;
  const offers = chance.happens(0.45)
    ? chance.weighted([
        [1, 50],
        [2, 30],
        [3, 15],
        [4, 5],
      ])
    : 0;
  return {
    id: `supporter-${id}`,
    personId: f2?.personId ?? `person-of-supporter-${id}`,
    seniority: f2?.seniority ?? chance.weighted(ABOVE_F2),
    lep: provider.name,
    site: f2?.site ?? chance.weighted(provider.sites),
    specialty: f2?.specialty ?? chance.weighted(SPECIALTIES),
    offers: chance.several(offers, OFFERED),
    places: chance.weighted(places),
    committed: 0,
  };
}
