import * as api from "@near-peer/bot/contract";
import type { PublicationView } from "@near-peer/bot/contract";
import { useMutation } from "@tanstack/react-query";
import { ActDialog } from "../../components/act-dialog";
import { useNotices } from "../../components/notice";
import { useReread } from "../../components/use-reread";
import { callApi } from "../../platform/queries";
import { publishText } from "../../text/allocate";

/** Asks before a publication is taken back. */
export default function UndoDialog(props: {
  readonly schemeId: string;
  readonly publication: PublicationView;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const { schemeId, publication } = props;
  const reread = useReread(schemeId);
  const notices = useNotices();
  const undo = useMutation({
    mutationFn: () =>
      callApi(api.undoPublication, {
        params: { schemeId, publicationId: publication.publicationId },
        ifMatch: publication.version,
      }),
    onSuccess: () => notices.tell(publishText.undone),
  });
  return (
    <ActDialog
      title={publishText.undoTitle}
      confirm={publishText.undoConfirm}
      cancel={publishText.keep}
      busy={undo.isPending}
      error={undo.error}
      done={undo.isSuccess}
      onDone={() => {
        props.onDone();
        reread();
      }}
      onConfirm={() => undo.mutate()}
      onClose={props.onClose}
    >
      <p>{publishText.undoText(publication.pairs)}</p>
    </ActDialog>
  );
}
