import { isFoundationGrade, type Grade } from "../grade";

/** What a row says somebody is: one who is supported, or a senior doctor who might support. */
export type DoctorRole = "foundation-doctor" | "senior-doctor";

/** By grade alone: F1 and F2 are foundation doctors, everybody above is a senior doctor (NP2). */
export function roleOfGrade(grade: Grade): DoctorRole {
  return isFoundationGrade(grade) ? "foundation-doctor" : "senior-doctor";
}

const BY_GRADE = ["", "doctor"];
const SUPPORTED = ["foundation doctor", "foundation-doctor"];
const SENIOR = ["supporter", "senior doctor", "senior-doctor", "near-peer supporter"];

/**
 * The role that the template's cell and the grade give together. An F2 may be written down as a
 * supporter; an F1 may not, and nobody above F2 is a foundation doctor (NP2, NP9).
 */
export function roleOf(text: string, grade: Grade): DoctorRole | "unknown-role" | "does-not-fit" {
  const said = text.toLowerCase();
  if (BY_GRADE.includes(said)) return roleOfGrade(grade);
  if (SUPPORTED.includes(said))
    return isFoundationGrade(grade) ? "foundation-doctor" : "does-not-fit";
  if (SENIOR.includes(said)) return grade === "F1" ? "does-not-fit" : "senior-doctor";
  return "unknown-role";
}
