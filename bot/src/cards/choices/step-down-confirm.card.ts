import { z } from "zod";
import { directorTeam } from "../director-team";
import { idText, line } from "../plain-text";
import { defineCard } from "../define-card";
import template from "./step-down-confirm.card.json";

/** What becomes of the doctors whom somebody has who steps down. */
export function doctorsMeanwhile(doctors: number): string {
  if (doctors === 0) return "You support nobody at present.";
  return doctors === 1
    ? "Your doctor stays yours until somebody else is found."
    : `Your ${doctors} doctors stay yours until others are found.`;
}

/** Asks once more before a supporter steps down. */
export const stepDownConfirmCard = defineCard({
  name: "choices/step-down-confirm",
  template,
  data: z.strictObject({ personId: idText, doctors: z.int().nonnegative(), directorName: line() }),
  words: ({ personId, doctors, directorName }) => ({
    personId,
    yourDoctors: doctorsMeanwhile(doctors),
    directorTeam: directorTeam(directorName),
  }),
  sample: { personId: "person-1", doctors: 2, directorName: "Amara Whitfield" },
  summary: "An answer from the near-peer scheme",
});
