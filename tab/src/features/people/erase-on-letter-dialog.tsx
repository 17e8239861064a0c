import { Checkbox, Field } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import type { AskedInWriting, ErasureCertificate, PersonRow } from "@near-peer/bot/contract";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ActDialog } from "../../components/act-dialog";
import { FailureBar } from "../../components/failure";
import { KeptWords } from "../../components/kept-words";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { callApi } from "../../platform/queries";
import { savePdf } from "../../platform/save-file";
import { lettersText as text } from "../../text/letters";
import { myDataText } from "../../text/my-data";
import { LetterFields, letterOf, NO_LETTER } from "./letter-fields";

/** What would go and what would stay, the letter, and the word that it is wanted (PF-15). */
export function EraseOnLetterDialog(props: {
  readonly schemeId: string;
  readonly person: PersonRow;
  readonly onErased: (certificate: ErasureCertificate) => void;
  readonly onClose: () => void;
}) {
  const { schemeId, person } = props;
  const { personId, name } = person;
  const layout = useLayout();
  const [draft, setDraft] = useState(NO_LETTER);
  const [understood, setUnderstood] = useState(false);
  const [tried, setTried] = useState(false);
  const params = { schemeId, personId };
  const plan = useQuery({
    queryKey: ["plan-on-letter", schemeId, personId],
    queryFn: ({ signal }) => callApi(api.getPlanOnBehalf, { params, signal }),
    gcTime: 0,
  });
  const erase = useMutation({
    mutationFn: (letter: AskedInWriting) =>
      callApi(api.eraseOnBehalf, { params, body: { ...letter, understood: true } }),
    gcTime: 0,
    // At once: the list is read again now and then, and takes the drawer of somebody who is gone along.
    onSuccess: ({ file }) => savePdf(file.fileName, file.contentBase64),
  });
  const letter = letterOf(draft);
  const confirm = () => {
    if (letter !== undefined && understood && plan.isSuccess) erase.mutate(letter);
    else setTried(true);
  };
  return (
    <ActDialog
      title={text.eraseTitle(name)}
      confirm={text.eraseConfirm}
      cancel={text.keep}
      busy={erase.isPending}
      error={erase.error}
      done={erase.isSuccess}
      onDone={() => {
        if (erase.data !== undefined) props.onErased(erase.data);
      }}
      onConfirm={confirm}
      onClose={props.onClose}
    >
      <div className={layout.column}>
        {plan.isPending && <Loading lines={4} />}
        {plan.error !== null && <FailureBar error={plan.error} />}
        {plan.data !== undefined && (
          <>
            <span>{text.planLead}</span>
            <KeptWords title={myDataText.goes} goes={plan.data.goes} kept={plan.data.kept} />
          </>
        )}
        {plan.isSuccess && (
          <>
            <LetterFields
              draft={draft}
              missing={tried && letter === undefined}
              onChange={setDraft}
            />
            <Field
              {...(tried && !understood
                ? { validationMessage: text.tick, validationState: "error" as const }
                : {})}
            >
              <Checkbox
                label={text.understood}
                checked={understood}
                onChange={(_, data) => setUnderstood(data.checked === true)}
              />
            </Field>
          </>
        )}
      </div>
    </ActDialog>
  );
}
