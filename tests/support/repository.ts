import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

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
