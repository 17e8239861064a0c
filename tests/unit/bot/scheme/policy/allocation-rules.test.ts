import { grades } from "../../../../../bot/src/contract";
import { GRADE_ORDER, GRADES, type GradeOrder } from "../../../../../bot/src/scheme/people/grade";
import {
  DEFAULT_ALLOCATION_RULES,
  trustOf,
  whyNotRules,
  type AllocationRules,
} from "../../../../../bot/src/scheme/policy/allocation-rules";

const EASTMOOR = { name: "Eastmoor Hospitals", sites: ["Eastmoor", "St Brannoc's"] };
const why = (changes: Partial<AllocationRules>) =>
  whyNotRules({ ...DEFAULT_ALLOCATION_RULES, ...changes });
const [f1, f2, ...above] = GRADE_ORDER;

describe("the allocation rules of a scheme", () => {
  it("begin as a national scheme would have them: a lot, the own Trust, new starters first", () => {
    expect(DEFAULT_ALLOCATION_RULES).toMatchObject({
      shortage: "lot",
      within: "trust",
      borrow: false,
      needFirst: ["new-starter", "left-out-last-time"],
    });
    expect(whyNotRules(DEFAULT_ALLOCATION_RULES)).toBeUndefined();
  });

  it.each<[string, GradeOrder]>([
    ["a grade missing", [f1, ...above]],
    ["a grade twice", [f1, f2, ["F2"], ...above]],
    ["no grades", []],
  ])("are refused with %s: everybody has one place in the order (NP9)", (_, gradeOrder) => {
    expect(why({ gradeOrder })).toBe("grades-not-each-once");
  });

  it.each<[string, GradeOrder]>([
    ["beside F2", [["F1", "F2"], ...above]],
    ["above F2", [f2, f1, ...above]],
  ])("are refused with F1 %s: an F1 supports nobody (NP9)", (_, gradeOrder) => {
    expect(why({ gradeOrder })).toBe("f1-not-lowest");
  });

  it("let an F2 be the equal of others: equals never support each other (NP9)", () => {
    const [first, ...rest] = above;
    expect(why({ gradeOrder: [f1, [...f2, ...first], ...rest] })).toBeUndefined();
  });

  it.each<[string, Partial<AllocationRules>, string]>([
    [
      "a neighbour without a site",
      { neighbours: [{ name: "A", sites: [] }] },
      "neighbour-without-sites",
    ],
    [
      "a neighbour without a name",
      { neighbours: [{ name: " ", sites: ["B"] }] },
      "neighbour-without-sites",
    ],
    [
      "one name for two neighbours",
      { neighbours: [EASTMOOR, { name: "eastmoor hospitals", sites: ["B"] }] },
      "neighbour-twice",
    ],
    [
      "a site of two Trusts",
      { neighbours: [EASTMOOR, { name: "B", sites: ["EASTMOOR"] }] },
      "site-of-two-trusts",
    ],
    ["a band of need twice", { needFirst: ["new-starter", "new-starter"] }, "need-twice"],
  ])("are refused with %s", (_, changes, code) => {
    expect(why(changes)).toBe(code);
  });

  it("may put nobody's need first", () => {
    expect(why({ needFirst: [] })).toBeUndefined();
  });

  it("speak of the same grades to the tab as to the rules (NP9)", () => {
    expect(grades).toEqual(GRADES);
  });
});

describe("the Trust that a site belongs to", () => {
  it("is the neighbour that names it, however it is written, and else the scheme's own", () => {
    const neighbours = [EASTMOOR];
    const found = ["Eastmoor", " st brannoc's ", "Northgate General", ""].map((site) =>
      trustOf(site, { neighbours }),
    );
    expect(found).toEqual(["Eastmoor Hospitals", "Eastmoor Hospitals", "", ""]);
  });
});
