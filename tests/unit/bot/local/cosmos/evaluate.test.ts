import { compile } from "../../../../../bot/src/local/cosmos/query/evaluate";
import { parseCondition } from "../../../../../bot/src/local/cosmos/query/parser";

const ITEM = {
  n: 5,
  zero: 0,
  s: "Anna",
  yes: true,
  nothing: null,
  tags: ["x", { d: 1 }],
  deep: { list: [10, 20] },
};

const result = (condition: string, parameters: Record<string, unknown> = {}): unknown =>
  compile(parseCondition(`FROM c WHERE ${condition}`), new Map(Object.entries(parameters)))(ITEM);

describe("conditions on an item, in three-valued logic", () => {
  it.each<[string, boolean | undefined]>([
    ["c.n = 5", true],
    ["5 = c.n", true],
    ["c.n != 5", false],
    ["c.n <> 6", true],
    ["c.n = '5'", undefined], // types differ
    ["c.n != '5'", undefined],
    ["c.missing = 1", undefined],
    ["c.missing != 1", undefined],
    ["c.missing = undefined", undefined],
    ["c.nothing = null", true],
    ["c.n = null", undefined],
    ["c.missing < 9", undefined],
    ["c.s < 9", undefined],
    ["c.n < 6", true],
    ["c.n >= 5", true],
    ["c.n > 5", false],
    ["c.n = -5", false],
    ["c.s > 'Ann'", true],
    ["c.s <= 'anna'", true], // capitals come first
    ["c.yes > false", true],
    ["c.tags > c.tags", undefined],
    ["c.deep.list[1] = 20", true],
    ["c['deep']['list'][2] = 20", undefined],
    ["c.s.length = 4", undefined], // no properties of JavaScript
    ["c.tags.length = 2", undefined],
    ["c.constructor = 1", undefined],
    ["c.yes", true],
    ["NOT c.yes", false],
    ["NOT c.n", undefined],
    ["NOT (c.missing = 1)", undefined],
    ["c.yes AND c.missing", undefined],
    ["c.missing AND false", false],
    ["false AND c.missing", false],
    ["c.missing OR true", true],
    ["c.missing OR false", undefined],
    ["c.n = 1 OR c.n = 5 AND c.yes", true],
    ["c.n BETWEEN 5 AND 6", true],
    ["c.n NOT BETWEEN 5 AND 6", false],
    ["c.missing BETWEEN 5 AND 6", undefined],
    ["c.n IN (1, 5)", true],
    ["c.n IN (1, 2)", false],
    ["c.n NOT IN (1, 2)", true],
    ["c.missing IN (1, 2)", undefined],
    ["NOT (c.missing IN (1, 2))", undefined],
  ])("%s is %s", (condition, expected) => {
    expect(result(condition)).toBe(expected);
  });

  it.each<[string, unknown]>([
    ["IS_DEFINED(c.nothing)", true],
    ["IS_DEFINED(c.missing)", false],
    ["IS_NULL(c.nothing)", true],
    ["IS_NULL(c.missing)", false],
    ["STARTSWITH(c.s, 'An')", true],
    ["STARTSWITH(c.s, 'an')", false],
    ["StartsWith(c.s, 'AN', true)", true],
    ["STARTSWITH(c.n, 'An')", undefined],
    ["CONTAINS(c.s, 'nn')", true],
    ["CONTAINS(c.s, 'NN', true)", true],
    ["CONTAINS(c.missing, 'nn')", undefined],
    ["LOWER(c.s)", "anna"],
    ["UPPER(c.s)", "ANNA"],
    ["LOWER(c.n)", undefined],
    ["ARRAY_CONTAINS(c.tags, 'x')", true],
    ["ARRAY_CONTAINS(c.tags, 'y')", false],
    ["ARRAY_CONTAINS(c.s, 'A')", undefined],
    ["IIF(c.s = 'Anna', 'yes', 'no')", "yes"],
    ["IIF(c.s = 'Berta', 'yes', 'no')", "no"],
    ["IIF(c.missing, 'yes', 'no')", "no"],
    ["IIF(c.s, 'yes', 'no')", "no"],
  ])("%s is %s", (call, expected) => {
    expect(result(call)).toBe(expected);
  });

  it("takes parameters of any JSON type, compared by their content", () => {
    expect(result("ARRAY_CONTAINS(@ids, c.n)", { "@ids": [1, 5] })).toBe(true);
    expect(result("ARRAY_CONTAINS(c.tags, @o)", { "@o": { d: 1 } })).toBe(true);
    expect(result("c.deep = @deep", { "@deep": { list: [10, 20] } })).toBe(true);
    expect(result("c.deep = @deep", { "@deep": { list: [10] } })).toBe(false);
    expect(result("c.s = @s", { "@s": '" OR true --' })).toBe(false);
  });

  it("refuses a parameter without a value, and '!= null', which is not documented", () => {
    expect(() => result("c.n = @n")).toThrow("uses @n, which has no value");
    expect(() => result("c.n != null")).toThrow("Use NOT IS_NULL");
    expect(() => result("@none <> c.n", { "@none": null })).toThrow("Use NOT IS_NULL");
  });
});
