import type { Costs } from "./costs";
import { DoctorAtHand } from "./doctor-at-hand";
import { groupsOf, type Groups } from "./groups";
import { mayBorrow, type Tables } from "./tables";
import type { CandidateList } from "./transport";

/** A doctor's candidates: those of their own provider and whoever offers what they asked for; others kind by kind. */
export interface DoctorsCandidates extends CandidateList {
  /** Kinds of supporter elsewhere, cheapest first; undefined until they are needed. */
  kinds: readonly Kind[] | undefined;
  nextKind: number;
}

/** Supporters of one specialty and seniority, and what each costs who is elsewhere and offers nothing asked for. */
interface Kind {
  readonly group: number;
  readonly cost: number;
}

/** Grades are fewer than this. */
const SENIORITIES = 16;
/** Room that a list has for those elsewhere before it is made anew. */
const SPARE = 64;

/**
 * Lists candidates no further than an optimum needs. Supporters of another provider who offer nothing that a
 * doctor asked for cost the same where specialty and seniority are the same; they are listed kind by kind,
 * and most never are.
 */
export class CandidateSource {
  private readonly byLep: Groups;
  private readonly byKind: Groups;
  private readonly atHand: DoctorAtHand;
  /** For the doctor at hand: who was found, the code of each pair, and how many pairs have each code. */
  private readonly found: Int32Array;
  private readonly codes: Int32Array;
  private readonly ofCode: Int32Array;
  private count = 0;

  constructor(
    private readonly tables: Tables,
    private readonly costs: Costs,
  ) {
    const { supporters, specialties, leps } = tables;
    const everybody = supporters.ids.length;
    const kinds = supporters.seniority.map((one, j) => one * specialties + supporters.specialty[j]);
    this.byLep = groupsOf(supporters.lep, leps);
    this.byKind = groupsOf(kinds, SENIORITIES * specialties);
    this.atHand = new DoctorAtHand(tables, costs);
    this.found = new Int32Array(everybody);
    this.codes = new Int32Array(everybody);
    this.ofCode = new Int32Array(costs.costOfCode.length + 1);
  }

  /** Everybody of the doctor's own provider, the supporter they have, and whoever offers what they asked for. */
  first(doctor: number): DoctorsCandidates {
    const { atHand, tables } = this;
    const { members, starts } = this.byLep;
    const lep = tables.doctors.lep[doctor];
    const everybody = tables.supporters.ids.length;
    this.count = 0;
    this.ofCode.fill(0);
    atHand.take(doctor);
    for (let k = starts[lep]; k < starts[lep + 1]; k += 1) this.consider(members[k]);
    const beyond = mayBorrow(tables, doctor) && starts[lep + 1] - starts[lep] < everybody;
    if (beyond) for (const supporter of atHand.elsewhere()) this.consider(supporter);
    atHand.release();
    const rest = beyond ? this.costs.costOfCode[atHand.leastCodeElsewhere()] : Infinity;
    return { ...this.sorted(beyond ? SPARE : 0), rest, kinds: undefined, nextKind: 0 };
  }

  /** Lists the kinds that are cheapest of those not listed yet. */
  more(doctor: number, list: DoctorsCandidates): void {
    this.atHand.take(doctor);
    const kinds = (list.kinds ??= this.kindsElsewhere(doctor));
    const cost = kinds[list.nextKind]?.cost ?? Infinity;
    while (kinds[list.nextKind]?.cost === cost) {
      this.listKind(kinds[list.nextKind], list);
      list.nextKind += 1;
    }
    list.rest = kinds[list.nextKind]?.cost ?? Infinity;
    this.atHand.release();
  }

  private listKind({ group, cost }: Kind, list: DoctorsCandidates): void {
    const { members, starts } = this.byKind;
    makeRoom(list, starts[group + 1] - starts[group]);
    for (let k = starts[group]; k < starts[group + 1]; k += 1) {
      if (!this.atHand.isOnlyOneOfAKind(members[k])) continue;
      list.supporters[list.length] = members[k];
      list.costs[list.length] = cost;
      list.length += 1;
    }
  }

  private consider(supporter: number): void {
    const code = this.atHand.codeWith(supporter);
    if (code < 0) return;
    this.found[this.count] = supporter;
    this.codes[this.count] = code;
    this.ofCode[code + 1] += 1;
    this.count += 1;
  }

  /** Those that were found, by the codes of their pairs and, where these are equal, in the order of finding. */
  private sorted(spare: number): Pick<DoctorsCandidates, "supporters" | "costs" | "length"> {
    const { count, ofCode, codes, found } = this;
    const { costOfCode } = this.costs;
    for (let code = 0; code + 1 < ofCode.length; code += 1) ofCode[code + 1] += ofCode[code];
    const supporters = new Int32Array(count + spare);
    const costs = new Float64Array(count + spare);
    for (let k = 0; k < count; k += 1) {
      const code = codes[k];
      const at = ofCode[code];
      ofCode[code] = at + 1;
      supporters[at] = found[k];
      costs[at] = costOfCode[code];
    }
    return { supporters, costs, length: count };
  }

  private kindsElsewhere(doctor: number): readonly Kind[] {
    const { doctors, specialties } = this.tables;
    const { starts } = this.byKind;
    const least = this.costs.costOfCode[this.atHand.leastCodeElsewhere()];
    const kinds: Kind[] = [];
    for (let seniority = doctors.seniority[doctor] + 1; seniority < SENIORITIES; seniority += 1) {
      for (let specialty = 0; specialty < specialties; specialty += 1) {
        const group = seniority * specialties + specialty;
        if (starts[group] === starts[group + 1]) continue;
        kinds.push({ group, cost: least + this.costs.kindFit(doctor, seniority, specialty) });
      }
    }
    return kinds.sort((a, b) => a.cost - b.cost || a.group - b.group);
  }
}

function makeRoom(list: CandidateList, more: number): void {
  const needed = list.length + more;
  if (needed <= list.supporters.length) return;
  const supporters = new Int32Array(Math.max(needed, 2 * list.supporters.length));
  supporters.set(list.supporters);
  list.supporters = supporters;
  const costs = new Float64Array(supporters.length);
  costs.set(list.costs);
  list.costs = costs;
}
