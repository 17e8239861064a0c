import type {
  AllocationInstance,
  InstanceDoctor,
  InstanceSupporter,
} from "../../bot/src/scheme/allocation/engine/instance";

/** What an allocation, or a part of one, costs: the four goals in order. */
export type Levels = readonly [
  unallocated: number,
  moved: number,
  preferences: number,
  fit: number,
];

/** Goals added up, one by one. */
function sumOf(levels: readonly Levels[]): Levels {
  return levels.reduce<Levels>(
    (sum, one) => [sum[0] + one[0], sum[1] + one[1], sum[2] + one[2], sum[3] + one[3]],
    [0, 0, 0, 0],
  );
}

/**
 * The rules and costs of an instance, written down once more with objects and loops and without anything of the
 * engine: what its answers are compared with.
 */
export class PlainAllocation {
  private readonly ended: ReadonlySet<string>;
  private readonly current: ReadonlyMap<string, string>;

  constructor(readonly instance: AllocationInstance) {
    this.ended = new Set(instance.endedPairs.map((pair) => pair.join(" ")));
    this.current = new Map(
      instance.currentPairs.filter(([doctorId, supporterId]) => {
        const doctor = instance.doctors.find(({ id }) => id === doctorId);
        const supporter = instance.supporters.find(({ id }) => id === supporterId);
        return doctor !== undefined && supporter !== undefined && this.mayPair(doctor, supporter);
      }),
    );
  }

  /** Whether two may be a pair at all. */
  mayPair(doctor: InstanceDoctor, supporter: InstanceSupporter): boolean {
    const isNear = {
      anywhere: true,
      lep: doctor.lep === supporter.lep,
      site: doctor.site === supporter.site,
    };
    return (
      supporter.seniority > doctor.seniority &&
      supporter.places > 0 &&
      supporter.personId !== doctor.personId &&
      !this.ended.has(`${doctor.id} ${supporter.id}`) &&
      isNear[doctor.within]
    );
  }

  /** Whether a doctor has somebody whom they may keep. */
  hasCurrent({ id }: InstanceDoctor): boolean {
    return this.current.has(id);
  }

  /** What a doctor costs with a supporter, the place apart; or with nobody. */
  levels(doctor: InstanceDoctor, supporter: InstanceSupporter | undefined): Levels {
    const { noneHonoured, eachUnmet } = this.instance.policy.preferences;
    const offers = new Set(supporter?.offers);
    const met = doctor.asks.filter((token) => offers.has(token)).length;
    const unmet = eachUnmet * (doctor.asks.length - met) + (met === 0 ? noneHonoured : 0);
    const isMoved = this.hasCurrent(doctor) && this.current.get(doctor.id) !== supporter?.id;
    return [
      Number(supporter === undefined),
      Number(isMoved),
      doctor.asks.length === 0 ? 0 : unmet,
      supporter === undefined ? 0 : this.fitCost(doctor, supporter),
    ];
  }

  /** What the next doctor of a supporter costs who was given so many. */
  placeCost({ committed }: InstanceSupporter, given: number): number {
    const { load } = this.instance.policy.fit;
    return load[Math.min(committed + given, load.length - 1)] ?? 0;
  }

  /** What an allocation costs, over the doctors who are not left aside. */
  value(pairs: ReadonlyMap<string, string>, aside: ReadonlySet<string> = new Set()): Levels {
    const given = new Map<string, number>();
    const doctors = this.instance.doctors.filter(({ id }) => !aside.has(id));
    return sumOf(
      doctors.map((doctor) => {
        const id = pairs.get(doctor.id);
        const supporter = this.instance.supporters.find((one) => one.id === id);
        const [unallocated, moved, preferences, fit] = this.levels(doctor, supporter);
        if (supporter === undefined) return [unallocated, moved, preferences, fit];
        const has = given.get(supporter.id) ?? 0;
        given.set(supporter.id, has + 1);
        return [unallocated, moved, preferences, fit + this.placeCost(supporter, has)];
      }),
    );
  }

  private fitCost(doctor: InstanceDoctor, supporter: InstanceSupporter): number {
    const { fit } = this.instance.policy;
    const elsewhere = doctor.lep === supporter.lep ? fit.otherSite : fit.otherLep;
    const place = doctor.site === supporter.site ? 0 : elsewhere;
    const steps = [0, fit.specialtyCurrent, fit.specialtyNone];
    const wanted = [doctor.desiredSpecialty, doctor.specialty].filter((one) => one !== undefined);
    const at = wanted.indexOf(supporter.specialty);
    const specialty = steps[at < 0 ? wanted.length : at] ?? 0;
    const gap = (supporter.seniority - doctor.seniority - 1) * fit.perRankGap;
    return place + specialty + Math.min(gap, fit.gapCap);
  }
}
