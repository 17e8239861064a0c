import type { PeopleKind, SchemeOverview } from "@near-peer/bot/contract";
import type { Figure } from "../components/figures";
import { hashOf } from "../platform/route";
import { overviewText } from "../text/shell";

/** The numbers of a scheme, each leading to the list behind it. What waits for a person is marked while there is any. */
export function overviewFigures({ schemeId, counts }: SchemeOverview): readonly Figure[] {
  const people = (kind: PeopleKind, filter = "") =>
    hashOf({ name: "people", schemeId, kind, filter });
  const pairings = (filter: string) => hashOf({ name: "pairings", schemeId, filter });
  return [
    {
      value: counts.foundationDoctors,
      label: overviewText.foundationDoctors(counts.foundationDoctors),
      href: people("foundation-doctors"),
    },
    {
      value: counts.withoutSupporter,
      label: overviewText.withoutSupporter(),
      href: people("foundation-doctors", "without-supporter"),
      needsYou: counts.withoutSupporter > 0,
    },
    {
      value: counts.supporters,
      label: overviewText.supporters(counts.supporters),
      more: overviewText.seniorDoctors(counts.seniorDoctors),
      href: people("senior-doctors"),
    },
    {
      value: counts.introductionsAwaited,
      label: overviewText.introductionsAwaited(counts.introductionsAwaited),
      href: pairings("introduction-awaited"),
      needsYou: counts.introductionsAwaited > 0,
    },
    {
      value: counts.notLinked,
      label: overviewText.notLinked(),
      href: people("foundation-doctors", "not-linked"),
      needsYou: counts.notLinked > 0,
    },
    { value: counts.optedOut, label: overviewText.optedOut(), href: pairings("opted-out") },
  ];
}
