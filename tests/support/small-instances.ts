import type {
  AllocationInstance,
  AllocationPolicy,
  InstanceDoctor,
} from "../../bot/src/scheme/allocation/engine/instance";
import { INSTANCE_POLICY } from "./allocation-instances";
import { chanceOf, type Chance } from "./seeded-chance";

const WITHIN: readonly InstanceDoctor["within"][] = ["anywhere", "anywhere", "lep", "site"];

/** What may be the same for everybody in a small instance. */
interface World {
  /** How many names there are of each thing: one makes everybody alike. */
  readonly names: number;
  /** Two more than words of bits hold, now and then. */
  readonly tokens: number;
  readonly seniorities: readonly number[];
  readonly current: number;
  /** Whether two providers may share a site. */
  readonly isSiteShared: boolean;
}

function worldOf(chance: Chance): World {
  return {
    names: chance.oneOf([1, 2, 2, 3]),
    tokens: chance.oneOf([0, 2, 3, 34, 66]),
    // Now and then nobody is senior enough.
    seniorities: chance.oneOf([[1], [2, 3], [3], [1, 2, 3, 6]]),
    current: chance.oneOf([0, 0, 0.5, 1]),
    isSiteShared: chance.happens(0.2),
  };
}

/** A few invented people with whatever can happen to them; the same ones for the same seed. */
export function smallInstance(
  seed: number,
  shortage: AllocationPolicy["shortage"] = "best-fit",
): AllocationInstance {
  const chance = chanceOf(seed);
  const world = worldOf(chance);
  const name = (of: string) => `${of}-${chance.below(world.names)}`;
  const tokens = () =>
    [chance.below(Math.max(world.tokens, 1)), chance.below(Math.max(world.tokens, 1))]
      .slice(0, world.tokens === 0 ? 0 : chance.below(3))
      .filter((token, at, all) => all.indexOf(token) === at)
      .map((token) => `token-${token}`);
  const workplace = () => {
    const lep = name("lep");
    return {
      lep,
      site: `${world.isSiteShared ? "" : lep}/${name("site")}`,
      specialty: name("specialty"),
    };
  };
  const doctors = Array.from({ length: chance.below(9) }, (_, k) => ({
    id: `doctor-${k}`,
    personId: `person-${k}`,
    seniority: 1 + chance.below(2),
    ...workplace(),
    desiredSpecialty: chance.happens(0.5) ? name("specialty") : undefined,
    asks: tokens(),
    within: chance.oneOf(WITHIN),
    band: chance.below(2),
  }));
  const supporters = Array.from({ length: chance.below(7) }, (_, k) => ({
    id: `supporter-${k}`,
    // The first ones are doctors as well, whatever grade they stand at here.
    personId: `person-${k < 2 ? k : k + 20}`,
    seniority: chance.oneOf(world.seniorities),
    ...workplace(),
    offers: tokens(),
    places: chance.below(4),
    committed: chance.below(3),
  }));
  const somePairs = (share: number) =>
    doctors.flatMap(({ id }) =>
      supporters.length > 0 && chance.happens(share)
        ? [[id, chance.oneOf(supporters).id] as const]
        : [],
    );
  return {
    policy: { ...INSTANCE_POLICY, shortage },
    doctors,
    supporters,
    endedPairs: somePairs(0.2),
    currentPairs: somePairs(world.current),
    seed: String(seed),
  };
}
