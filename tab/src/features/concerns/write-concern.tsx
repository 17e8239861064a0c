import { Checkbox, Field, Link, Radio, RadioGroup } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import type { Addressee, ConcernsOfMine } from "@near-peer/bot/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ActDialog } from "../../components/act-dialog";
import { useLayout } from "../../components/layout";
import { useNotices } from "../../components/notice";
import { missing, onlyReader, ReaderField, WordsField } from "../../components/sealed-words-fields";
import { failureCode } from "../../platform/api-problem";
import { callApi } from "../../platform/queries";
import { myConcernText } from "../../text/concerns";
import { MY_CONCERNS_KEY } from "./my-concerns-key";

/** What is chosen and typed; empty where nothing is yet. */
interface Draft {
  readonly to: Addressee | "";
  readonly concerning: string;
  readonly text: string;
  readonly anyway: boolean;
}

/** The form: who reads it, what it is about, and the words. Where it does not go, all of it stays. */
export function WriteConcern(props: {
  readonly scheme: ConcernsOfMine;
  readonly onClose: () => void;
}) {
  const { scheme } = props;
  const { schemeId, choices } = scheme;
  const client = useQueryClient();
  const notices = useNotices();
  const layout = useLayout();
  // Of this form: sent twice, it is one concern.
  const [token] = useState(() => crypto.randomUUID());
  const to = onlyReader(choices);
  const [draft, setDraft] = useState<Draft>({ to, concerning: "", text: "", anyway: false });
  const [checked, setChecked] = useState(false);
  const send = useMutation({
    mutationFn: ({ to: chosen, ...rest }: Draft & { readonly to: Addressee }) =>
      callApi(api.raiseConcern, { params: { schemeId }, body: { token, to: chosen, ...rest } }),
    gcTime: 0,
    onSuccess: () => notices.tell(myConcernText.done),
  });
  const confirm = () => {
    setChecked(true);
    if (draft.to === "" || draft.concerning === "" || draft.text.trim() === "") return;
    send.mutate({ ...draft, to: draft.to });
  };
  return (
    <ActDialog
      title={myConcernText.dialog}
      confirm={myConcernText.send}
      cancel={myConcernText.cancel}
      busy={send.isPending}
      error={send.error}
      done={send.isSuccess}
      onDone={() => {
        props.onClose();
        void client.invalidateQueries({ queryKey: MY_CONCERNS_KEY });
      }}
      onConfirm={confirm}
      onClose={props.onClose}
    >
      <div className={layout.column}>
        <div>
          <p>{myConcernText.before(scheme.readBy, scheme.hasDeputy)}</p>
          <p>{myConcernText.notFor}</p>
          <p>
            <Link href={myConcernText.regulatorUrl} target="_blank" rel="noreferrer">
              {myConcernText.regulator}
            </Link>
          </p>
          {!scheme.aboutDirector && <p>{myConcernText.notAboutDirector}</p>}
        </div>
        <Fields scheme={scheme} draft={draft} checked={checked} onChange={setDraft} />
        {failureCode(send.error) === "concern-names-patient" && (
          <Checkbox
            label={myConcernText.anyway}
            checked={draft.anyway}
            onChange={(_, data) => setDraft({ ...draft, anyway: data.checked === true })}
          />
        )}
      </div>
    </ActDialog>
  );
}

function Fields(props: {
  readonly scheme: ConcernsOfMine;
  readonly draft: Draft;
  readonly checked: boolean;
  readonly onChange: (draft: Draft) => void;
}) {
  const { scheme, draft, checked, onChange } = props;
  const { to, concerning, text } = myConcernText;
  return (
    <>
      <ReaderField
        label={to}
        needs={myConcernText.needsTo}
        choices={scheme.choices}
        chosen={draft.to}
        checked={checked}
        onChange={(addressee) => onChange({ ...draft, to: addressee })}
      />
      <Field
        label={concerning}
        required
        {...missing(checked && draft.concerning === "", myConcernText.needsConcerning)}
      >
        <RadioGroup
          value={draft.concerning}
          onChange={(_, { value }) => onChange({ ...draft, concerning: value })}
        >
          {scheme.otherHalves.map((half) => (
            <Radio
              key={half.personId}
              value={half.personId}
              label={myConcernText.otherHalf(half)}
            />
          ))}
          {scheme.aboutDirector && <Radio value="director" label={myConcernText.director} />}
          <Radio value="something-else" label={myConcernText.somethingElse} />
        </RadioGroup>
      </Field>
      <WordsField
        label={text}
        hint={myConcernText.textHint}
        needs={myConcernText.needsText}
        text={draft.text}
        checked={checked}
        onChange={(written) => onChange({ ...draft, text: written, anyway: false })}
      />
    </>
  );
}
