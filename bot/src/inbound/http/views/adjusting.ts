import type { z } from "zod";
import type { Api, ProposalView } from "../../../contract";
import { pairsQuestionOf } from "../../../application/allocation/allocation-state";
import type { Choices } from "../../../application/allocation/choices";
import type { Proposal } from "../../../application/records";
import type { SchemeState } from "../../../application/schemes/scheme-state";
import { pairsAfter } from "../../../scheme/allocation/all-pairs";
import { costOf } from "../../../scheme/allocation/choice";
import { toPersonBrief } from "./people";
import { known } from "./allocation";

type ChoicesView = z.input<Api["listChoices"]["response"]>;
type Comparison = z.input<Api["compareProposals"]["response"]>;

/** Whom a doctor of a proposal could be given: places and fit, never a preference (principle 3). */
export function toChoiceViews(doctorId: string, found: Choices): ChoicesView {
  const { proposal, state, choices } = found;
  return {
    doctor: toPersonBrief(known(state, doctorId), proposal.on),
    items: choices.map(({ supporterId, load, capacity, is, text }) => ({
      ...toPersonBrief(known(state, supporterId), proposal.on),
      load,
      capacity,
      state: is.state,
      text,
      ...costOf(is),
    })),
  };
}

/** How two proposals differ: in numbers, and by whoever would have somebody else. */
export function toComparison(
  values: { readonly one: Proposal; readonly other: Proposal },
  views: { readonly one: ProposalView; readonly other: ProposalView },
  state: SchemeState,
): Comparison {
  const one = supporters(values.one, state);
  const other = supporters(values.other, state);
  const { on } = values.one;
  const briefOf = (id: string) => toPersonBrief(known(state, id), on);
  const differing = [...new Set([...one.keys(), ...other.keys()])].filter(
    (id) => one.get(id) !== other.get(id),
  );
  const named = (side: "one" | "other", id: string | undefined) =>
    id === undefined ? {} : { [side]: briefOf(id) };
  return {
    // The shape of the answer leaves out the lists that are in these.
    ...views,
    left: {
      one: values.one.unallocated.length,
      other: values.other.unallocated.length,
    },
    differences: differing
      .map((id) => ({
        doctor: briefOf(id),
        ...named("one", one.get(id)),
        ...named("other", other.get(id)),
      }))
      .toSorted((a, b) => a.doctor.name.localeCompare(b.doctor.name, "en-GB")),
  };
}

/** Whom each doctor would have. */
function supporters(value: Proposal, state: SchemeState): ReadonlyMap<string, string> {
  const pairs = pairsAfter(pairsQuestionOf(state, value.on), value);
  return new Map(pairs.map(({ doctorId, supporterId }) => [doctorId, supporterId]));
}
