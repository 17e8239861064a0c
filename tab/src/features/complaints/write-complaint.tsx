import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import type { Addressee, ComplaintsOfMine } from "@near-peer/bot/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ActDialog } from "../../components/act-dialog";
import { useLayout } from "../../components/layout";
import { useNotices } from "../../components/notice";
import { onlyReader, ReaderField, WordsField } from "../../components/sealed-words-fields";
import { callApi } from "../../platform/queries";
import { complainText } from "../../text/complaints";
import { MY_COMPLAINTS_KEY } from "./my-complaints-key";

type About = "director" | "something-else";

/** What is chosen and typed; empty where nothing is yet. */
interface Draft {
  readonly to: Addressee | "";
  readonly about: About;
  readonly text: string;
}

/** The form: what it is about, who reads it, and the words. Where it does not go, all of it stays. */
export function WriteComplaint(props: {
  readonly scheme: ComplaintsOfMine;
  readonly onClose: () => void;
}) {
  const { scheme } = props;
  const { schemeId, choices } = scheme;
  const client = useQueryClient();
  const notices = useNotices();
  const layout = useLayout();
  // Of this form: sent twice, it is one complaint.
  const [token] = useState(() => crypto.randomUUID());
  const to = onlyReader(choices);
  const [draft, setDraft] = useState<Draft>({ to, about: "something-else", text: "" });
  const [checked, setChecked] = useState(false);
  const send = useMutation({
    mutationFn: (body: { to: Addressee; about: About; text: string }) =>
      callApi(api.makeComplaint, { params: { schemeId }, body: { token, ...body } }),
    gcTime: 0,
    onSuccess: ({ reference, answerBy }) => notices.tell(complainText.done(reference, answerBy)),
  });
  // About a director: it goes past all of them.
  const reader = draft.about === "director" ? "dme" : draft.to;
  const confirm = () => {
    setChecked(true);
    if (reader === "" || draft.text.trim() === "") return;
    send.mutate({ to: reader, about: draft.about, text: draft.text });
  };
  return (
    <ActDialog
      title={complainText.dialog}
      confirm={complainText.send}
      cancel={complainText.cancel}
      busy={send.isPending}
      error={send.error}
      done={send.isSuccess}
      onDone={() => {
        props.onClose();
        void client.invalidateQueries({ queryKey: MY_COMPLAINTS_KEY });
      }}
      onConfirm={confirm}
      onClose={props.onClose}
    >
      <div className={layout.column}>
        <p>{complainText.before(scheme.answerBy)}</p>
        {!scheme.aboutDirector && <p>{complainText.notAboutDirector}</p>}
        <Fields scheme={scheme} draft={draft} checked={checked} onChange={setDraft} />
      </div>
    </ActDialog>
  );
}

function Fields(props: {
  readonly scheme: ComplaintsOfMine;
  readonly draft: Draft;
  readonly checked: boolean;
  readonly onChange: (draft: Draft) => void;
}) {
  const { scheme, draft, checked, onChange } = props;
  const { to, about, abouts, text } = complainText;
  return (
    <>
      {scheme.aboutDirector && (
        <Field label={about} required hint={complainText.directorHint}>
          <RadioGroup
            value={draft.about}
            onChange={(_, { value }) =>
              onChange({ ...draft, about: value === "director" ? "director" : "something-else" })
            }
          >
            <Radio value="something-else" label={abouts["something-else"]} />
            <Radio value="director" label={abouts.director} />
          </RadioGroup>
        </Field>
      )}
      {draft.about !== "director" && (
        <ReaderField
          label={to}
          needs={complainText.needsTo}
          choices={scheme.choices}
          chosen={draft.to}
          checked={checked}
          onChange={(addressee) => onChange({ ...draft, to: addressee })}
        />
      )}
      <WordsField
        label={text}
        hint={complainText.textHint}
        needs={complainText.needsText}
        text={draft.text}
        checked={checked}
        onChange={(written) => onChange({ ...draft, text: written })}
      />
    </>
  );
}
