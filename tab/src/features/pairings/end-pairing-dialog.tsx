import * as api from "@near-peer/bot/contract";
import type { PairingRow } from "@near-peer/bot/contract";
import { useMutation } from "@tanstack/react-query";
import { ActDialog } from "../../components/act-dialog";
import { useNotices } from "../../components/notice";
import { useReread } from "../../components/use-reread";
import { callApi } from "../../platform/queries";
import { pairingDetailText } from "../../text/pairings";

/** Asks before a pairing is ended. No reason is asked (NP19). */
export function EndPairingDialog(props: {
  readonly schemeId: string;
  readonly pairing: PairingRow;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const { schemeId, pairing } = props;
  const reread = useReread(schemeId);
  const notices = useNotices();
  const doctor = pairing.doctor.name;
  const supporter = pairing.supporter.name;
  const end = useMutation({
    mutationFn: () =>
      callApi(api.endPairing, {
        params: { schemeId, pairingId: pairing.pairingId },
        ifMatch: pairing.version,
      }),
    onSuccess: () => notices.tell(pairingDetailText.endDone(doctor, supporter)),
    // Somebody else may have changed it: the list is read again, so that the next try knows.
    onError: reread,
  });
  return (
    <ActDialog
      title={pairingDetailText.endTitle}
      confirm={pairingDetailText.endConfirm}
      cancel={pairingDetailText.keep}
      busy={end.isPending}
      error={end.error}
      done={end.isSuccess}
      onDone={() => {
        props.onDone();
        reread();
      }}
      onConfirm={() => end.mutate()}
      onClose={props.onClose}
    >
      <p>{pairingDetailText.endText(doctor, supporter)}</p>
      <p>{pairingDetailText.endNext(doctor)}</p>
    </ActDialog>
  );
}
