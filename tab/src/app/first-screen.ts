import type { Me } from "@near-peer/bot/contract";
import type { Screen } from "../platform/route";

/** A scheme as the signed-in person has it. */
export type MyScheme = Me["schemes"][number];

/** Whether the person runs the scheme, as director or administrator. */
export function runs(scheme: MyScheme): boolean {
  return scheme.roles.some((role) => role === "director" || role === "administrator");
}

/** Whether the person is one of a pair, or may become one. */
export function takesPart(scheme: MyScheme): boolean {
  return scheme.roles.some((role) => role === "foundation-doctor" || role === "senior-doctor");
}

/** Where the page begins: those who run a scheme at its people, everybody else at their own page. */
export function firstScreen(me: Me): Screen {
  const scheme = me.schemes.find(runs);
  if (scheme === undefined) return { name: "my" };
  return { name: "people", schemeId: scheme.schemeId, kind: "foundation-doctors", filter: "" };
}
