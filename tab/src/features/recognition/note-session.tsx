import { Button, Field, Input, Select } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { DayInput } from "../../components/day-input";
import { FailureBar } from "../../components/failure";
import { useNotices } from "../../components/notice";
import { callApi } from "../../platform/queries";
import { recognitionText as text } from "../../text/recognition";
import { myRecognitionQuery } from "./recognition-queries";
import { useRecognitionStyles } from "./recognition-styles";

const KINDS = ["course", "supervision"] as const;
type Kind = (typeof KINDS)[number];
const FORMS = ["one-to-one", "group"] as const;
type Form = (typeof FORMS)[number];
const LONGEST_NAME = 120;

/** What was entered, until it is noted; the token tells a second press of the same form. */
interface Draft {
  readonly token: string;
  readonly kind: Kind;
  /** Of a course. */
  readonly title: string;
  /** Of supervision. */
  readonly form: Form;
  readonly on: string;
  readonly minutes: string;
}

const fresh = (kind: Kind = "course"): Draft => ({
  token: crypto.randomUUID(),
  kind,
  title: "",
  form: "one-to-one",
  on: "",
  minutes: "",
});

function isLength(minutes: string): boolean {
  return /^\d{1,4}$/.test(minutes) && Number(minutes) >= 1 && Number(minutes) <= 1440;
}

/** Whether everything is there that a session of its kind needs. */
function isComplete({ kind, title, on, minutes }: Draft): boolean {
  return on !== "" && isLength(minutes) && (kind === "supervision" || title.trim() !== "");
}

/** The form for one session. */
export function NoteSession({ schemeId }: { readonly schemeId: string }) {
  const styles = useRecognitionStyles();
  const client = useQueryClient();
  const notices = useNotices();
  const [draft, setDraft] = useState(() => fresh());
  const [tried, setTried] = useState(false);
  const note = useMutation({
    mutationFn: ({ token, on, kind, minutes, title, form }: Draft) =>
      callApi(api.noteSession, {
        params: { schemeId },
        body: {
          ...{ token, on, kind, minutes: Number(minutes) },
          ...(kind === "course" ? { title } : { form }),
        },
      }),
    onSuccess: () => {
      notices.tell(text.noted);
      setDraft(fresh(draft.kind));
      setTried(false);
      return client.invalidateQueries({ queryKey: myRecognitionQuery.queryKey });
    },
  });
  const noDay = tried && draft.on === "";
  const noLength = tried && !isLength(draft.minutes);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isComplete(draft) && !note.isPending) note.mutate(draft);
      }}
    >
      <Field label={text.kind}>
        <Select
          value={draft.kind}
          onChange={(_, { value }) =>
            setDraft({ ...draft, kind: KINDS.find((one) => one === value) ?? "course" })
          }
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {text.kinds[kind]}
            </option>
          ))}
        </Select>
      </Field>
      <WhatItWas draft={draft} tried={tried} onChange={setDraft} />
      <Field label={text.on} {...(noDay ? { validationMessage: text.needsDay } : {})}>
        <DayInput
          key={draft.token}
          value={draft.on}
          onChange={(value) => setDraft({ ...draft, on: value })}
        />
      </Field>
      <Field
        label={text.minutes}
        hint={text.minutesHint}
        {...(noLength ? { validationMessage: text.needsMinutes } : {})}
      >
        <Input
          inputMode="numeric"
          value={draft.minutes}
          onChange={(_, { value }) => setDraft({ ...draft, minutes: value.trim() })}
        />
      </Field>
      <Button type="submit" className={styles.beside}>
        {text.note}
      </Button>
      {note.error !== null && <FailureBar error={note.error} />}
    </form>
  );
}

/** What only one kind has: the name of a course, or how supervision was held. */
function WhatItWas(props: {
  readonly draft: Draft;
  readonly tried: boolean;
  readonly onChange: (draft: Draft) => void;
}) {
  const { draft, tried, onChange } = props;
  if (draft.kind === "supervision") {
    return (
      <Field label={text.form}>
        <Select
          value={draft.form}
          onChange={(_, { value }) =>
            onChange({ ...draft, form: FORMS.find((one) => one === value) ?? "one-to-one" })
          }
        >
          {FORMS.map((form) => (
            <option key={form} value={form}>
              {text.forms[form]}
            </option>
          ))}
        </Select>
      </Field>
    );
  }
  const noName = tried && draft.title.trim() === "";
  return (
    <Field
      label={text.name}
      hint={text.nameHint}
      {...(noName ? { validationMessage: text.needsName } : {})}
    >
      <Input
        value={draft.title}
        maxLength={LONGEST_NAME}
        onChange={(_, { value }) => onChange({ ...draft, title: value })}
      />
    </Field>
  );
}
