import { z } from "zod";
import { line } from "../plain-text";
import { defineCard } from "../define-card";
import template from "./reminders-silenced.card.json";

/** Confirms that no more reminders come (NP14). The name is empty where there is no supporter. */
export const remindersSilencedCard = defineCard({
  name: "reminders/reminders-silenced",
  template,
  data: z.strictObject({ supporterFirstName: line(60) }),
  sample: { supporterFirstName: "Priya" },
  summary: "An answer from the near-peer scheme",
});
