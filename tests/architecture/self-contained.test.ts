import { existsSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { REPOSITORY, repositoryFiles, repositoryText } from "../support/repository";

const TEXT = /\.(ts|tsx|mjs|cjs|json|md|html|css|yml|bicep|svg|sh)$|(^|\/)(\.env\.[a-z]+|run)$/;
const SKIPPED = ["package-lock.json", "tests/architecture/self-contained.test.ts"];
const FILES = repositoryFiles("").filter((file) => TEXT.test(file) && !SKIPPED.includes(file));

/** Where a person's own machine begins. Program folders of Windows and macOS, where a browser may be, are no one's own. */
const MACHINE =
  /(?<![\w.$}/:-])\/(?:home|Users|root|tmp|var\/folders|work|mnt|private)\/[\w.-]+|\b[A-Z]:\\\\?Users\b/;
const MAIL = /(?<![\w.+/-])[\w.+-]+@(?:[\w-]+\.)+[a-z]{2,}\b/gi;
/** Local files of another repository, or of none: a name ending in `.md` that is not one of ours. */
const DOCUMENT = /(?<![\w/.@-])(?:\.\.?\/)*[\w./-]*\b[\w-]+\.md\b/g;

/** An import that stands as one: at the beginning of a line. */
const IMPORT = /^(?:import\b|export\b|\}|const\b)[^`\n]*?["'](\.\.?\/[^"'\n]+)["']\)?;?$/gm;

function mailsOf(file: string): readonly string[] {
  return [...repositoryText(file).matchAll(MAIL)]
    .map(([mail]) => mail)
    .filter((mail) => !/\.(?:example|invalid)$/i.test(mail));
}

/** A hostile address in a test: not a mail but a URL with somebody's name before its host. */
const NOT_A_MAIL = [
  "25:secret@smba.trafficmanager.net",
  "secret@smba.trafficmanager.net",
  "words@near-peer.documents.azure.com",
];

describe("the repository", () => {
  it("is read in full", () => {
    expect(FILES.length).toBeGreaterThan(500);
    expect(FILES).toEqual(expect.arrayContaining(["README.md", ".ci/run", "infra/env/.env.dev"]));
  });

  it("names no path of anybody's machine", () => {
    const found = FILES.filter((file) => MACHINE.test(repositoryText(file)));
    expect(found).toEqual([]);
    expect("see /home/ada/notes").toMatch(MACHINE);
    expect("https://example.org/home/page").not.toMatch(MACHINE);
  });

  it("imports nothing from outside itself", () => {
    const outside = FILES.filter((file) => /\.(ts|tsx|mjs|cjs)$/.test(file)).flatMap((file) =>
      [...repositoryText(file).matchAll(IMPORT)]
        .map(([, path]) => normalize(join(dirname(file), path ?? "")))
        .filter((path) => path.startsWith("..")),
    );
    expect(outside).toEqual([]);
  });

  it("has invented mail addresses only: each ends in .example, which nobody can own", () => {
    const real = FILES.flatMap((file) => mailsOf(file).map((mail) => `${file}: ${mail}`)).filter(
      (found) => !NOT_A_MAIL.some((one) => found.endsWith(one)),
    );
    expect(real).toEqual([]);
  });

  it("points to no document that it does not hold", () => {
    const missing = FILES.flatMap((file) =>
      [...repositoryText(file).matchAll(DOCUMENT)]
        .map(([name]) => name)
        .filter((name) => !isOurs(file, name))
        .map((name) => `${file}: ${name}`),
    );
    expect(missing).toEqual([]);
  });
});

function isOurs(file: string, name: string): boolean {
  return [join(dirname(file), name), name, join("docs", name)].some((path) =>
    existsSync(join(REPOSITORY, path)),
  );
}
