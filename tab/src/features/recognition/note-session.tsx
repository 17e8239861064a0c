import { Button, Field, Input, Select } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { FailureBar } from "../../components/failure";
import { useNotices } from "../../components/notice";
import { callApi } from "../../platform/queries";
import { recognitionText as text } from "../../text/recognition";
import { myRecognitionQuery } from "./recognition-queries";
import { useRecognitionStyles } from "./recognition-styles";

const KINDS = ["course", "supervision"] as const;
type Kind = (typeof KINDS)[number];

/** What was entered, until it is noted; the token tells a second press of the same form. */
interface Draft {
  readonly token: string;
  readonly kind: Kind;
  readonly on: string;
  readonly minutes: string;
}

const fresh = (kind: Kind = "course"): Draft => ({
  token: crypto.randomUUID(),
  kind,
  on: "",
  minutes: "",
});

function isLength(minutes: string): boolean {
  return /^\d{1,4}$/.test(minutes) && Number(minutes) >= 1 && Number(minutes) <= 1440;
}

/** The form for one session. */
export function NoteSession({ schemeId }: { readonly schemeId: string }) {
  const styles = useRecognitionStyles();
  const client = useQueryClient();
  const notices = useNotices();
  const [draft, setDraft] = useState(() => fresh());
  const [tried, setTried] = useState(false);
  const note = useMutation({
    mutationFn: ({ token, on, kind, minutes }: Draft) =>
      callApi(api.noteSession, {
        params: { schemeId },
        body: { token, on, kind, minutes: Number(minutes) },
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
        if (draft.on !== "" && isLength(draft.minutes) && !note.isPending) note.mutate(draft);
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
      <Field label={text.on} {...(noDay ? { validationMessage: text.needsDay } : {})}>
        <Input
          type="date"
          value={draft.on}
          onChange={(_, { value }) => setDraft({ ...draft, on: value })}
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
