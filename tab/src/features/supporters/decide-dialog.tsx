import * as api from "@near-peer/bot/contract";
import type { SupporterRow } from "@near-peer/bot/contract";
import { useMutation } from "@tanstack/react-query";
import { ActDialog } from "../../components/act-dialog";
import { useNotices } from "../../components/notice";
import { useReread } from "../../components/use-reread";
import { callApi } from "../../platform/queries";
import { supporterText as text } from "../../text/supporters";

/** Asks before a director's decision is made: what the applicant will read, and what becomes of their doctors. */
export function DecideDialog(props: {
  readonly schemeId: string;
  readonly row: SupporterRow;
  readonly verdict: "stands" | "not-able";
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const { schemeId, row, verdict } = props;
  const { personId, name, version } = row;
  const notices = useNotices();
  const reread = useReread(schemeId);
  const decide = useMutation({
    mutationFn: () =>
      callApi(api.decideApplication, {
        params: { schemeId, personId },
        body: { verdict },
        ifMatch: version,
      }),
    onSuccess: () => notices.tell(text.decided(name)),
    onError: reread,
  });
  const stands = verdict === "stands";
  return (
    <ActDialog
      title={stands ? text.standsDialog(name) : text.notAbleDialog(name)}
      confirm={stands ? text.stands : text.notAble}
      cancel={text.cancel}
      busy={decide.isPending}
      error={decide.error}
      done={decide.isSuccess}
      onDone={() => {
        props.onDone();
        reread();
      }}
      onConfirm={() => decide.mutate()}
      onClose={props.onClose}
    >
      <p>{stands ? text.standsLead(name) : text.notAbleLead(name)}</p>
    </ActDialog>
  );
}
