import { api, type PublicationView } from "@near-peer/bot/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ActDialog } from "../../components/act-dialog";
import { useNotices } from "../../components/notice";
import { callApi, schemeKey } from "../../platform/queries";
import { publishText } from "../../text/allocate";

/** Asks before a publication is taken back. */
export default function UndoDialog(props: {
  readonly schemeId: string;
  readonly publication: PublicationView;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const { schemeId, publication } = props;
  const client = useQueryClient();
  const notices = useNotices();
  const undo = useMutation({
    mutationFn: () =>
      callApi(api.undoPublication, {
        params: { schemeId, publicationId: publication.publicationId },
        ifMatch: publication.version,
      }),
    onSuccess: async () => {
      notices.tell(publishText.undone);
      props.onDone();
      await client.invalidateQueries({ queryKey: schemeKey(schemeId) });
    },
  });
  return (
    <ActDialog
      title={publishText.undoTitle}
      confirm={publishText.undoConfirm}
      cancel={publishText.keep}
      busy={undo.isPending}
      error={undo.error}
      onConfirm={() => undo.mutate()}
      onClose={props.onClose}
    >
      <p>{publishText.undoText(publication.pairs)}</p>
    </ActDialog>
  );
}
