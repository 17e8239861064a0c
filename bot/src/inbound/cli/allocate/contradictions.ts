import type { InstanceFile } from "./instance-file";

/** Something of a file, and where it stands in it. */
interface Stated {
  readonly where: string;
  readonly what: string;
}

/** Each that was stated before, with where. */
function statedTwice(all: readonly Stated[]): readonly (Stated & { readonly before: string })[] {
  const first = new Map<string, string>();
  return all.flatMap(({ where, what }) => {
    const before = first.get(what);
    if (before === undefined) first.set(what, where);
    return before === undefined ? [] : [{ where, what, before }];
  });
}

/** Two with one id could not be told apart in what is printed. */
function repeatedIds(list: "doctors" | "supporters", file: InstanceFile): readonly string[] {
  const ids = file[list].map(({ id }, at) => ({ where: `${list}[${at}].id`, what: id }));
  return statedTwice(ids).map(
    ({ where, what, before }) =>
      `${where}: "${what}" is the id of ${before.replace(".id", "")} already`,
  );
}

/** A doctor has one supporter: which of two pairs holds is not for the order of the file to say. */
function repeatedPairs({ doctors, supporters, currentPairs }: InstanceFile): readonly string[] {
  const known = { doctors: idsOf(doctors), supporters: idsOf(supporters) };
  const stated = currentPairs.flatMap(([doctorId, supporterId], at) =>
    known.doctors.has(doctorId) && known.supporters.has(supporterId)
      ? [{ where: `currentPairs[${at}]`, what: doctorId }]
      : [],
  );
  return statedTwice(stated).map(
    ({ where, what, before }) => `${where}: the doctor "${what}" is in ${before} already`,
  );
}

function idsOf(people: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(people.map(({ id }) => id));
}

/** A site of two providers would be near and far at once. */
function sitesOfTwoProviders(file: InstanceFile): readonly string[] {
  const first = new Map<string, { readonly lep: string; readonly where: string }>();
  return (["doctors", "supporters"] as const).flatMap((list) =>
    file[list].flatMap(({ lep, site }, at) => {
      const before = first.get(site);
      const where = `${list}[${at}]`;
      if (before === undefined) first.set(site, { lep, where });
      return before === undefined || before.lep === lep
        ? []
        : [
            `${where}.site: "${site}" is a site of "${lep}" here and of "${before.lep}" in ${before.where}`,
          ];
    }),
  );
}

/** Costs that must not be smaller than others, or a cheaper goal would outweigh a dearer one. */
function costsOutOfOrder({ policy: { fit } }: InstanceFile): readonly string[] {
  const rising: readonly (readonly [less: Stated & { readonly cost: number }, more: number])[] = [
    [{ where: "policy.fit.otherSite", what: "otherLep", cost: fit.otherSite }, fit.otherLep],
    [
      { where: "policy.fit.specialtyCurrent", what: "specialtyNone", cost: fit.specialtyCurrent },
      fit.specialtyNone,
    ],
  ];
  return [
    ...rising.flatMap(([{ where, what, cost }, more]) =>
      cost > more ? [`${where}: ${cost} is more than ${what}, which is ${more}`] : [],
    ),
    ...fit.load.flatMap((cost, at) => {
      const before = fit.load[at - 1] ?? 0;
      return cost < before
        ? [
            `policy.fit.load[${at}]: ${cost} is less than the ${before} before it; a further doctor never costs less`,
          ]
        : [];
    }),
  ];
}

/** What in a file cannot be true together, a line each that names the place; empty where all is well. */
export function contradictionsOf(file: InstanceFile): readonly string[] {
  const { shortage, lotSeed } = file.policy;
  return [
    ...(shortage === "lot" && lotSeed === undefined
      ? ["policy.lotSeed: is missing; a lot needs the seed it is drawn from"]
      : []),
    ...costsOutOfOrder(file),
    ...repeatedIds("doctors", file),
    ...repeatedIds("supporters", file),
    ...repeatedPairs(file),
    ...sitesOfTwoProviders(file),
  ];
}
