import { Button, makeStyles } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import type { PersonRow } from "@near-peer/bot/contract";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { ActDialog } from "../../components/act-dialog";
import { useNotices } from "../../components/notice";
import { useReread } from "../../components/use-reread";
import { callApi } from "../../platform/queries";
import { undoLinkText } from "../../text/person";

const useStyles = makeStyles({ button: { alignSelf: "flex-start" } });

interface Props {
  readonly schemeId: string;
  readonly person: PersonRow;
  readonly onDone: () => void;
}

/** The way back from a link that was a mistake. */
export function UndoLink(props: Props) {
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button className={styles.button} onClick={() => setAsking(true)}>
        {undoLinkText.undo}
      </Button>
      {asking && (
        <UndoLinkDialog
          {...props}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            props.onDone();
          }}
        />
      )}
    </>
  );
}

function UndoLinkDialog(props: Props & { readonly onClose: () => void }) {
  const { schemeId, person } = props;
  const { name, personId, version } = person;
  const reread = useReread(schemeId);
  const notices = useNotices();
  const undo = useMutation({
    mutationFn: () => callApi(api.undoLink, { params: { schemeId, personId }, ifMatch: version }),
    onSuccess: () => notices.tell(undoLinkText.done(name)),
    // Somebody else may have changed it: the list is read again, so that the next try knows.
    onError: reread,
  });
  return (
    <ActDialog
      title={undoLinkText.title(name)}
      confirm={undoLinkText.confirm}
      cancel={undoLinkText.keep}
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
      <p>{undoLinkText.text(name)}</p>
      <p>{undoLinkText.recorded}</p>
    </ActDialog>
  );
}
