import { readInstance } from "../../../../../../bot/src/inbound/cli/allocate/read-instance";
import { whyWithout } from "../../../../../../bot/src/inbound/cli/allocate/why-without";
import { instanceFileOf, TWO_AND_TWO } from "../../../../../support/instance-file";

/** Why the F2 of the file goes without, if they do. */
function why(change: (file: ReturnType<typeof instanceFileOf>) => unknown): string | undefined {
  const file = instanceFileOf(TWO_AND_TWO);
  change(file);
  const read = readInstance(JSON.stringify(file));
  if (!read.ok) throw new Error(read.wrong.join());
  const f2 = read.instance.doctors.find(({ id }) => id === "d-b");
  return f2 && whyWithout(read.file, read.instance)(f2);
}

const senior = ({ supporters }: ReturnType<typeof instanceFileOf>) => supporters[0] ?? {};

describe("Why a doctor goes without", () => {
  it.each([
    ["nobody-more-senior", { grade: "F2" }],
    ["nobody-more-senior", { personId: "p-b" }],
    ["nobody-eligible", { eligible: false }],
    ["nobody-active", { status: "paused" }],
    ["nobody-with-a-place", { capacity: 0 }],
    ["too-few-places", {}],
  ])("is %s where the only senior has %j", (reason, change) => {
    expect(why((file) => Object.assign(senior(file), change))).toBe(reason);
  });

  it("is the first rule after which nobody is left: the provider, a pair that ended, the lot (NP19)", () => {
    const away = { lep: "south", site: "south/1" };
    expect(
      why((file) => {
        Object.assign(senior(file), away);
        Object.assign(file.policy, { crossLep: "forbid" });
      }),
    ).toBe("nobody-of-the-provider");
    expect(why((file) => Object.assign(file, { endedPairs: [["d-b", "s-x"]] }))).toBe(
      "pairs-ended",
    );
    expect(why((file) => Object.assign(file.policy, { shortage: "lot", lotSeed: 1 }))).toBe(
      "drawn-by-lot",
    );
  });
});
