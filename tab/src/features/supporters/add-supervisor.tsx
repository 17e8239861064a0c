import { Field, Input } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { ActDialog } from "../../components/act-dialog";
import { useNotices } from "../../components/notice";
import { useReread } from "../../components/use-reread";
import { callApi } from "../../platform/queries";
import { supervisorListText as text } from "../../text/supporters";

const LOOKS_LIKE_EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;

/** Adds one educational supervisor by name and e-mail. */
export function AddSupervisor(props: { readonly schemeId: string; readonly onClose: () => void }) {
  const { schemeId } = props;
  const notices = useNotices();
  const reread = useReread(schemeId);
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [checked, setChecked] = useState(false);
  const add = useMutation({
    mutationFn: (body: { readonly name: string; readonly email: string }) =>
      callApi(api.addSupervisor, { params: { schemeId }, body }),
    onSuccess: ({ added, changed, unchanged }) =>
      notices.tell(text.done(added, changed, unchanged)),
  });
  const entered = { name: name.trim(), email: email.trim() };
  const noName = entered.name === "";
  const noEmail = !LOOKS_LIKE_EMAIL.test(entered.email);
  const confirm = () => {
    setChecked(true);
    if (!noName && !noEmail) add.mutate(entered);
  };
  return (
    <ActDialog
      title={text.addTitle}
      confirm={text.addConfirm}
      cancel={text.cancel}
      busy={add.isPending}
      error={add.error}
      done={add.isSuccess}
      onDone={() => {
        props.onClose();
        reread();
      }}
      onConfirm={confirm}
      onClose={props.onClose}
    >
      <Field
        label={text.name}
        required
        {...(checked && noName ? { validationMessage: text.needsName } : {})}
      >
        <Input value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Field
        label={text.email}
        required
        {...(checked && noEmail ? { validationMessage: text.needsEmail } : {})}
      >
        <Input type="email" value={email} onChange={(_, { value }) => setEmail(value)} />
      </Field>
    </ActDialog>
  );
}
