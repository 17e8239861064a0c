import type { TodayKind } from "@near-peer/bot/contract";
import { hashOf, type Screen } from "../../platform/route";

/** Where the next step of a group is. */
export function nextStepOf(kind: TodayKind, schemeId: string): string {
  return hashOf(screensOf(schemeId)[kind]);
}

function screensOf(schemeId: string): Readonly<Record<TodayKind, Screen>> {
  const pairings = (filter: string) => ({ name: "pairings", schemeId, filter }) as const;
  const requests = { name: "requests", schemeId } as const;
  const supporters = { name: "supporters", schemeId, filter: "" } as const;
  // The list begins with what needs a person, whether it failed, may have arrived or waits for somebody.
  const messages = { name: "messages", schemeId, standing: "", kind: "" } as const;
  return {
    concerns: { name: "concerns", schemeId },
    complaints: { name: "complaints", schemeId },
    "deletion-stopped": { name: "retention", schemeId },
    "trail-incomplete": { name: "audit", schemeId },
    "messages-held": messages,
    "without-supporter": { name: "allocate", schemeId },
    "pairs-broken": { name: "changeover", schemeId, day: "today" },
    changeover: { name: "changeover", schemeId, day: "" },
    requests,
    objections: supporters,
    applications: supporters,
    tips: { name: "what-helped", schemeId },
    introductions: pairings("introduction-awaited"),
    agreements: pairings("agreement-unsigned"),
    "supporters-away": requests,
    "carrying-too-much": { name: "quality", schemeId },
    "not-delivered": messages,
    "not-linked": { name: "people", schemeId, kind: "foundation-doctors", filter: "not-linked" },
    "opted-out": pairings("opted-out"),
  };
}
