import { existsSync } from "node:fs";
import { join } from "node:path";
import { REPOSITORY, repositoryFiles, repositoryText } from "../support/repository";

const ID = /\b(?:NP|NA|NB|BS|MX|PG|RT)\d+\b/g;

/** How many ids each of the source documents gives. */
const GROUPS = { NP: 27, NA: 1, NB: 1, BS: 8, MX: 6, PG: 4, RT: 9 } as const;
const IDS = Object.entries(GROUPS).flatMap(([group, count]) =>
  Array.from({ length: count }, (_, index) => `${group}${index + 1}`),
);

interface Row {
  readonly id: string;
  readonly where: string;
  /** Paths from the root of the checkout. */
  readonly code: readonly string[];
  readonly tests: readonly string[];
}

function pathsIn(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, path]) => path ?? "");
}

function rowsOf(table: string): readonly Row[] {
  return table.split("\n").flatMap((line) => {
    const [, id = "", , where = "", code = "", tests = ""] = line
      .split("|")
      .map((cell) => cell.trim());
    if (!/^[A-Z]{2}\d+$/.test(id)) return [];
    const from = (path: string) => (path.startsWith("tab/") ? path : `bot/src/${path}`);
    return [
      {
        id,
        where,
        code: pathsIn(code).map(from),
        tests: pathsIn(tests).map((path) => `tests/${path}`),
      },
    ];
  });
}

const rows = rowsOf(repositoryText("docs/rules.md"));
const built = rows.filter(({ where }) => where !== "not yet");
const missing = rows.filter(({ where }) => where === "not yet");
const cites = (file: string): readonly string[] => repositoryText(file).match(ID) ?? [];

describe("the table of requirements", () => {
  it("has each id exactly once, in order", () => {
    expect(rows.map(({ id }) => id)).toEqual(IDS);
  });

  it("says of what is built where its code and its tests are", () => {
    const bare = built.filter(({ code, tests }) => code.length === 0 || tests.length === 0);
    expect(bare).toEqual([]);
    expect(built.length).toBeGreaterThan(10);
  });

  it("names no code and no test for what is not there yet", () => {
    expect(missing.filter(({ code, tests }) => code.length + tests.length > 0)).toEqual([]);
  });

  it("names only files that exist", () => {
    const paths = rows.flatMap(({ code, tests }) => [...code, ...tests]);
    expect(paths.filter((path) => !existsSync(join(REPOSITORY, path)))).toEqual([]);
  });

  it("has code and a test that cite the requirement they are named for", () => {
    const silent = built.filter(({ id, code, tests }) =>
      [code, tests].some((files) => !files.some((file) => cites(file).includes(id))),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it("knows every id that the code and the tests cite, and each of those is built", () => {
    const known = new Set(built.map(({ id }) => id));
    const files = repositoryFiles("bot/src", "tab/src", "tests").filter(
      (file) => /\.(ts|tsx)$/.test(file) && file !== "tests/architecture/rules-table.test.ts",
    );
    const stray = files.flatMap((file) =>
      cites(file)
        .filter((id) => !known.has(id))
        .map((id) => `${file}: ${id}`),
    );
    expect(stray).toEqual([]);
  });
});
