import { z } from "zod";
import { defineCard } from "../define-card";
import template from "./reminders-on.card.json";

/** Confirms that reminders are on again (NP14). */
export const remindersOnCard = defineCard({
  name: "reminders/reminders-on",
  template,
  data: z.strictObject({}),
  sample: {},
  summary: "An answer from the near-peer scheme",
});
