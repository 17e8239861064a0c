import type {
  AllocationInstance,
  AllocationPolicy,
  InstanceDoctor,
  InstanceSupporter,
} from "../../scheme/allocation/engine/instance";

const FORMAT = "1";
/** What is sealed is filled up to a whole number of these: its length hardly tells who stated anything. */
const BLOCK = 16_384;

type Fields = readonly (string | number)[];

/** A name is written down once, and named by its number from then on: thousands of people are to fit into one record. */
class Names {
  private readonly numbers = new Map<string, number>();

  numberOf(name: string): number {
    const number = this.numbers.get(name) ?? this.numbers.size;
    this.numbers.set(name, number);
    return number;
  }

  lines(): readonly Fields[] {
    return [...this.numbers.keys()].map((name) => ["name", name]);
  }
}

/**
 * What an allocation was worked out from, as text to be sealed; the same for the same people. `instanceIn` reads it.
 */
export function snapshotText(instance: AllocationInstance): string {
  const names = new Names();
  const about = (one: InstanceDoctor | InstanceSupporter): Fields => [
    one.id,
    names.numberOf(one.personId),
    one.seniority,
    names.numberOf(one.lep),
    names.numberOf(one.site),
    names.numberOf(one.specialty),
  ];
  const people: readonly Fields[] = [
    ...instance.doctors.map((one) => [
      "doctor",
      ...about(one),
      one.within,
      one.band,
      ...one.asks.map((token) => names.numberOf(token)),
    ]),
    ...instance.supporters.map((one) => [
      "supporter",
      ...about(one),
      one.places,
      one.committed,
      ...one.offers.map((token) => names.numberOf(token)),
    ]),
  ];
  const all: readonly Fields[] = [
    [FORMAT],
    ["seed", instance.seed],
    policyLine(instance.policy),
    ...names.lines(),
    ...people,
    ...instance.endedPairs.map((pair) => ["ended", ...pair]),
    ...instance.currentPairs.map((pair) => ["current", ...pair]),
  ];
  const text = all.map((fields) => fields.map(written).join(" ")).join("\n");
  return text.padEnd(Math.ceil(text.length / BLOCK) * BLOCK, "\n");
}

function policyLine({ preferences, fit, shortage }: AllocationPolicy): Fields {
  return [
    "policy",
    shortage,
    preferences.noneHonoured,
    preferences.eachUnmet,
    fit.otherSite,
    fit.otherLep,
    fit.specialtyCurrent,
    fit.specialtyNone,
    fit.perRankGap,
    fit.gapCap,
    ...fit.load,
  ];
}

function written(field: string | number): string {
  return encodeURIComponent(typeof field === "string" ? field.toWellFormed() : field);
}

/** The instance in a text that `snapshotText` made. @throws Error for any other, without quoting it. */
export function instanceIn(text: string): AllocationInstance {
  const [format, ...lines] = text.trimEnd().split("\n");
  if (format !== FORMAT) throw new Error("A snapshot was written by another version.");
  const parsed = lines.map((one) => one.split(" ").map((field) => decodeURIComponent(field)));
  const of = (kind: string) =>
    parsed.filter(([first]) => first === kind).map(([, ...rest]) => rest);
  const names = of("name").map(([name]) => there(name));
  const [seed] = of("seed");
  const [policy] = of("policy");
  return {
    seed: there(seed?.[0]),
    policy: policyIn(there(policy)),
    doctors: of("doctor").map((fields) => doctorIn(fields, names)),
    supporters: of("supporter").map((fields) => supporterIn(fields, names)),
    endedPairs: of("ended").map(([one, other]) => [there(one), there(other)]),
    currentPairs: of("current").map(([one, other]) => [there(one), there(other)]),
  };
}

function policyIn([shortage, ...numbers]: readonly string[]): AllocationPolicy {
  if (shortage !== "lot" && shortage !== "best-fit") throw damaged();
  const [noneHonoured, eachUnmet, otherSite, otherLep, specialtyCurrent, specialtyNone, ...rest] =
    numbers;
  const [perRankGap, gapCap, ...load] = rest;
  return {
    shortage,
    preferences: { noneHonoured: whole(noneHonoured), eachUnmet: whole(eachUnmet) },
    fit: {
      otherSite: whole(otherSite),
      otherLep: whole(otherLep),
      specialtyCurrent: whole(specialtyCurrent),
      specialtyNone: whole(specialtyNone),
      perRankGap: whole(perRankGap),
      gapCap: whole(gapCap),
      load: load.map(whole),
    },
  };
}

function doctorIn(fields: readonly string[], names: readonly string[]): InstanceDoctor {
  const [within, band, ...asks] = fields.slice(ABOUT);
  if (within !== "site" && within !== "lep" && within !== "anywhere") throw damaged();
  return {
    ...personIn(fields, names),
    desiredSpecialty: undefined,
    asks: asks.map((number) => nameOf(number, names)),
    within,
    band: whole(band),
  };
}

function supporterIn(fields: readonly string[], names: readonly string[]): InstanceSupporter {
  const [places, committed, ...offers] = fields.slice(ABOUT);
  return {
    ...personIn(fields, names),
    offers: offers.map((number) => nameOf(number, names)),
    places: whole(places),
    committed: whole(committed),
  };
}

/** So many fields say who somebody is. */
const ABOUT = 6;

function personIn(fields: readonly string[], names: readonly string[]) {
  const [id, personId, seniority, lep, site, specialty] = fields;
  return {
    id: there(id),
    personId: nameOf(personId, names),
    seniority: whole(seniority),
    lep: nameOf(lep, names),
    site: nameOf(site, names),
    specialty: nameOf(specialty, names),
  };
}

function nameOf(number: string | undefined, names: readonly string[]): string {
  return there(names[whole(number)]);
}

function there<Value>(value: Value | undefined): Value {
  if (value === undefined) throw damaged();
  return value;
}

function whole(text: string | undefined): number {
  const number = text === undefined || text === "" ? NaN : Number(text);
  if (!Number.isSafeInteger(number)) throw damaged();
  return number;
}

function damaged(): Error {
  return new Error("A snapshot is damaged.");
}
