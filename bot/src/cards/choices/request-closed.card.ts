import { z } from "zod";
import { directorTeam } from "../director-team";
import { idText, line } from "../plain-text";
import { defineCard } from "../define-card";
import template from "./request-closed.card.json";

/** Tells who asked that their request was closed without a change (NP19). */
export const requestClosedCard = defineCard({
  name: "choices/request-closed",
  template,
  data: z.strictObject({ pairingId: idText, directorName: line() }),
  words: ({ pairingId, directorName }) => ({ pairingId, directorTeam: directorTeam(directorName) }),
  sample: { pairingId: "pairing-1", directorName: "Amara Whitfield" },
  summary: "A note from the near-peer scheme",
});
