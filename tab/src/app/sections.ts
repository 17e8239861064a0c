import type { Me } from "@near-peer/bot/contract";
import type { NavLink } from "../components/nav-links";
import type { Screen } from "../platform/route";
import { shellText } from "../text/shell";
import {
  oversees,
  readsAudit,
  readsConcerns,
  runs,
  seesQuality,
  takesPart,
  type MyScheme,
} from "./first-screen";

/**
 * Where somebody can go from a screen: what needs them first, their own page last. One link alone is none. For who runs a scheme, what
 * is looked at some times a year stands behind "More".
 */
export function sectionsFor(
  me: Me,
  scheme: MyScheme | undefined,
  screen: Screen,
): readonly NavLink[] {
  const here = (...names: readonly Screen["name"][]) => names.includes(screen.name);
  const my: NavLink = {
    text: shellText.my,
    to: { name: "my" },
    here: here("my", "wishes", "tips", "recognition", "feedback", "pulse", "data", "agreement"),
  };
  if (scheme === undefined) return [my];
  const { schemeId } = scheme;
  const today: NavLink = {
    text: shellText.today,
    to: { name: "today", schemeId },
    here: here("today"),
  };
  const concerns: NavLink = {
    text: shellText.concerns,
    to: { name: "concerns", schemeId },
    here: here("concerns", "complaints"),
  };
  const toRead = readsConcerns(scheme) ? [concerns] : [];
  const audit: NavLink = {
    text: shellText.audit,
    to: { name: "audit", schemeId },
    here: here("audit"),
  };
  const quality: NavLink = {
    text: shellText.quality,
    to: { name: "quality", schemeId },
    here: here("quality"),
  };
  const numbers = seesQuality(scheme) ? [quality] : [];
  if (!runs(scheme)) return [...(oversees(scheme) ? [today] : []), ...toRead, ...numbers, my];
  return [
    today,
    {
      text: shellText.people,
      to: { name: "people", schemeId, kind: "foundation-doctors", filter: "" },
      here: here("people", "import"),
    },
    {
      text: shellText.supportersPage,
      to: { name: "supporters", schemeId, filter: "" },
      here: here("supporters", "what-helped", "statements"),
    },
    {
      text: shellText.allocate,
      to: { name: "allocate", schemeId },
      here: here("allocate", "proposal", "comparison", "suggestions", "wish-counts"),
    },
    {
      text: shellText.pairings,
      to: { name: "pairings", schemeId, filter: "" },
      here: here("pairings", "pair"),
    },
    {
      text: shellText.messages,
      to: { name: "messages", schemeId, standing: "", kind: "" },
      here: here("messages"),
    },
    { text: shellText.requests, to: { name: "requests", schemeId }, here: here("requests") },
    {
      text: shellText.changeover,
      to: { name: "changeover", schemeId, day: "" },
      here: here("changeover"),
      rare: true,
    },
    ...toRead,
    ...numbers.map(seldom),
    {
      text: shellText.launch,
      to: { name: "launch", schemeId },
      here: here("launch"),
      rare: true,
    },
    {
      text: shellText.settings,
      to: { name: "settings", schemeId },
      here: here("settings", "words", "characteristics", "retention", "scheme-feedback"),
    },
    ...(readsAudit(scheme) ? [seldom(audit)] : []),
    ...(me.schemes.some(takesPart) ? [seldom(my)] : []),
  ];
}

function seldom(link: NavLink): NavLink {
  return { ...link, rare: true };
}
