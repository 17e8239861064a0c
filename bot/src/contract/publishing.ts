import { z } from "zod";
import { inProposal } from "./allocation";
import { route, SMALL_BODY } from "./route";
import { instant, nothing, personBrief } from "./shapes";

/** `GET /api/schemes/:schemeId/proposals/:proposalId/preview`: what publishing would send. */
export const previewPublication = route({
  method: "GET",
  path: "/api/schemes/:schemeId/proposals/:proposalId/preview",
  summary: "What publishing a proposal would send, to how many, when; nothing is sent.",
  params: inProposal,
  query: nothing,
  body: nothing,
  response: z.object({
    announceAt: instant,
    messages: z.array(
      z.object({
        kind: z.enum([
          "doctor-announced",
          "supporter-announced",
          "pairing-ended",
          "not-allocated",
          "partner-not-linked",
        ]),
        /** "Your supporter is …" */
        title: z.string(),
        to: z.number().int(),
        /** Of them: not linked to Teams, told once they are. */
        notLinked: z.number().int(),
        /** The card as the first of them would see it, as Adaptive Card JSON; absent where it goes to nobody. */
        example: z.object({ to: z.string(), card: z.unknown() }).optional(),
      }),
    ),
    /** Pairs of which one half cannot be reached in Teams yet; the other is told how to write to them. */
    halfLinked: z.array(
      z.object({
        doctor: personBrief,
        supporter: personBrief,
        who: z.enum(["doctor", "supporter", "both"]),
      }),
    ),
    /** Who can be the contact of those who go without. */
    contacts: z.array(personBrief),
  }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});
