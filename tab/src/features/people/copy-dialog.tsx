import * as api from "@near-peer/bot/contract";
import type { AskedInWriting, PersonRow } from "@near-peer/bot/contract";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { ActDialog } from "../../components/act-dialog";
import { useNotices } from "../../components/notice";
import { callApi } from "../../platform/queries";
import { savePdf } from "../../platform/save-file";
import { lettersText as text } from "../../text/letters";
import { LetterFields, letterOf, NO_LETTER } from "./letter-fields";

/** Makes a copy of somebody's data to hand over, and saves it as a file. */
export function CopyDialog(props: {
  readonly schemeId: string;
  readonly person: PersonRow;
  readonly onClose: () => void;
}) {
  const { schemeId, person } = props;
  const { personId, name } = person;
  const notices = useNotices();
  const [draft, setDraft] = useState(NO_LETTER);
  const [tried, setTried] = useState(false);
  const letter = letterOf(draft);
  const make = useMutation({
    mutationFn: (body: AskedInWriting) =>
      callApi(api.makeCopyOnBehalf, { params: { schemeId, personId }, body }),
    gcTime: 0,
    onSuccess: ({ file }) => {
      savePdf(file.fileName, file.contentBase64);
      notices.tell(text.copyDone(name));
    },
  });
  return (
    <ActDialog
      title={text.copyTitle(name)}
      confirm={text.copyConfirm}
      cancel={text.keep}
      busy={make.isPending}
      error={make.error}
      done={make.isSuccess}
      onDone={props.onClose}
      onConfirm={() => {
        if (letter === undefined) setTried(true);
        else make.mutate(letter);
      }}
      onClose={props.onClose}
    >
      <p>{text.copyText}</p>
      <LetterFields draft={draft} missing={tried && letter === undefined} onChange={setDraft} />
    </ActDialog>
  );
}
