import { readFileSync } from "node:fs";
import type { Digest } from "../../../application/ports/digest";
import { allocateInstance } from "../../../scheme/allocation/engine/allocate-instance";
import { certificateOf } from "../../../scheme/allocation/engine/certificate";
import { objectiveOf } from "../../../scheme/allocation/engine/objective";
import type { CommandResult } from "../command-result";
import { readInstance, type ReadInstance } from "./read-instance";
import { whyWithout } from "./why-without";

const USAGE = [
  "Usage: npm run --silent allocate -- INSTANCE.json",
  "Prints the best allocation of an instance file, as JSON; - reads the instance from the standard input.",
  "The format is described in docs/allocation-format.md.",
].join("\n");

/** As many complaints as somebody can use at once. */
const MOST_SAID = 20;
const STANDARD_INPUT = 0;

/** By their code units: the same order on every machine. */
const inOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function answerTo(read: ReadInstance & { readonly ok: true }, digest: Digest): string {
  const { file, instance } = read;
  const solved = allocateInstance(instance, digest);
  const { doctors, supporters } = solved.tables;
  const given = new Map<string, string>();
  doctors.ids.forEach((id, doctor) => {
    const supporter = supporters.ids[solved.solution.supporterOf[doctor] ?? -1];
    if (supporter !== undefined) given.set(id, supporter);
  });
  const reasonOf = whyWithout(file, instance);
  const everybody = instance.doctors.toSorted((a, b) => inOrder(a.id, b.id));
  return JSON.stringify({
    pairs: everybody.flatMap(({ id }) => {
      const supporter = given.get(id);
      return supporter === undefined ? [] : [[id, supporter]];
    }),
    unallocated: everybody
      .filter(({ id }) => !given.has(id))
      .map((doctor) => ({ doctorId: doctor.id, reason: reasonOf(doctor) })),
    objective: objectiveOf(solved),
    certificate: certificateOf(solved),
  });
}

function refused(name: string, wrong: readonly string[]): CommandResult {
  const more = wrong.length - MOST_SAID;
  return {
    ok: false,
    text: [
      `${name} is not an instance that can be allocated:`,
      ...wrong.slice(0, MOST_SAID),
      ...(more > 0 ? [`… and ${more} more`] : []),
    ].join("\n"),
  };
}

/** Prints the best allocation of an instance file; opens no store. Says what is wrong with a file that is none. */
export function allocate(words: readonly string[], digest: Digest): CommandResult {
  const [file] = words;
  if (file === undefined || words.length !== 1) return { ok: false, text: USAGE };
  const name = file === "-" ? "The standard input" : file;
  let text: string;
  try {
    text = readFileSync(file === "-" ? STANDARD_INPUT : file, "utf8");
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return { ok: false, text: `${name} cannot be read: ${why}\n\n${USAGE}` };
  }
  const read = readInstance(text);
  return read.ok ? { ok: true, text: answerTo(read, digest) } : refused(name, read.wrong);
}
