import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { AskedInWriting } from "@near-peer/bot/contract";
import { DayInput } from "../../components/day-input";
import { useLayout } from "../../components/layout";
import { lettersText as text } from "../../text/letters";

/** The letter as it stands in the fields. */
export interface LetterDraft {
  readonly askedOn: string;
  readonly checked?: AskedInWriting["checked"];
}

/** Nothing entered yet. */
export const NO_LETTER: LetterDraft = { askedOn: "" };

/** The letter that the fields say; undefined while something is missing. */
export function letterOf({ askedOn, checked }: LetterDraft): AskedInWriting | undefined {
  return askedOn === "" || checked === undefined ? undefined : { askedOn, checked };
}

const CHECKS = ["in-person", "known-contact", "document"] as const;

/** On which day somebody asked in writing, and how it was made sure that it was them. */
export function LetterFields(props: {
  readonly draft: LetterDraft;
  readonly missing: boolean;
  readonly onChange: (draft: LetterDraft) => void;
}) {
  const layout = useLayout();
  const { draft, missing, onChange } = props;
  return (
    <div className={layout.column}>
      <Field
        label={text.askedOn}
        hint={text.askedOnHint}
        {...(missing ? { validationMessage: text.missing, validationState: "error" } : {})}
      >
        <DayInput
          value={draft.askedOn}
          onChange={(value) => onChange({ ...draft, askedOn: value })}
        />
      </Field>
      <Field label={text.checked}>
        <RadioGroup
          value={draft.checked ?? ""}
          onChange={(_, { value }) => {
            const checked = CHECKS.find((one) => one === value);
            if (checked !== undefined) onChange({ ...draft, checked });
          }}
        >
          {CHECKS.map((one) => (
            <Radio key={one} value={one} label={text.checks[one]} />
          ))}
        </RadioGroup>
      </Field>
      <span className={layout.quiet}>{text.recorded}</span>
    </div>
  );
}
