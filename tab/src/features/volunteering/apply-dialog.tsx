import { Field, Input, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ActDialog } from "../../components/act-dialog";
import { useLayout } from "../../components/layout";
import { useNotices } from "../../components/notice";
import { callApi } from "../../platform/queries";
import { teamOf } from "../../text/counted";
import { volunteeringText as text } from "../../text/volunteering";
import { emptyDraft, missingFrom, ready, type ApplyDraft, type ReadyDraft } from "./apply-draft";
import type { MineInScheme } from "./mine-in-scheme";
import { TurnsToFields } from "./turns-to-fields";
import { VOLUNTEERING_KEY } from "./volunteering-keys";

/** The form to volunteer (NP4). Where it does not go, all of it stays. */
export function ApplyDialog(props: { readonly mine: MineInScheme; readonly onClose: () => void }) {
  const { mine } = props;
  const { schemeId, name, email, directorName } = mine;
  const client = useQueryClient();
  const notices = useNotices();
  const layout = useLayout();
  // Of this form: sent twice, it is one application.
  const [applicationId] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState<ApplyDraft>(() => emptyDraft(mine));
  const [checked, setChecked] = useState(false);
  const apply = useMutation({
    mutationFn: (body: ReadyDraft) =>
      callApi(api.applyToSupport, { body: { schemeId, applicationId, ...body } }),
    gcTime: 0,
    onSuccess: () => notices.tell(text.done),
  });
  const confirm = () => {
    setChecked(true);
    const body = ready(draft);
    if (body !== undefined) apply.mutate(body);
  };
  return (
    <ActDialog
      title={text.dialog}
      confirm={text.apply}
      cancel={text.cancel}
      busy={apply.isPending}
      error={apply.error}
      done={apply.isSuccess}
      onDone={() => {
        props.onClose();
        void client.invalidateQueries({ queryKey: VOLUNTEERING_KEY });
      }}
      onConfirm={confirm}
      onClose={props.onClose}
    >
      <div className={layout.column}>
        <p>{text.you(name, email, teamOf(directorName))}</p>
        <TurnsToFields
          draft={draft}
          missing={checked ? missingFrom(draft) : {}}
          onChange={setDraft}
        />
        <AboutYou maximum={mine.maximumCapacity} draft={draft} onChange={setDraft} />
        <p className={layout.quiet}>{text.after}</p>
      </div>
    </ActDialog>
  );
}

function AboutYou(props: {
  readonly maximum: number;
  readonly draft: ApplyDraft;
  readonly onChange: (draft: ApplyDraft) => void;
}) {
  const { maximum, draft, onChange } = props;
  const numbers = Array.from({ length: maximum }, (_, nth) => nth + 1);
  return (
    <>
      <Field label={text.capacity}>
        <RadioGroup
          layout="horizontal"
          value={String(draft.capacity)}
          onChange={(_, { value }) => onChange({ ...draft, capacity: Number(value) })}
        >
          {numbers.map((number) => (
            <Radio key={number} value={String(number)} label={text.doctors(number)} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={text.biography} hint={text.biographyHint(draft.biography.trim().length)}>
        <Textarea
          value={draft.biography}
          rows={4}
          resize="vertical"
          onChange={(_, { value }) => onChange({ ...draft, biography: value })}
        />
      </Field>
      <Field label={text.contact} hint={text.contactHint}>
        <Input
          value={draft.contact}
          onChange={(_, { value }) => onChange({ ...draft, contact: value })}
        />
      </Field>
    </>
  );
}
