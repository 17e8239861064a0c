import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";

const KEY_BYTES = 64;

/** A fresh account key: 64 random bytes in base64, as Azure's keys are. */
export function newKey(): string {
  return randomBytes(KEY_BYTES).toString("base64");
}

/**
 * The account key kept in `file` (readable by its owner only), made at first use.
 * @throws Error when the file holds something else; it can simply be deleted.
 */
export function keyIn(file: string): string {
  if (!existsSync(file)) {
    const unfinished = `${file}.new`;
    writeFileSync(unfinished, `${newKey()}\n`, { mode: 0o600 });
    renameSync(unfinished, file); // never a half-written key, whenever the process is killed
  }
  chmodSync(file, 0o600);
  const key = readFileSync(file, "utf8").trim();
  if (Buffer.from(key, "base64").length !== KEY_BYTES) {
    throw new Error(`${file} does not hold a key. Delete it: the next start makes a new one.`);
  }
  return key;
}
