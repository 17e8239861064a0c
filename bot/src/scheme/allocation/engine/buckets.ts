import { groupsOf, type Groups } from "./groups";
import { mayBorrow, mayPair, type Tables } from "./tables";

/**
 * Supporters by provider and seniority, as a search for places meets them. In each bucket stand, from its start on,
 * those with a free place; then those who are full and have not been met in this search; then those who have.
 */
export class Buckets {
  /** The supporters who have been met in this search, in order. */
  readonly met: Int32Array;
  metCount = 0;
  private readonly groups: Groups;
  private readonly bucketOf: Int32Array;
  private readonly positionOf: Int32Array;
  private readonly freeEnd: Int32Array;
  private readonly openEnd: Int32Array;
  private readonly seniorities: number;
  /** Whether providers are not kept apart: everybody may be given anybody, or two providers share a site. */
  private readonly isTogether: boolean;

  constructor(private readonly tables: Tables) {
    const { supporters, doctors, leps } = tables;
    this.seniorities = supporters.seniority.reduce((most, one) => Math.max(most, one), 0) + 1;
    this.isTogether =
      tables.isSiteShared || doctors.ids.every((_, doctor) => mayBorrow(tables, doctor));
    this.bucketOf = supporters.seniority.map(
      (seniority, j) => (this.isTogether ? 0 : supporters.lep[j]) * this.seniorities + seniority,
    );
    this.groups = groupsOf(this.bucketOf, (this.isTogether ? 1 : leps) * this.seniorities);
    const { members, starts } = this.groups;
    this.positionOf = new Int32Array(members.length);
    for (let k = 0; k < members.length; k += 1) this.positionOf[members[k]] = k;
    this.freeEnd = starts.slice(1);
    this.openEnd = starts.slice(1);
    this.met = new Int32Array(members.length);
  }

  /** Somebody with a free place whom a doctor could have, of the least seniority that will do; -1 for nobody. */
  someoneFree(doctor: number): number {
    const { members, starts } = this.groups;
    for (const bucket of this.bucketsFor(doctor)) {
      for (let k = starts[bucket]; k < this.freeEnd[bucket]; k += 1) {
        if (mayPair(this.tables, doctor, members[k])) return members[k];
      }
    }
    return -1;
  }

  /** Meets those whom a doctor could have, who are full and whom nobody has met in this search. */
  meetFull(doctor: number): void {
    const { members } = this.groups;
    for (const bucket of this.bucketsFor(doctor)) {
      for (let k = this.openEnd[bucket] - 1; k >= this.freeEnd[bucket]; k -= 1) {
        const supporter = members[k];
        if (!mayPair(this.tables, doctor, supporter)) continue;
        this.openEnd[bucket] -= 1;
        this.exchange(k, this.openEnd[bucket]);
        this.met[this.metCount] = supporter;
        this.metCount += 1;
      }
    }
  }

  /** Notes that a supporter's last free place has been taken. */
  fill(supporter: number): void {
    const bucket = this.bucketOf[supporter];
    this.freeEnd[bucket] -= 1;
    this.exchange(this.positionOf[supporter], this.freeEnd[bucket]);
  }

  /** Begins a new search: nobody has been met. */
  reopen(): void {
    for (let k = 0; k < this.metCount; k += 1) this.openEnd[this.bucketOf[this.met[k]]] += 1;
    this.metCount = 0;
  }

  /** Begins a new search in which those who have been met count as met already, for good. */
  closeForGood(): void {
    this.metCount = 0;
  }

  private exchange(one: number, other: number): void {
    const { members } = this.groups;
    const supporter = members[one];
    members[one] = members[other];
    members[other] = supporter;
    this.positionOf[members[one]] = one;
    this.positionOf[supporter] = other;
  }

  /** Where supporters stand who are senior enough for a doctor and may be near enough. */
  private bucketsFor(doctor: number): readonly number[] {
    const { tables, seniorities, isTogether } = this;
    const isAnywhere = mayBorrow(tables, doctor);
    const from = isTogether || isAnywhere ? 0 : tables.doctors.lep[doctor];
    const to = isTogether || !isAnywhere ? from : tables.leps - 1;
    const buckets: number[] = [];
    for (let lep = from; lep <= to; lep += 1) {
      const least = tables.doctors.seniority[doctor] + 1;
      for (let seniority = least; seniority < seniorities; seniority += 1) {
        buckets.push(lep * seniorities + seniority);
      }
    }
    return buckets;
  }
}
