import { z } from "zod";
import { line } from "../plain-text";

/** What the home card and its kin need to know of the reader. `both`: an F2 who is supported and supports. */
export const homeData = z.strictObject({
  firstName: line(60),
  role: z.enum(["doctor", "supporter", "both", "director", "senior", "supervisor", "other"]),
  optedOut: z.boolean(),
  silenced: z.boolean(),
  schemeName: line(),
});

type Home = z.output<typeof homeData>;

const WHAT_I_CAN_DO: Readonly<Record<Home["role"], string>> = {
  doctor:
    "I can show you your near-peer supporter, take you out of the scheme or back in, and point you to help.",
  supporter:
    "I can show you the doctors you support, bring them your hello, and point you to help.",
  both: "I can show you your supporter and the doctors you support, take you out of the scheme or back in, and point you to help.",
  director:
    "You run the scheme in the Near-peer tab at the top of this chat. I can point you to help.",
  senior:
    "You can volunteer here as a near-peer supporter, and see where your application is. I can point you to help.",
  supervisor:
    "I can show you which of the doctors you look after have volunteered, and point you to help.",
  other: "I can point you to help.",
};

/** What the reader can do here, and so which buttons the card has: at most five. */
export function homeWords({ firstName, role, optedOut, silenced, schemeName }: Home) {
  const supported = role === "doctor" || role === "both";
  return {
    firstName,
    schemeName,
    whatICanDo: WHAT_I_CAN_DO[role],
    isDoctor: role === "doctor",
    isSupporter: role === "supporter",
    isBoth: role === "both",
    canOptOut: supported && !optedOut,
    canRejoin: supported && optedOut,
    canResume: supported && silenced,
    // A doctor's card is full; the resources are one tap on, behind help.
    canRead: !supported,
  };
}
