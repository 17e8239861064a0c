import { keepsUndefined } from "../../../../../bot/src/local/cosmos/query/sort-index";

const policy = (
  included: string[],
  excluded: string[] = [],
): Parameters<typeof keepsUndefined>[0] => ({
  indexingMode: "consistent",
  automatic: true,
  includedPaths: included.map((path) => ({ path })),
  excludedPaths: excluded.map((path) => ({ path })),
});

describe("ORDER BY and the indexing policy", () => {
  it("leaves out items without the property when only a wildcard covers it", () => {
    expect(keepsUndefined(policy(["/*"]), ["at"])).toBe(false);
    expect(keepsUndefined(policy(["/a/*"], ["/*"]), ["a", "b"])).toBe(false);
  });

  it("keeps them when the policy names exactly that path", () => {
    expect(keepsUndefined(policy(["/at/?"], ["/*"]), ["at"])).toBe(true);
  });

  it.each([
    [["/at/?"], ["/*"], ["other"]],
    [["/*"], ["/at/?"], ["at"]],
    [["/*"], ["/a/*"], ["a", "b"]],
    [["/at/?"], ["/*"], ["at", "deeper"]],
    [[], [], ["at"]],
  ])("refuses a path that is not indexed (%j without %j: %j)", (included, excluded, path) => {
    expect(() => keepsUndefined(policy(included, excluded), path)).toThrow(
      `ORDER BY /${path.join("/")} needs that path in the indexing policy`,
    );
  });
});
