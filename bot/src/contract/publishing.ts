import { z } from "zod";
import { inProposal } from "./allocation";
import { route, SMALL_BODY } from "./route";
import { id, instant, nothing, personBrief } from "./shapes";

/** `GET /api/schemes/:schemeId/proposals/:proposalId/preview`: what publishing would send. */
export const previewPublication = route({
  method: "GET",
  path: "/api/schemes/:schemeId/proposals/:proposalId/preview",
  summary: "What publishing a proposal would send, to how many, when; nothing is sent.",
  params: inProposal,
  query: z.strictObject({
    /** When the pairs would be told; as publishing has it where absent. */
    announceAt: instant.optional(),
    /** Who would be the contact of those who go without; whoever asks where absent. */
    interimContactId: id.optional(),
  }),
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
        /** “Your supporter is …” */
        title: z.string(),
        to: z.number().int(),
        /** Of them: not linked to Teams, told once they are. */
        notLinked: z.number().int(),
        /** The words of the card as the first of them would see it; absent where it goes to nobody. */
        example: z
          .object({
            to: z.string(),
            toast: z.string(),
            lines: z.array(z.string()),
            buttons: z.array(z.string()),
          })
          .optional(),
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
    /** Who can be the contact of those who go without; whoever asks, who is it unless another is named, comes first. */
    contacts: z.array(personBrief),
  }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** What publishing a proposal would send. */
export type PublicationPreview = z.infer<typeof previewPublication.response>;
