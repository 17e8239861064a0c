import { existsSync } from "node:fs";
import { join } from "node:path";
import { REPOSITORY, repositoryFiles, repositoryText } from "../support/repository";

const ID = /\b(?:NP|NA|NB|BS|MX|PG|RT)\d+\b/g;
const PRINCIPLES = 12;
/** What a reader can take in without scrolling sideways. */
const WIDEST = 150;

/** How many ids each of the source documents gives. */
const GROUPS = { NP: 27, NA: 1, NB: 1, BS: 8, MX: 6, PG: 4, RT: 9 } as const;
const IDS = Object.entries(GROUPS).flatMap(([group, count]) =>
  Array.from({ length: count }, (_, index) => `${group}${index + 1}`),
);

/** A part of what a requirement asks, and its place. */
interface Part {
  readonly asks: string;
  readonly where: string;
}

interface Requirement {
  readonly id: string;
  readonly parts: readonly Part[];
  /** Paths from the root of the checkout. */
  readonly code: readonly string[];
  readonly tests: readonly string[];
}

const document = repositoryText("docs/rules.md");
const [requirementsText = "", principlesText = ""] = document.split("\n## Principles\n");

function cellsOf(line: string): readonly string[] {
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}

const isRule = (line = "") => line.startsWith("| -");

/** The rows of the tables in a text, without their heads. */
function rowsOf(text: string): readonly (readonly string[])[] {
  const rows = text.split("\n").filter((line) => line.startsWith("|"));
  return rows.filter((line, at) => !isRule(line) && !isRule(rows[at + 1])).map(cellsOf);
}

function pathsIn(text: string): readonly string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, path]) => path ?? "");
}

/** The paths of the list that begins so, over as many lines as it takes. */
function listOf(text: string, name: "code" | "tests"): readonly string[] {
  return pathsIn(
    new RegExp(`^- ${name}: [^\\n]*(?:\\n {2}\\S[^\\n]*)*`, "mu").exec(text)?.[0] ?? "",
  );
}

/** A heading of its own for what somebody can do, a row for what nobody can. */
function requirementsIn(text: string): readonly Requirement[] {
  return text.split(/^(?=#{2,3} )/mu).flatMap((section) => {
    const [, id] = /^### ([A-Z]{2}\d+): \S/u.exec(section) ?? [];
    const [own = "", ...others] = section.split(/^(?=\| id )/mu);
    const missing = (id === undefined ? [own, ...others] : others).flatMap(rowsOf);
    const absent = missing.map(([one = "", asks = "", where = ""]) => ({
      id: one,
      parts: [{ asks, where }],
      code: [],
      tests: [],
    }));
    if (id === undefined) return absent;
    const parts = rowsOf(own).map(([asks = "", where = ""]) => ({ asks, where }));
    const code = listOf(own, "code").map((path) =>
      path.startsWith("tab/") ? path : `bot/src/${path}`,
    );
    return [
      { id, parts, code, tests: listOf(own, "tests").map((path) => `tests/${path}`) },
      ...absent,
    ];
  });
}

const requirements = requirementsIn(requirementsText);
const isThere = ({ where }: Part) => where !== "" && where !== "not yet";
const built = requirements.filter(({ parts }) => parts.some(isThere));
const missing = requirements.filter(({ parts }) => !parts.some(isThere));
const cites = (file: string): readonly string[] => repositoryText(file).match(ID) ?? [];

describe("the table of requirements", () => {
  it("has each id exactly once, in order", () => {
    expect(requirements.map(({ id }) => id)).toEqual(IDS);
  });

  it("says of each part what it asks and where it is, or that it is not yet there", () => {
    const bare = requirements.filter(
      ({ parts }) =>
        parts.length === 0 || parts.some(({ asks, where }) => asks === "" || where === ""),
    );
    expect(bare).toEqual([]);
  });

  it("has all of near-peer support", () => {
    const open = requirements.filter(
      ({ id, parts }) => id.startsWith("N") && !parts.every((part) => isThere(part)),
    );
    expect(open).toEqual([]);
  });

  it("says of what is built where its code and its tests are", () => {
    const bare = built.filter(({ code, tests }) => code.length === 0 || tests.length === 0);
    expect(bare).toEqual([]);
    expect(built.length).toBeGreaterThanOrEqual(29);
  });

  it("names no code and no test for what is not there yet", () => {
    expect(missing.filter(({ code, tests }) => code.length + tests.length > 0)).toEqual([]);
  });

  it("names only files that exist, each once", () => {
    for (const { id, code, tests } of requirements) {
      const paths = [...code, ...tests];
      expect([id, paths.filter((path) => !existsSync(join(REPOSITORY, path)))]).toEqual([id, []]);
      expect([id, new Set(paths).size]).toEqual([id, paths.length]);
    }
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

  it("can be read as it lies there", () => {
    expect(document.split("\n").filter((line) => line.length > WIDEST)).toEqual([]);
  });
});

describe("the tests of the principles", () => {
  /** A row without a name goes on with the principle above it. */
  const rows = rowsOf(principlesText).map(([name = "", path = ""]) => ({
    begins: /^(\d+), /u.exec(name)?.[1],
    tests: pathsIn(path).map((one) => `tests/${one}`),
  }));
  const starts = rows.flatMap(({ begins }, at) => (begins === undefined ? [] : [at]));
  const principles = starts.map((at, nth) => ({
    number: rows[at]?.begins,
    tests: rows.slice(at, starts[nth + 1]).flatMap(({ tests }) => tests),
  }));

  it("are there for each principle, in order, and exist", () => {
    expect(principles.map(({ number }) => number)).toEqual(
      Array.from({ length: PRINCIPLES }, (_, at) => String(at + 1)),
    );
    const paths = principles.flatMap(({ tests }) => tests);
    expect(paths.filter((path) => !existsSync(join(REPOSITORY, path)))).toEqual([]);
  });

  it("say by name that they prove it, one of each at least", () => {
    const silent = principles.filter(
      ({ number, tests }) =>
        !tests.some((file) =>
          new RegExp(`\\bprinciple ${number}\\b`, "u").test(repositoryText(file)),
        ),
    );
    expect(silent.map(({ number }) => number)).toEqual([]);
  });
});
