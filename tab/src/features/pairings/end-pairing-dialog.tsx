import { api, type PairingRow } from "@near-peer/bot/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ActDialog } from "../../components/act-dialog";
import { useNotices } from "../../components/notice";
import { callApi, schemeKey } from "../../platform/queries";
import { pairingDetailText } from "../../text/pairings";

/** Asks before a pairing is ended. No reason is asked (NP19). */
export function EndPairingDialog(props: {
  readonly schemeId: string;
  readonly pairing: PairingRow;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const { schemeId, pairing } = props;
  const client = useQueryClient();
  const notices = useNotices();
  const doctor = pairing.doctor.name;
  const supporter = pairing.supporter.name;
  const end = useMutation({
    mutationFn: () =>
      callApi(api.endPairing, {
        params: { schemeId, pairingId: pairing.pairingId },
        ifMatch: pairing.version,
      }),
    onSuccess: async () => {
      notices.tell(pairingDetailText.endDone(doctor, supporter));
      props.onDone();
      await client.invalidateQueries({ queryKey: schemeKey(schemeId) });
    },
    // Somebody else may have changed it: the list is read again, so that the next try knows.
    onError: () => client.invalidateQueries({ queryKey: schemeKey(schemeId) }),
  });
  return (
    <ActDialog
      title={pairingDetailText.endTitle}
      confirm={pairingDetailText.endConfirm}
      cancel={pairingDetailText.keep}
      busy={end.isPending}
      error={end.error}
      onConfirm={() => end.mutate()}
      onClose={props.onClose}
    >
      <p>{pairingDetailText.endText(doctor, supporter)}</p>
      <p>{pairingDetailText.endNext(doctor)}</p>
    </ActDialog>
  );
}
