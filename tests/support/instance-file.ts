import type {
  AllocationInstance,
  InstanceDoctor,
  InstanceSupporter,
} from "../../bot/src/scheme/allocation/engine/instance";
import { INSTANCE_POLICY } from "./allocation-instances";

/** A grade of the format for each seniority from 1. */
const GRADES = ["F1", "F2", "ST1", "ST3", "ST5", "ST7"];

const gradeOf = ({ seniority }: InstanceDoctor | InstanceSupporter): string =>
  GRADES[seniority - 1] ?? "";

/** An instance as a file of the format `near-peer-allocation-instance/1`. All doctors are within the same distance. What the format does not know of people stays in it, and is not read. */
export function instanceFileOf(instance: AllocationInstance) {
  const { shortage, ...costs } = structuredClone(instance.policy);
  return {
    format: "near-peer-allocation-instance/1",
    label: "invented",
    seed: 7,
    policy: {
      levels: ["unallocated", "moved", "preferences", "fit"],
      ...costs,
      capacityDefault: 2,
      capacityMax: 3,
      crossLep: instance.doctors.some(({ within }) => within === "lep") ? "forbid" : "allow",
      shortage,
      ...(shortage === "lot" && { lotSeed: instance.seed }),
    },
    leps: [],
    doctors: instance.doctors.map((doctor) => ({
      ...doctor,
      desiredSpecialty: doctor.desiredSpecialty ?? null,
      grade: gradeOf(doctor),
    })),
    supporters: instance.supporters.map((supporter) => ({
      ...supporter,
      grade: gradeOf(supporter),
      capacity: supporter.places + supporter.committed,
      eligible: true,
      status: "active",
    })),
    endedPairs: instance.endedPairs,
    currentPairs: instance.currentPairs,
  };
}

const NORTH = { lep: "north", site: "north/1", specialty: "surgery" };

const DOCTORS: readonly InstanceDoctor[] = [
  { id: "d-a", personId: "p-a", seniority: 1, asks: ["img"], band: 0 },
  { id: "d-b", personId: "p-b", seniority: 2, asks: [], band: 1 },
].map((doctor) => ({ ...doctor, ...NORTH, desiredSpecialty: undefined, within: "anywhere" }));

const SUPPORTERS: readonly InstanceSupporter[] = [
  { id: "s-x", personId: "p-x", seniority: 3, offers: ["img"] },
  { id: "s-y", personId: "p-y", seniority: 2, offers: [] },
].map((supporter) => ({ ...supporter, ...NORTH, places: 1, committed: 0 }));

/**
 * The smallest instance in which greed leaves somebody out: an F1 asks for what only the ST1 offers, whom the F2 needs;
 * for the F1 there is an F2 besides. One place each.
 */
export const TWO_AND_TWO: AllocationInstance = {
  policy: INSTANCE_POLICY,
  doctors: DOCTORS,
  supporters: SUPPORTERS,
  endedPairs: [],
  currentPairs: [],
  seed: "7",
};
