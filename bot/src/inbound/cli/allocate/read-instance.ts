import type { AllocationInstance } from "../../../scheme/allocation/engine/instance";
import { contradictionsOf } from "./contradictions";
import { GRADE_RANKS, instanceFile, type InstanceFile } from "./instance-file";

/** A file that was read, as it stands and as the engine takes it; or what is wrong with it, a line each. */
export type ReadInstance =
  | { readonly ok: true; readonly file: InstanceFile; readonly instance: AllocationInstance }
  | { readonly ok: false; readonly wrong: readonly string[] };

/** A place in a file, as somebody would write it: `doctors[3].grade`. */
function written(path: readonly PropertyKey[]): string {
  const text = path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`))
    .join("");
  return text === "" ? "the file" : text.replace(/^\./, "");
}

/** How many places a supporter has: what they offer, up to the policy's most, less those they have. */
export function placesOf(
  { capacity, committed }: InstanceFile["supporters"][number],
  { capacityMax }: InstanceFile["policy"],
): number {
  return Math.max(0, Math.min(capacity, capacityMax) - committed);
}

const rank = (grade: string): number => GRADE_RANKS.get(grade) ?? 0;

/** Who cannot be given anybody has no places, so that a pair with them does not hold. */
function instanceOf(file: InstanceFile): AllocationInstance {
  const { policy } = file;
  return {
    policy: { preferences: policy.preferences, fit: policy.fit, shortage: policy.shortage },
    doctors: file.doctors.map((doctor) => ({
      id: doctor.id,
      personId: doctor.personId,
      seniority: rank(doctor.grade),
      lep: doctor.lep,
      site: doctor.site,
      specialty: doctor.specialty,
      desiredSpecialty: doctor.desiredSpecialty ?? undefined,
      asks: doctor.asks,
      within: policy.crossLep === "forbid" ? "lep" : "anywhere",
      band: doctor.band,
    })),
    supporters: file.supporters.map((supporter) => ({
      id: supporter.id,
      personId: supporter.personId,
      seniority: rank(supporter.grade),
      lep: supporter.lep,
      site: supporter.site,
      specialty: supporter.specialty,
      offers: supporter.offers,
      places: supporter.eligible && supporter.status === "active" ? placesOf(supporter, policy) : 0,
      committed: supporter.committed,
    })),
    endedPairs: file.endedPairs,
    currentPairs: file.currentPairs,
    seed: String(policy.lotSeed ?? file.seed ?? ""),
  };
}

/**
 * Reads the text of an instance file (docs/allocation-format.md). Refuses what is not JSON, what is not of the
 * format and what contradicts itself, and says where.
 */
export function readInstance(text: string): ReadInstance {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return { ok: false, wrong: [`the file is not JSON: ${why}`] };
  }
  const parsed = instanceFile.safeParse(json);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(({ path, message }) => `${written(path)}: ${message}`);
    return { ok: false, wrong };
  }
  const wrong = contradictionsOf(parsed.data);
  if (wrong.length > 0) return { ok: false, wrong };
  return { ok: true, file: parsed.data, instance: instanceOf(parsed.data) };
}
