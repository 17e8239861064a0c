import { readInstance } from "../../../../../../bot/src/inbound/cli/allocate/read-instance";
import { makeInstance } from "../../../../../support/allocation-instances";
import { instanceFileOf, TWO_AND_TWO } from "../../../../../support/instance-file";

type File = ReturnType<typeof instanceFileOf>;

/** A good file with a change at some place, and what is said of it. */
function said(change: (file: File & Record<string, unknown>) => unknown): readonly string[] {
  const file = instanceFileOf(TWO_AND_TWO);
  change(file);
  const read = readInstance(JSON.stringify(file));
  return read.ok ? [] : read.wrong;
}

/** The first of several; throws where there is none. */
function first<One>([one]: readonly One[]): One {
  if (one === undefined) throw new Error("There is none.");
  return one;
}

const set = (object: object, key: string, value: unknown): void => {
  Object.assign(object, { [key]: value });
};

describe("The file of an allocation", () => {
  it("is read as the engine takes it: grades by seniority, places of those who can be given somebody", () => {
    const size = { doctors: 30, supporters: 25, leps: 2 };
    const instance = makeInstance({ size, seed: 3, shortage: "lot", within: "lep", dropOut: 0.1 });
    const read = readInstance(JSON.stringify(instanceFileOf(instance)));
    expect(read).toMatchObject({ ok: true, instance });
  });

  it.each([
    ["paused", { status: "paused" }],
    ["withdrawn", { status: "withdrawn" }],
    ["not eligible", { eligible: false }],
    ["full", { committed: 1 }],
  ])("gives a supporter who is %s no place (NP6, NP10)", (_, change) => {
    const file = instanceFileOf(TWO_AND_TWO);
    Object.assign(first(file.supporters), change);
    const read = readInstance(JSON.stringify(file));
    expect(read.ok && read.instance.supporters.map(({ places }) => places)).toEqual([0, 1]);
  });

  it("gives nobody more places than the policy's most, and takes those away that are used (NP10)", () => {
    const file = instanceFileOf(TWO_AND_TWO);
    Object.assign(first(file.supporters), { capacity: 9, committed: 1 });
    const read = readInstance(JSON.stringify(file));
    expect(read.ok && first(read.instance.supporters).places).toBe(2);
  });

  it("takes no notice of what it does not know of people, and of pairs with people who are not in it", () => {
    expect(
      said((file) => {
        set(first(file.doctors), "note", "on nights");
        set(file, "endedPairs", [["d-gone", "s-x"]]);
        set(file, "currentPairs", [
          ["d-a", "s-gone"],
          ["d-a", "s-x"],
        ]);
      }),
    ).toEqual([]);
  });

  it("is refused where it is not JSON, or no instance", () => {
    expect(readInstance("{").ok).toBe(false);
    expect(readInstance("nonsense")).toMatchObject({
      wrong: [expect.stringMatching(/^the file is not JSON: /)],
    });
    expect(readInstance("[]")).toMatchObject({
      wrong: [expect.stringMatching(/^the file: \[\] is not an instance/)],
    });
  });

  const REFUSED: readonly (readonly [what: string, change: (file: File) => void, said: string])[] =
    [
      [
        "another format",
        (file) => set(file, "format", "csv"),
        'format: "csv" is not "near-peer-allocation-instance/1"',
      ],
      [
        "an unknown grade",
        (file) => set(first(file.doctors), "grade", "FY3"),
        'doctors[0].grade: "FY3" is not a grade of this format. Use F1, F2, CT1, CT2, ST1, ST2, CF, CT3, ST3, ST4, ' +
          "SCF, ST5, ST6, SAS, ST7, ST8",
      ],
      [
        "a negative capacity",
        (file) => set(first(file.supporters), "capacity", -1),
        "supporters[0].capacity: -1 is not a whole number from 0 to 100",
      ],
      [
        "half a place",
        (file) => set(first(file.supporters), "capacity", 1.5),
        "supporters[0].capacity: 1.5 is not a whole number from 0 to 100",
      ],
      [
        "one id for two doctors",
        (file) => set(first(file.doctors), "id", "d-b"),
        'doctors[1].id: "d-b" is the id of doctors[0] already',
      ],
      [
        "one id for two supporters",
        (file) => set(first(file.supporters), "id", "s-y"),
        'supporters[1].id: "s-y" is the id of supporters[0] already',
      ],
      [
        "something left out",
        (file) => set(first(file.doctors), "personId", undefined),
        "doctors[0].personId: is missing; it should be an id",
      ],
      [
        "an unknown status",
        (file) => set(first(file.supporters), "status", "retired"),
        'supporters[0].status: "retired" is not "active", "paused" or "withdrawn"',
      ],
      [
        "a pair of three",
        (file) => set(file, "endedPairs", [["d-a", "s-x", "s-y"]]),
        'endedPairs[0]: ["d-a","s-x","s-y"] is not a pair [doctorId, supporterId]',
      ],
      [
        "a doctor with two supporters",
        (file) =>
          set(file, "currentPairs", [
            ["d-a", "s-x"],
            ["d-a", "s-y"],
          ]),
        'currentPairs[1]: the doctor "d-a" is in currentPairs[0] already',
      ],
      [
        "the same request twice",
        (file) => set(first(file.doctors), "asks", ["img", "img"]),
        "doctors[0].asks: has the same entry twice",
      ],
      [
        "a site of two providers",
        (file) => set(first(file.supporters), "lep", "south"),
        'supporters[0].site: "north/1" is a site of "south" here and of "north" in doctors[0]',
      ],
      [
        "a cost that is missing",
        (file) => set(file.policy.fit, "gapCap", undefined),
        "policy.fit.gapCap: is missing; it should be a whole number from 0 to 100",
      ],
      [
        "a cost so large that sums would not be exact",
        (file) => set(file.policy.preferences, "eachUnmet", 2 ** 53),
        "policy.preferences.eachUnmet: 9007199254740992 is not a whole number from 0 to 100",
      ],
      [
        "a further doctor who costs less",
        (file) => set(file.policy.fit, "load", [0, 8, 4]),
        "policy.fit.load[2]: 4 is less than the 8 before it; a further doctor never costs less",
      ],
      [
        "another site dearer than another provider",
        (file) => set(file.policy.fit, "otherSite", 7),
        "policy.fit.otherSite: 7 is more than otherLep, which is 6",
      ],
      [
        "a rule it does not know",
        (file) => set(file.policy, "quota", 3),
        'policy: "quota" is not known; use levels, preferences, fit, capacityDefault, capacityMax, crossLep, shortage, ' +
          "lotSeed",
      ],
      [
        "the goals in another order",
        (file) => set(file.policy, "levels", ["fit", "moved"]),
        'policy.levels: must be ["unallocated","moved","preferences","fit"]: their order is fixed',
      ],
      [
        "a lot without a seed",
        (file) => set(file.policy, "shortage", "lot"),
        "policy.lotSeed: is missing; a lot needs the seed it is drawn from",
      ],
    ];

  it.each(REFUSED)("is refused with the place of %s", (_, change, words) => {
    expect(said(change)).toEqual([words]);
  });
});
