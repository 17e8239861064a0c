import type { TodayKind } from "@near-peer/bot/contract";
import { hashOf } from "../../platform/route";

/** Where the next step of a group is. */
export function nextStepOf(kind: TodayKind, schemeId: string): string {
  const pairings = (filter: string) => hashOf({ name: "pairings", schemeId, filter });
  switch (kind) {
    case "without-supporter":
      return hashOf({ name: "allocate", schemeId });
    case "pairs-broken":
      return hashOf({ name: "changeover", schemeId, day: "today" });
    case "changeover":
      return hashOf({ name: "changeover", schemeId, day: "" });
    case "introductions":
      return pairings("introduction-awaited");
    case "not-delivered":
      return pairings("message-waits");
    case "not-linked":
      return hashOf({
        name: "people",
        schemeId,
        kind: "foundation-doctors",
        filter: "not-linked",
      });
    case "opted-out":
      return pairings("opted-out");
    case "concerns":
      return hashOf({ name: "concerns", schemeId });
    case "requests":
    case "supporters-away":
      return hashOf({ name: "requests", schemeId });
    case "objections":
    case "applications":
      return hashOf({ name: "supporters", schemeId, filter: "" });
  }
}
