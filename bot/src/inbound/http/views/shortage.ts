import type { RemedyView, ShortageView } from "../../../contract";
import type { Shortage } from "../../../application/allocation/shortage";
import { canBeApplied, type Remedy } from "../../../scheme/allocation/remedy";
import { remedyWords } from "../../../scheme/allocation/remedy-words";
import { toPersonBrief } from "./people";

/** Why doctors go without, and what would help, for whoever allocates: rules and places only. */
export function toShortageView({ settled, sets, blocked, remedies, on }: Shortage): ShortageView {
  return {
    settled,
    sets: sets.map(({ text, doctors, supporters, places, short }) => ({
      text,
      doctors: doctors.map((one) => toPersonBrief(one, on)),
      supporters: supporters.map((one) => toPersonBrief(one, on)),
      places,
      short,
    })),
    blocked: blocked.map(({ doctor, rules }) => ({
      doctor: toPersonBrief(doctor, on),
      rules: [...rules],
    })),
    remedies: remedies.map(toRemedyView),
  };
}

function toRemedyView({ id, act, without }: Remedy): RemedyView {
  return {
    remedyId: id,
    kind: act.kind,
    ...remedyWords(act),
    without,
    canBeApplied: canBeApplied(act),
  };
}
