import { z } from "zod";
import { directorTeam } from "../director-team";
import { idText, line } from "../plain-text";
import { defineCard } from "../define-card";
import template from "./different-asked.card.json";

/** The request is with the director: by when, and how to take it back (NP19). Pressed again it says the same. */
export const differentAskedCard = defineCard({
  name: "choices/different-asked",
  template,
  data: z.strictObject({
    pairingId: idText,
    otherFirstName: line(60),
    readerIs: z.enum(["foundation-doctor", "supporter"]),
    directorName: line(),
    byDay: line(),
  }),
  words: ({ readerIs, directorName, ...rest }) => ({
    ...rest,
    isDoctor: readerIs === "foundation-doctor",
    directorTeam: directorTeam(directorName),
  }),
  sample: {
    pairingId: "pairing-1",
    otherFirstName: "Priya",
    readerIs: "foundation-doctor",
    directorName: "Amara Whitfield",
    byDay: "Wednesday 19 August",
  },
  summary: "An answer from the near-peer scheme",
});
