import { importText } from "../../text/import";

/** At most so many files at once, and so large. */
const MOST_FILES = 4;
const MOST_BYTES = 5 * 1024 * 1024;
const MOST_BYTES_TOGETHER = 10 * 1024 * 1024;

/** What is known of a file before it is read. */
export interface FileSize {
  readonly name: string;
  readonly size: number;
}

/** Adds files to those chosen; one of the same name takes the other's place. */
export function withFiles<File extends FileSize>(
  chosen: readonly File[],
  added: readonly File[],
): readonly File[] {
  const names = new Set(added.map((file) => file.name));
  return [...chosen.filter((file) => !names.has(file.name)), ...added];
}

/** Why these files cannot be sent, in words; `""` where they can. */
export function filesProblem(files: readonly FileSize[]): string {
  if (files.length > MOST_FILES) return importText.tooMany;
  const empty = files.find((file) => file.size === 0);
  if (empty !== undefined) return importText.emptyFile(empty.name);
  const large = files.find((file) => file.size > MOST_BYTES);
  if (large !== undefined) return importText.tooLarge(large.name);
  const together = files.reduce((sum, file) => sum + file.size, 0);
  return together > MOST_BYTES_TOGETHER ? importText.tooLargeTogether : "";
}
