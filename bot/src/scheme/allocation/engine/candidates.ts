import type { Costs } from "./costs";
import { DoctorAtHand } from "./doctor-at-hand";
import { groupsOf, type Groups } from "./groups";
import { SortedLists } from "./sorted-lists";
import type { Tables } from "./tables";
import type { CandidateLists, KindCosts } from "./transport";

/**
 * Lists, for every doctor, those whose cost is not told by their kind alone: everybody of the doctor's own provider
 * and site, whoever offers something they asked for, the supporter they have, and everybody of a kind of which
 * somebody is not given to them. The cheapest come first.
 */
export function candidatesOf(tables: Tables, costs: Costs, kinds: KindCosts): CandidateLists {
  const listing = new Listing(tables, costs, kinds);
  const doctors = tables.doctors.ids.length;
  for (let doctor = 0; doctor < doctors; doctor += 1) listing.list(doctor);
  return listing.lists();
}

class Listing {
  private readonly sorted: SortedLists;
  private readonly atHand: DoctorAtHand;
  private readonly byLep: Groups;
  private readonly bySite: Groups;
  private readonly offering: Groups;
  /** For whom each supporter was looked at last: one more than the doctor. */
  private readonly lookedAt: Int32Array;

  constructor(
    private readonly tables: Tables,
    private readonly costs: Costs,
    private readonly kinds: KindCosts,
  ) {
    const { supporters, doctors, leps, sites } = tables;
    this.sorted = new SortedLists(doctors.ids.length, supporters.ids.length, costs.costOfCode);
    this.atHand = new DoctorAtHand(tables, costs, kinds);
    this.byLep = groupsOf(supporters.lep, leps);
    this.bySite = groupsOf(supporters.site, sites);
    this.offering = offeringOf(tables);
    this.lookedAt = new Int32Array(supporters.ids.length);
  }

  list(doctor: number): void {
    const { doctors, isSiteShared } = this.tables;
    this.atHand.take(doctor);
    this.considerAll(this.byLep, doctors.lep[doctor], doctor);
    if (isSiteShared) this.considerAll(this.bySite, doctors.site[doctor], doctor);
    if (this.kinds.elsewhere[doctor] < Infinity) {
      for (let token = 0; token < this.tables.tokens; token += 1) {
        if (asksFor(this.tables, doctor, token)) this.considerAll(this.offering, token, doctor);
      }
      for (const kind of this.kinds.broken[doctor] ?? []) {
        this.considerAll(this.kinds.members, kind, doctor);
      }
      if (doctors.current[doctor] >= 0) this.consider(doctors.current[doctor], doctor);
    }
    this.sorted.close(doctor);
  }

  lists(): CandidateLists {
    return { ...this.sorted.all(), costOfCode: this.costs.costOfCode };
  }

  private considerAll({ members, starts }: Groups, group: number, doctor: number): void {
    const end = starts[group + 1];
    for (let k = starts[group]; k < end; k += 1) this.consider(members[k], doctor);
  }

  private consider(supporter: number, doctor: number): void {
    if (this.lookedAt[supporter] === doctor + 1) return;
    this.lookedAt[supporter] = doctor + 1;
    const code = this.atHand.codeWith(supporter);
    if (code >= 0) this.sorted.add(supporter, code);
  }
}

function asksFor({ doctors }: Tables, doctor: number, token: number): boolean {
  const { words, bits } = doctors.asks;
  return (bits[doctor * words + (token >>> 5)] & (1 << (token & 31))) !== 0;
}

/** The supporters who offer each token. */
function offeringOf({ supporters, tokens }: Tables): Groups {
  const { words, bits } = supporters.offers;
  const members: number[] = [];
  const starts = new Int32Array(tokens + 1);
  for (let token = 0; token < tokens; token += 1) {
    for (let supporter = 0; supporter < supporters.ids.length; supporter += 1) {
      const word = bits[supporter * words + (token >>> 5)];
      if ((word & (1 << (token & 31))) !== 0) members.push(supporter);
    }
    starts[token + 1] = members.length;
  }
  return { members: Int32Array.from(members), starts };
}
