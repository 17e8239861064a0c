import { generateKeyPair } from "jose";

/** An RS256 key pair. */
export type SigningKeys = Awaited<ReturnType<typeof generateKeyPair>>;

declare global {
  /** What is kept from one file of tests to the next that the same process runs (`warm-environment.cjs`). */
  var keptOverFiles: Map<string, Promise<SigningKeys>> | undefined;
}

/**
 * The key pair of that name. Making one takes as long as many a test: each of Jest's processes makes it once, for all its files. Keys of two names
 * are two.
 */
export function signingKeys(name: string): Promise<SigningKeys> {
  const kept = (globalThis.keptOverFiles ??= new Map<string, Promise<SigningKeys>>());
  const known = kept.get(name);
  if (known !== undefined) return known;
  const made = generateKeyPair("RS256");
  kept.set(name, made);
  return made;
}
