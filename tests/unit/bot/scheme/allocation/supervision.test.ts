import { supervisedPairs, supervises } from "../../../../../bot/src/scheme/allocation/supervision";
import { whyWithout } from "../../../../../bot/src/scheme/allocation/allocation";
import { pairsOnDay } from "../../../../../bot/src/scheme/allocation/pairs-on-a-day";
import { whyUnsuited } from "../../../../../bot/src/scheme/allocation/rules";
import type { Person } from "../../../../../bot/src/scheme/people/person";
import { DEFAULT_POLICY } from "../../../../../bot/src/scheme/policy/policy";
import { allocate, NOTHING_BEFORE } from "../../../../support/allocate";
import { aFoundationDoctor, aPost, aSupporter } from "../../../../support/builders";

const DAY = "2026-08-12";
const DECEMBER = "2026-12-02";
const APRIL = "2027-04-07";
const PRIYA = aSupporter({
  name: { given: "Priya Anne", family: "van der Ashdown", knownAs: "Pri" },
  email: "priya.ashdown@northgate.example",
  gmcNumber: "7000042",
});
const OTHER = aSupporter({ name: { given: "Priya", family: "Ash" }, gmcNumber: "7000043" });
const supervisedBy = (...supervisors: readonly string[]) =>
  aFoundationDoctor({ memberships: [aPost({ supervisors })] });
const unsuited = (doctor: Person, supporter: Person, today = DAY) =>
  whyUnsuited({ doctor, supporter, today, apart: new Set(), policy: DEFAULT_POLICY })?.code;

describe("whoever supervises a doctor", () => {
  it.each([
    "7000042",
    "priya.ashdown@northgate.example",
    "Priya.Ashdown@Northgate.example",
    "Dr Priya van der Ashdown",
    "van der Ashdown, Priya",
    "PRI VAN DER ASHDOWN",
    "Priya Anne van der Ashdown (7000042)",
    "Dr. van der Ashdown, Priya Anne",
    "Priya van der Ashdown <priya.ashdown@northgate.example>",
  ])("is nobody who supports them, however the sheet names them: %s (NP9)", (text) => {
    const doctor = supervisedBy("Dr Somebody Else", text);
    expect(supervises(PRIYA, doctor, DAY)).toBe(true);
    expect(unsuited(doctor, PRIYA)).toBe("own-supervisor");
    expect(supervisedPairs([doctor, PRIYA, OTHER], DAY)).toEqual([
      { doctorId: doctor.id, supporterId: PRIYA.id },
    ]);
  });

  it.each([
    "7000043",
    "ashdown@northgate.example",
    "Dr Priya van der Ashdown (7000099)",
    "Prima van der Ashdown",
    "Priya Ashdowne",
    "van der Ashdown",
    "Priya",
    "to be confirmed",
  ])("is somebody else where the sheet means another person: %s", (text) => {
    const doctor = supervisedBy(text);
    expect(supervises(PRIYA, doctor, DAY)).toBe(false);
    expect(supervisedPairs([doctor, PRIYA], DAY)).toEqual([]);
  });

  it("is known by the name where the list has no number of theirs", () => {
    const { name } = PRIYA;
    expect(
      supervises(aSupporter({ name }), supervisedBy("Priya van der Ashdown (7000099)"), DAY),
    ).toBe(true);
  });

  it("is asked about in the post that the doctor is in then (NP9 over time)", () => {
    const doctor = aFoundationDoctor({
      memberships: [
        aPost({ until: "2026-12-01" }),
        aPost({ from: DECEMBER, until: "2027-04-06", supervisors: ["7000042"] }),
        aPost({ from: APRIL }),
      ],
    });
    const found = [DAY, DECEMBER, APRIL].map((day) => unsuited(doctor, PRIYA, day));
    expect(found).toEqual([undefined, "own-supervisor", undefined]);
    const livePairs = [{ doctorId: doctor.id, supporterId: PRIYA.id }];
    const people = [doctor, PRIYA];
    const [standing] = pairsOnDay({
      people,
      livePairs,
      policy: DEFAULT_POLICY,
      on: DECEMBER,
      apart: new Set(),
    });
    expect(standing?.standing).toEqual({ state: "breaks", why: { code: "own-supervisor" } });
  });

  it("is not given to the doctor by an allocation, and said to be why nobody is (NP12)", () => {
    const doctor = supervisedBy("7000042");
    const both = allocate({ people: [doctor, PRIYA, OTHER], on: DAY });
    expect(both.pairs).toEqual([{ doctorId: doctor.id, supporterId: OTHER.id }]);
    const alone = allocate({ people: [doctor, PRIYA], on: DAY });
    expect(alone.unallocated).toEqual([{ doctorId: doctor.id, code: "only-own-supervisors" }]);
    const people = [doctor, PRIYA];
    expect(whyWithout({ ...NOTHING_BEFORE, people, on: DAY })(doctor).code).toBe(
      "only-own-supervisors",
    );
  });

  it("may still support others (NP9)", () => {
    const doctor = supervisedBy("7000042");
    const another = aFoundationDoctor();
    const { pairs } = allocate({ people: [doctor, another, PRIYA], on: DAY });
    expect(pairs).toEqual([{ doctorId: another.id, supporterId: PRIYA.id }]);
  });
});
