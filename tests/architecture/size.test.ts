import { repositoryFiles, repositoryText } from "../support/repository";

const CODE = /\.(ts|tsx|mjs|cjs)$/;
const product = repositoryFiles("bot/src", "bot/scripts", "tab/src").filter((file) =>
  CODE.test(file),
);
const tests = repositoryFiles("tests").filter((file) => CODE.test(file));
const pure = product.filter((file) => /^bot\/src\/(scheme|application)\//.test(file));

/** The code without its comments and the insides of its strings, so that words about code are not taken for it. */
function code(file: string): string {
  return repositoryText(file)
    .replaceAll(/\/\*[\s\S]*?\*\//g, "")
    .replaceAll(/(?<!:)\/\/.*$/gm, "")
    .replaceAll(/"(?:[^"\\\n]|\\.)*"/g, '""');
}

function where(files: readonly string[], shape: RegExp, text = code): readonly string[] {
  return files.filter((file) => shape.test(text(file)));
}

/** What the type checker would no longer look at. */
const ESCAPES = /(:|\bas|<)\s*any\b|(?<=[\w)\]])!(?=[.;,)\]]|\s*$)/m;
const SUPPRESSIONS = /@ts-(ignore|nocheck|expect-error)/;
const AMBIENT = /\bDate\.now\(|\bnew Date\(\)|\brandomUUID\(|\bMath\.random\(|\bperformance\.now\(/;
// In two halves, so that this file is not one that it finds.
const LATER = new RegExp(["TO" + "DO", "FIX" + "ME"].map((word) => `\\b${word}\\b`).join("|"));

describe("the size and the honesty of the code", () => {
  it("has no file over 300 lines", () => {
    const long = [...product, ...tests].filter(
      (file) => repositoryText(file).trimEnd().split("\n").length > 300,
    );
    expect(long).toEqual([]);
  });

  it("is mostly in files that fit on a screen", () => {
    const lengths = product
      .map((file) => repositoryText(file).split("\n").length)
      .toSorted((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(60);
  });

  it("escapes the type checker nowhere", () => {
    expect(where(product, ESCAPES)).toEqual([]);
    expect(where([...product, ...tests], SUPPRESSIONS, repositoryText).filter(notThis)).toEqual([]);
  });

  it.each(["x: any", "y as any", "z!.name", "f(a!)", "list[0]!;", "value!\n", "<any>v"])(
    "would notice %j",
    (text) => {
      expect(text).toMatch(ESCAPES);
    },
  );

  it.each(["a !== b", "!done", "if (!(a))", "many: anyone", "`Not so!`"])(
    "takes %j for what it is",
    (text) => {
      expect(text).not.toMatch(ESCAPES);
    },
  );

  it("takes no time and no chance in the rules and the use cases: both are given", () => {
    expect(pure.length).toBeGreaterThan(80);
    expect(where(pure, AMBIENT)).toEqual([]);
    expect("const at = Date.now();").toMatch(AMBIENT);
  });

  it("leaves nothing for later in a comment", () => {
    expect(where([...product, ...tests], LATER, repositoryText)).toEqual([]);
  });

  it("runs every test: none is skipped, and none is alone", () => {
    const alone = /\b(?:it|test|describe)\.(?:only|skip|todo)[.(]|\b[xf](?:it|describe)\(/;
    expect(where(tests, alone).filter(notThis)).toEqual([]);
  });
});

/** This file holds the shapes that it looks for. */
function notThis(file: string): boolean {
  return file !== "tests/architecture/size.test.ts";
}
