import { Field, Input, Textarea } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ActDialog } from "../../components/act-dialog";
import { useLayout } from "../../components/layout";
import { useNotices } from "../../components/notice";
import { callApi } from "../../platform/queries";
import { ownWordsText as text, volunteeringText } from "../../text/volunteering";
import type { MineInScheme } from "./mine-in-scheme";
import { VOLUNTEERING_KEY } from "./volunteering-keys";

/** Says first who reads it, then takes the words anew. Where they are not kept, what was typed stays. */
export function OwnWordsDialog(props: {
  readonly mine: MineInScheme;
  readonly onClose: () => void;
}) {
  const { schemeId } = props.mine;
  const [biography, setBiography] = useState(props.mine.biography);
  const [contact, setContact] = useState(props.mine.contact);
  const client = useQueryClient();
  const notices = useNotices();
  const layout = useLayout();
  const change = useMutation({
    mutationFn: () => callApi(api.changeMyProfile, { body: { schemeId, biography, contact } }),
    gcTime: 0,
    onSuccess: () => notices.tell(text.done),
  });
  return (
    <ActDialog
      title={text.dialog}
      confirm={text.save}
      cancel={volunteeringText.cancel}
      busy={change.isPending}
      error={change.error}
      done={change.isSuccess}
      onDone={() => {
        props.onClose();
        client.setQueryData(VOLUNTEERING_KEY, change.data);
      }}
      onConfirm={() => change.mutate()}
      onClose={props.onClose}
    >
      <div className={layout.column}>
        <p>{text.readers}</p>
        <Field label={volunteeringText.biography} hint={text.used(biography.trim().length)}>
          <Textarea
            value={biography}
            rows={4}
            resize="vertical"
            onChange={(_, { value }) => setBiography(value)}
          />
        </Field>
        <Field label={volunteeringText.contact} hint={text.contactHint}>
          <Input value={contact} onChange={(_, { value }) => setContact(value)} />
        </Field>
      </div>
    </ActDialog>
  );
}
