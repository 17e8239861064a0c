import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { RecordedChoice } from "@near-peer/bot/contract";
import { useState } from "react";
import { doctorChoicesText, supporterChoicesText as text } from "../../text/choices";
import { ChangeDialog } from "./change-dialog";
import type { DoctorOfMine } from "./use-options";

/** A supporter notes what a doctor told them. What they read back is always the same (NP15). */
export function NoteDialog(props: {
  readonly schemeId: string;
  readonly doctor: DoctorOfMine;
  readonly onClose: () => void;
}) {
  const { pairingId, doctorFirstName } = props.doctor;
  const [choice, setChoice] = useState<RecordedChoice>("opted-out");
  return (
    <ChangeDialog
      schemeId={props.schemeId}
      change={{ change: "note-choice", pairingId, choice }}
      words={{
        title: text.noteTitle(doctorFirstName),
        confirm: text.noteConfirm,
        cancel: doctorChoicesText.keep,
        done: text.noted(doctorFirstName),
      }}
      onClose={props.onClose}
    >
      <p>{text.noteText(doctorFirstName)}</p>
      <Field label={text.noteLabel}>
        <RadioGroup
          value={choice}
          onChange={(_, { value }) => setChoice(value === "rejoined" ? "rejoined" : "opted-out")}
        >
          <Radio value="opted-out" label={text.noteOut} />
          <Radio value="rejoined" label={text.noteBack} />
        </RadioGroup>
      </Field>
    </ChangeDialog>
  );
}
