import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** The folder of the checkout. */
export const REPOSITORY = join(__dirname, "..", "..");

/** The text of a file, its path given from the root of the checkout; throws where there is none. */
export function repositoryText(path: string): string {
  return readFileSync(join(REPOSITORY, path), "utf8");
}

/** The names in a folder, the hidden ones included, its path given from the root of the checkout. */
export function repositoryFolder(path: string): readonly string[] {
  return readdirSync(join(REPOSITORY, path));
}

const MADE = new Set(["node_modules", "dist", "artifacts"]);

/**
 * Every file that people write below some folders or files of the checkout (`""` is all of it), as paths from the root
 * with `/`. What is installed, built or kept by a running product is left out, and so are hidden folders but `.ci`.
 */
export function repositoryFiles(...roots: readonly string[]): readonly string[] {
  return roots.flatMap((root) => walk(join(REPOSITORY, root)));
}

function walk(path: string): string[] {
  if (!statSync(path).isDirectory()) return [relative(REPOSITORY, path).split(sep).join("/")];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile() || isWritten(entry.name))
    .flatMap((entry) => walk(join(path, entry.name)));
}

function isWritten(folder: string): boolean {
  return !MADE.has(folder) && (!folder.startsWith(".") || folder === ".ci");
}
