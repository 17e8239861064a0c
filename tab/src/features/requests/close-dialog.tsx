import * as api from "@near-peer/bot/contract";
import type { RequestRow } from "@near-peer/bot/contract";
import { useMutation } from "@tanstack/react-query";
import { ActDialog } from "../../components/act-dialog";
import { useNotices } from "../../components/notice";
import { useReread } from "../../components/use-reread";
import { callApi } from "../../platform/queries";
import { requestsText as text } from "../../text/requests";

/** Asks before a request is closed without a change. */
export function CloseDialog(props: {
  readonly schemeId: string;
  readonly request: RequestRow;
  readonly onClose: () => void;
}) {
  const { schemeId, request } = props;
  const { requestId, version, askedBy, kind, doctor, supporter } = request;
  const reread = useReread(schemeId);
  const notices = useNotices();
  const close = useMutation({
    mutationFn: () =>
      callApi(api.closeRequest, { params: { schemeId, requestId }, ifMatch: version }),
    onSuccess: () => notices.tell(text.closeDone(doctor.name)),
  });
  const asker = askedBy === "supporter" ? supporter.name : doctor.name;
  return (
    <ActDialog
      title={text.closeTitle}
      confirm={text.closeConfirm}
      cancel={text.cancel}
      busy={close.isPending}
      error={close.error}
      done={close.isSuccess}
      onConfirm={() => close.mutate()}
      onDone={() => {
        props.onClose();
        reread();
      }}
      onClose={() => {
        props.onClose();
        // Somebody else may have dealt with it: what is shown is read again.
        if (close.error !== null) reread();
      }}
    >
      <p>
        {askedBy === "supporter" && kind === "stop" ? text.closeStopText : text.closeText(asker)}
      </p>
    </ActDialog>
  );
}
