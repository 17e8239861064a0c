import type { Me } from "@near-peer/bot/contract";
import type { Screen } from "../platform/route";

/** A scheme as the signed-in person has it. */
export type MyScheme = Me["schemes"][number];

/** Whether the person runs the scheme, as director or administrator. */
export function runs(scheme: MyScheme): boolean {
  return scheme.roles.some((role) => role === "director" || role === "administrator");
}

/** Whether the person answers for a scheme that others run: a deputy, or the director of medical education. */
export function oversees(scheme: MyScheme): boolean {
  return scheme.roles.some((role) => role === "deputy" || role === "dme");
}

/** Whether concerns may be addressed to the person, or reach them unread (NP22); which ones the server decides. */
export function readsConcerns(scheme: MyScheme): boolean {
  return oversees(scheme) || scheme.roles.includes("director");
}

/** Whether the person may read the audit trail: who did and saw what. */
export function readsAudit(scheme: MyScheme): boolean {
  return scheme.roles.includes("director");
}

/** Whether the person sees how the scheme goes, in numbers of nobody (MX4). */
export function seesQuality(scheme: MyScheme): boolean {
  return scheme.roles.some(
    (role) => role === "director" || role === "dme" || role === "regional-viewer",
  );
}

/** Whether the person is one of a pair, or may become one. */
export function takesPart(scheme: MyScheme): boolean {
  return scheme.roles.some((role) => role === "foundation-doctor" || role === "senior-doctor");
}

/** Where the page begins: those who answer for a scheme at what needs them today, those who compare schemes at their numbers, everybody else at their own page. */
export function firstScreen(me: Me): Screen {
  const scheme = me.schemes.find(runs) ?? me.schemes.find(oversees);
  if (scheme !== undefined) return { name: "today", schemeId: scheme.schemeId };
  const compared = me.schemes.find(seesQuality);
  return compared === undefined ? { name: "my" } : { name: "quality", schemeId: compared.schemeId };
}
