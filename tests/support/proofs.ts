import { repositoryFiles, repositoryText } from "./repository";

const ID = /\b(?:T-E\d-\d{1,2}|PF-\d\d)\b/g;

/** The lines of a test that hold a text: what is in its title is there, what is in a comment is not. */
function spokenLines(file: string): readonly string[] {
  return repositoryText(file)
    .split("\n")
    .filter((line) => !/^\s*(?:\/\/|\/?\*)/.test(line) && /["'`].*\b(?:T-E|PF-)\d/.test(line));
}

/** The ids that documents name (`T-E2-4`, `PF-15`), each with the files of tests that have it in a title. */
export function proofs(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const file of repositoryFiles("tests").filter((one) => one.endsWith(".test.ts"))) {
    for (const [id] of spokenLines(file).join("\n").matchAll(ID)) {
      found.set(id, (found.get(id) ?? new Set()).add(file));
    }
  }
  return found;
}

/** The ids that a text names, each once. */
export function idsIn(text: string): readonly string[] {
  return [...new Set(text.match(ID))];
}
