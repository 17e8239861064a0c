import { z } from "zod";
import { teamWithin } from "../director-team";
import { idText, line } from "../plain-text";
import { defineCard } from "../define-card";
import template from "./cannot-just-now.card.json";

/** The hello is still to come, and the supporter said so (NP12). */
export const cannotJustNowCard = defineCard({
  name: "choices/cannot-just-now",
  template,
  data: z.strictObject({ pairingId: idText, doctorFirstName: line(60), directorName: line() }),
  words: ({ directorName, ...rest }) => ({ ...rest, team: teamWithin(directorName) }),
  sample: { pairingId: "pairing-1", doctorFirstName: "Tomos", directorName: "Amara Whitfield" },
  summary: "An answer from the near-peer scheme",
});
