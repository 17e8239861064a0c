import { banned, bannedWords, bannedWordsOf } from "../support/banned-words";
import { repositoryFiles, repositoryText } from "../support/repository";

/** Code, cards, the texts of screens, the package for Teams and the documents. */
const FILES = repositoryFiles(
  "README.md",
  "appPackage/manifest.json",
  "bot",
  "docs",
  "infra",
  "tab",
).filter((file) => /\.(ts|tsx|mjs|json|md|html|css|bicep|svg)$/.test(file));

const WORDS = bannedWords();

/** Words that may stand in one place, with the reason. */
const LET_PASS: readonly { readonly file: string; readonly words: readonly string[] }[] = [
  // Names the words that are not written.
  { file: "docs/glossary.md", words: WORDS.terms },
  // The source document and its kind of scheme have this name.
  { file: "docs/rules.md", words: ["buddy"] },
];

/** Whether people read what stands in a file, on a card or a screen. */
function speaks(file: string): boolean {
  return /^(?:bot\/src|tab|appPackage)\//.test(file);
}

function foundIn(file: string): readonly string[] {
  const passes = LET_PASS.filter((one) => one.file === file).flatMap(({ words }) => words);
  const words = speaks(file) ? [...WORDS.terms, ...WORDS.tone] : WORDS.terms;
  return banned(repositoryText(file), words).filter((word) => !passes.includes(word));
}

/** A file or a folder of such a name says nothing of what is in it. */
const EMPTY_NAMES = ["utils", "util", "helper", "manager", "impl", "common", "misc"];

describe("the words that we do not write", () => {
  it("come from the glossary", () => {
    expect(WORDS.terms).toEqual(expect.arrayContaining(["mentee", "mentor", "trainee"]));
    expect(WORDS.tone).toEqual(expect.arrayContaining(["please note", "reach out"]));
    const table = "| term | do not write |\n| --- | --- |\n| a | `one`, `two` |\n\n| `x` | `y` |";
    expect(bannedWordsOf(table)).toEqual(["one", "two"]);
  });

  it("are noticed as whole words, in plurals, capitals and names", () => {
    const words = ["mentor", "reach out"];
    for (const text of ["Mentors", "aMentorOf", "your mentor's", "mentor_id"]) {
      expect(banned(text, words)).toEqual(["mentor"]);
    }
    expect(banned("please reach\nout to", words)).toEqual(["reach out"]);
    expect(banned("mentorship tormentor", words)).toEqual([]);
  });

  it("are nowhere in the source, the cards, the texts and the documents", () => {
    expect(FILES.length).toBeGreaterThan(400);
    const found = FILES.flatMap((file) => foundIn(file).map((word) => `${file}: ${word}`));
    expect(found).toEqual([]);
  });

  it("are let pass only where they stand", () => {
    for (const { file, words } of LET_PASS) {
      const present = banned(repositoryText(file), words);
      expect({ file, words: present }).toEqual({ file, words });
    }
  });

  it("name no file and no folder", () => {
    const named = repositoryFiles("bot", "tab", "tests").filter((file) =>
      file.split(/[/.-]/).some((part) => EMPTY_NAMES.includes(part)),
    );
    expect(named).toEqual([]);
  });
});
