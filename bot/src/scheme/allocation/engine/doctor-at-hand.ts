import { unmetSteps, type Costs } from "./costs";
import { metAsks, WITHIN, type Tables } from "./tables";
import type { KindCosts } from "./transport";

/** What one doctor's pairs cost, with everything about the doctor looked up once. */
export class DoctorAtHand {
  /** The codes of preference for each number of asks that is met. */
  private readonly preference: Int32Array;
  // Columns stand here by themselves: they are read millions of times.
  private readonly siteOf: Int32Array;
  private readonly lepOf: Int32Array;
  private readonly kindOf: Int32Array;
  private readonly fitOf: Int32Array;
  private readonly otherSite: number;
  private readonly otherLep: number;
  private doctor = -1;
  private site = -1;
  private lep = -1;
  private current = -1;
  private moved = 0;
  private asked = 0;
  private isSiteAlone = false;
  private isLepAlone = false;
  private apart: ReadonlySet<number> | undefined;
  /** Where the doctor's profile begins in the fits by kind. */
  private fits = 0;

  constructor(
    private readonly tables: Tables,
    private readonly costs: Costs,
    private readonly kinds: KindCosts,
  ) {
    const { supporters, doctors, policy } = tables;
    this.preference = new Int32Array(32 * doctors.asks.words + 1);
    this.siteOf = supporters.site;
    this.lepOf = supporters.lep;
    this.kindOf = kinds.kindOf;
    this.fitOf = kinds.fitOf;
    this.otherSite = policy.fit.otherSite;
    this.otherLep = policy.fit.otherLep;
  }

  /** Takes a doctor in hand. */
  take(doctor: number): void {
    const { doctors, policy } = this.tables;
    const { codeSteps } = this.costs;
    this.doctor = doctor;
    this.site = doctors.site[doctor];
    this.lep = doctors.lep[doctor];
    this.current = doctors.current[doctor];
    this.moved = this.current < 0 ? 0 : codeSteps.moved;
    this.asked = doctors.asked[doctor];
    this.isSiteAlone = doctors.within[doctor] === WITHIN.site;
    this.isLepAlone = doctors.within[doctor] === WITHIN.lep;
    this.apart = doctors.apart[doctor];
    this.fits = this.kinds.profileOf[doctor] * this.kinds.count;
    for (let met = 0; met <= this.asked; met += 1) {
      this.preference[met] = unmetSteps(policy, this.asked, met) * codeSteps.preference;
    }
  }

  /** The code of the pair (`Costs.costOfCode`); -1 where the two may not be one. */
  codeWith(supporter: number): number {
    const fit = this.fitOf[this.fits + this.kindOf[supporter]];
    if (fit < 0) return -1;
    const place = this.placeFit(supporter);
    if (place < 0 || this.apart?.has(supporter) === true) return -1;
    const code = supporter === this.current ? place + fit : this.moved + place + fit;
    if (this.asked === 0) return code;
    return code + this.preference[metAsks(this.tables, this.doctor, supporter)];
  }

  /** -1 where the supporter is too far away. */
  private placeFit(supporter: number): number {
    const isSameSite = this.siteOf[supporter] === this.site;
    if (this.isSiteAlone) return isSameSite ? 0 : -1;
    if (this.lepOf[supporter] === this.lep) return isSameSite ? 0 : this.otherSite;
    if (this.isLepAlone) return -1;
    return isSameSite ? 0 : this.otherLep;
  }
}
