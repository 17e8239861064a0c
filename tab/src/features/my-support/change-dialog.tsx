import type { MyChange } from "@near-peer/bot/contract";
import type { ReactNode } from "react";
import { ActDialog } from "../../components/act-dialog";
import { useNotices } from "../../components/notice";
import { useChange } from "./use-options";

/** What a dialog about a change says, besides its text. */
export interface ChangeWords {
  readonly title: string;
  readonly confirm: string;
  readonly cancel: string;
  /** Said once it is done. */
  readonly done: string;
}

/** Asks once more before something is changed for oneself. */
export function ChangeDialog(props: {
  readonly schemeId: string;
  readonly words: ChangeWords;
  readonly change: MyChange;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { schemeId, words } = props;
  const { change, show } = useChange(schemeId);
  const notices = useNotices();
  return (
    <ActDialog
      title={words.title}
      confirm={words.confirm}
      cancel={words.cancel}
      busy={change.isPending}
      error={change.error}
      done={change.isSuccess}
      onConfirm={() => change.mutate(props.change)}
      onDone={() => {
        notices.tell(words.done);
        if (change.data !== undefined) show(change.data);
        props.onClose();
      }}
      onClose={props.onClose}
    >
      {props.children}
    </ActDialog>
  );
}
