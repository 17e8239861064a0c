import { existsSync } from "node:fs";
import { join } from "node:path";
import { proofs } from "../support/proofs";
import { REPOSITORY, repositoryText } from "../support/repository";

/** How many threats each door has. */
const DOORS = { "T-E1": 9, "T-E2": 7, "T-E3": 12, "T-E4": 7, "T-E5": 5, "T-E6": 8 } as const;
const FEATURES = 29;
/** How many rows no test proves. It may only go down. */
const NOT_PROVED = 0;

interface Row {
  readonly id: string;
  /** Paths from the root of the checkout. */
  readonly code: readonly string[];
  /** Empty where the row says `not proved`. */
  readonly tests: readonly string[];
}

const pathsIn = (cell: string): readonly string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, path]) => path ?? "");

function codePath(path: string): string {
  return /^(?:infra|appPackage|tab|bot)\//.test(path) ? path : `bot/src/${path}`;
}

const rows: readonly Row[] = repositoryText("docs/security.md")
  .split("\n")
  .flatMap((line) => {
    const cells = line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim());
    const [id = ""] = cells;
    if (!/^(?:T-E\d-\d+|PF-\d\d)$/.test(id)) return [];
    const proof = cells.at(-1) ?? "";
    return [
      {
        id,
        code: id.startsWith("T-") ? pathsIn(cells.at(-2) ?? "").map(codePath) : [],
        tests: proof === "not proved" ? [] : pathsIn(proof).map((path) => `tests/${path}`),
      },
    ];
  });
const proved = proofs();

describe("the table of threats", () => {
  it("has each threat and each feature exactly once, in order", () => {
    const threats = Object.entries(DOORS).flatMap(([door, count]) =>
      Array.from({ length: count }, (_, at) => `${door}-${at + 1}`),
    );
    const features = Array.from(
      { length: FEATURES },
      (_, at) => `PF-${String(at + 1).padStart(2, "0")}`,
    );
    expect(rows.map(({ id }) => id)).toEqual([...threats, ...features]);
  });

  it("names for each threat a file that is there", () => {
    const threats = rows.filter(({ id }) => id.startsWith("T-"));
    expect(threats.filter(({ code }) => code.length === 0)).toEqual([]);
    const gone = threats.flatMap(({ id, code }) =>
      code.filter((path) => !existsSync(join(REPOSITORY, path))).map((path) => `${id}: ${path}`),
    );
    expect(gone).toEqual([]);
  });

  it("names only tests with the row's id in a title", () => {
    const silent = rows.flatMap(({ id, tests }) =>
      tests.filter((test) => proved.get(id)?.has(test) !== true).map((test) => `${id}: ${test}`),
    );
    expect(silent).toEqual([]);
  });

  it("says of all others that they are not proved, of which there are ever fewer", () => {
    const open = rows.filter(({ tests }) => tests.length === 0).map(({ id }) => id);
    expect(open.length).toBeLessThanOrEqual(NOT_PROVED);
    expect(rows.length - open.length).toBeGreaterThan(40);
  });

  it("knows every id that a test has in its title", () => {
    const known = new Set(rows.map(({ id }) => id));
    expect([...proved.keys()].filter((id) => !known.has(id))).toEqual([]);
  });
});
