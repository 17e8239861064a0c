import { z } from "zod";
import { line } from "./plain-text";
import type { Words } from "./marked-words";

/** Where to turn for help (NP20). The address is https or tel; one that is neither is left out, the words stay. */
export const signpost = z.strictObject({
  title: line(),
  how: line(400),
  url: z.string().optional(),
});

/** An address as a card may open it (https or tel); empty where it is neither. */
export function safeAddress(url = ""): string {
  if (/^tel:[\d+ ]+$/u.test(url)) return url.replaceAll(" ", "");
  return URL.canParse(url) && new URL(url).protocol === "https:" ? new URL(url).href : "";
}

/** The list as the templates show it; `noSignposts` is said where it is empty. */
export function signpostWords(signposts: readonly z.output<typeof signpost>[]): {
  readonly signposts: readonly Words[];
  readonly noSignposts: boolean;
} {
  return {
    signposts: signposts.map(({ title, how, ...given }) => {
      const url = safeAddress(given.url);
      const opens = url.startsWith("tel:") ? `Call ${url.slice("tel:".length)}` : `Open ${title}`;
      return { title, how, url, opens };
    }),
    noSignposts: signposts.length === 0,
  };
}

/** Invented signposts, for samples. */
export const SAMPLE_SIGNPOSTS = [
  { title: "In an emergency", how: "Call 999.", url: "tel:999" },
  {
    title: "Wellbeing service",
    how: "Weekdays, 9 to 5.",
    url: "https://wellbeing.northgate.example/",
  },
  { title: "Occupational health", how: "Extension 4410. You need not say why." },
];
