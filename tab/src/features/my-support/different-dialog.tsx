import { Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import { doctorChoicesText as text } from "../../text/choices";
import { ChangeDialog } from "./change-dialog";

/** Asks for somebody else, without a reason; "not this person again" is known to nobody (NP19). */
export function DifferentDialog(props: {
  readonly schemeId: string;
  readonly pairingId: string;
  readonly title: string;
  readonly confirm: string;
  readonly says: string;
  readonly onClose: () => void;
}) {
  const { schemeId, pairingId } = props;
  const [notAgain, setNotAgain] = useState(false);
  return (
    <ChangeDialog
      schemeId={schemeId}
      change={{ change: "ask-for-different", pairingId, notAgain }}
      words={{
        title: props.title,
        confirm: props.confirm,
        cancel: text.keep,
        done: text.differentDone,
      }}
      onClose={props.onClose}
    >
      <p>{props.says}</p>
      <Checkbox
        checked={notAgain}
        onChange={(_, { checked }) => setNotAgain(checked === true)}
        label={text.notAgain}
      />
    </ChangeDialog>
  );
}
