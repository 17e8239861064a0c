import type { Costs } from "./costs";
import { isNearEnough, type Tables } from "./tables";

/** What one doctor's pairs cost, with everything about the doctor looked up once. */
export class DoctorAtHand {
  /** How many of the doctor's asks each supporter meets; nought for everybody between two doctors. */
  private readonly met: Int32Array;
  /** The steps of preference for each number of asks that is met. */
  private preference = new Int32Array(1);
  /** The fit by seniority, for each specialty: of the doctor's wish, their own, and any other. */
  private readonly gap = new Int32Array(16);
  private readonly specialtyFit: Int32Array;
  private seniority = 0;
  private site = 0;
  private lep = 0;
  private person = 0;
  private current = -1;
  private moved = 0;
  private doctor = -1;
  private ended: ReadonlySet<number> | undefined;

  constructor(
    private readonly tables: Tables,
    private readonly costs: Costs,
  ) {
    this.met = new Int32Array(tables.supporters.ids.length);
    this.specialtyFit = new Int32Array(tables.specialties);
  }

  /** Takes a doctor in hand; `release` before the next one. */
  take(doctor: number): void {
    const { doctors, offering, policy } = this.tables;
    const { codeSteps, unmet } = this.costs;
    const { fit } = policy;
    const asks = doctors.asks[doctor];
    this.doctor = doctor;
    this.seniority = doctors.seniority[doctor];
    this.site = doctors.site[doctor];
    this.lep = doctors.lep[doctor];
    this.person = doctors.person[doctor];
    this.current = doctors.current[doctor];
    this.moved = this.current < 0 ? 0 : codeSteps.moved;
    this.ended = doctors.ended[doctor];
    this.preference = Int32Array.from(
      { length: asks.length + 1 },
      (_, met) => unmet(asks.length, met) * codeSteps.preference,
    );
    const desired = doctors.desired[doctor];
    this.specialtyFit.fill(desired < 0 ? fit.specialtyCurrent : fit.specialtyNone);
    this.specialtyFit[doctors.specialty[doctor]] = desired < 0 ? 0 : fit.specialtyCurrent;
    if (desired >= 0) this.specialtyFit[desired] = 0;
    for (let above = 0; above < this.gap.length; above += 1) {
      this.gap[above] = Math.min(fit.gapCap, above * fit.perRankGap);
    }
    for (const token of asks) for (const supporter of offering[token]) this.met[supporter] += 1;
  }

  /** Puts the doctor down again. */
  release(): void {
    const { doctors, offering } = this.tables;
    for (const token of doctors.asks[this.doctor]) {
      for (const supporter of offering[token]) this.met[supporter] = 0;
    }
  }

  /** The code of the pair (`Costs.costOfCode`); -1 where the two may not be one. */
  codeWith(supporter: number): number {
    const { supporters } = this.tables;
    const above = supporters.seniority[supporter] - this.seniority - 1;
    if (above < 0 || !this.isAllowed(supporter)) return -1;
    return (
      (supporter === this.current ? 0 : this.moved) +
      this.preference[this.met[supporter]] +
      this.placeFit(supporter) +
      this.specialtyFit[supporters.specialty[supporter]] +
      this.gap[above]
    );
  }

  /** Those elsewhere who offer something asked for, and the supporter they have, each once. */
  *elsewhere(): Iterable<number> {
    const { doctors, supporters, offering } = this.tables;
    const seen = new Set<number>();
    for (const token of doctors.asks[this.doctor]) {
      for (const supporter of offering[token]) {
        if (supporters.lep[supporter] === this.lep || seen.has(supporter)) continue;
        seen.add(supporter);
        yield supporter;
      }
    }
    const { current } = this;
    if (current >= 0 && supporters.lep[current] !== this.lep && !seen.has(current)) yield current;
  }

  /** Whether somebody is elsewhere, offers nothing asked for, and may be given: one like all others of their kind. */
  isOnlyOneOfAKind(supporter: number): boolean {
    const { supporters } = this.tables;
    return (
      supporters.lep[supporter] !== this.lep &&
      this.met[supporter] === 0 &&
      supporter !== this.current &&
      this.isAllowed(supporter)
    );
  }

  /** The least code of somebody elsewhere who offers nothing asked for, specialty and seniority left aside. */
  leastCodeElsewhere(): number {
    return this.moved + this.preference[0] + this.tables.policy.fit.otherLep;
  }

  private isAllowed(supporter: number): boolean {
    return (
      this.tables.supporters.person[supporter] !== this.person &&
      isNearEnough(this.tables, this.doctor, supporter) &&
      this.ended?.has(supporter) !== true
    );
  }

  private placeFit(supporter: number): number {
    const { supporters, policy } = this.tables;
    if (supporters.site[supporter] === this.site) return 0;
    return supporters.lep[supporter] === this.lep ? policy.fit.otherSite : policy.fit.otherLep;
  }
}
