import type { ProposalView, PublicationView } from "../../../contract";
import { isUndoable } from "../../../application/allocation/undo-publication";
import type { Versioned } from "../../../application/ports/scheme-store";
import type { Proposal, Publication } from "../../../application/records";
import type { SchemeState } from "../../../application/schemes/scheme-state";
import { whyTogether, whyWithoutText } from "../../../scheme/allocation/reasons";
import type { Person } from "../../../scheme/people/person";
import { postOn } from "../../../scheme/people/standing";
import { toPersonBrief } from "./people";

/** A proposal with the people's names and the reasons in words. */
export function toProposalView(
  { value, version }: Versioned<Proposal>,
  state: SchemeState,
  announceAt: string,
): ProposalView {
  const { today } = state;
  const carrying = new Map(state.carrying);
  return {
    proposalId: value.id,
    version,
    at: value.at,
    announceAt,
    pairs: value.pairs.map(({ pairingId, doctorId, supporterId }) => {
      const doctor = known(state, doctorId);
      const supporter = known(state, supporterId);
      const load = (carrying.get(supporterId) ?? 0) + 1;
      carrying.set(supporterId, load);
      const doctorPost = postOn(doctor, today);
      const supporterPost = postOn(supporter, today);
      const why =
        doctorPost === undefined || supporterPost === undefined
          ? []
          : [...whyTogether(doctorPost, supporterPost, load)];
      return {
        pairingId,
        doctor: toPersonBrief(doctor, today),
        supporter: toPersonBrief(supporter, today),
        why,
      };
    }),
    unallocated: value.unallocated.map((reason) => ({
      doctor: toPersonBrief(known(state, reason.doctorId), today),
      code: reason.code,
      text: whyWithoutText(reason),
    })),
  };
}

function known({ byId }: SchemeState, id: string): Person {
  const person = byId.get(id);
  if (person === undefined) throw new Error(`A proposal names somebody unknown: ${id}.`);
  return person;
}

/** A published allocation as a director sees it. One that is being staged is not shown. */
export function toPublicationView(
  { value, version }: Versioned<Publication>,
  now: string,
): PublicationView {
  return {
    publicationId: value.id,
    version,
    state: value.state === "undone" ? "undone" : "published",
    at: value.at,
    announceAt: value.announceAt,
    pairs: value.pairs.length,
    undoable: isUndoable(value, now),
  };
}
