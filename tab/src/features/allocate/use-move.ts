import * as api from "@near-peer/bot/contract";
import type { ChoiceView, PersonBrief, ProposalView } from "@near-peer/bot/contract";
import { useMutation } from "@tanstack/react-query";
import { useNotices } from "../../components/notice";
import { callApi } from "../../platform/queries";
import { changeText } from "../../text/change-supporter";
import { useKeepProposal } from "../../components/show-proposal";

/** Gives a doctor of a proposal another supporter, and says what it cost in places and fit. */
export function useMove(about: {
  readonly schemeId: string;
  readonly proposal: ProposalView;
  readonly doctor: PersonBrief;
  /** Called with what it came to, in words. */
  readonly onChanged: (cost: string) => void;
  readonly onClose: () => void;
}) {
  const { schemeId, proposal: before, doctor } = about;
  const { proposalId, version } = before;
  const keep = useKeepProposal(schemeId);
  const { say } = useNotices();
  return useMutation({
    mutationFn: ({ personId, state }: ChoiceView) =>
      callApi(api.moveDoctor, {
        params: { schemeId, proposalId },
        body: { doctorId: doctor.personId, supporterId: personId, solveAgain: state === "taken" },
        ifMatch: version,
      }),
    onSuccess: (after, supporter) => {
      keep(after);
      const without = after.unallocated.length - before.unallocated.length;
      const cost = changeText.cost(after.fit - before.fit, without);
      const words = `${changeText.given(doctor.name, supporter.name)} ${cost}`;
      say(words);
      about.onChanged(words);
      about.onClose();
    },
  });
}
