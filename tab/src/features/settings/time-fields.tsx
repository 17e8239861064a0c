import { Field, Input } from "@fluentui/react-components";
import { settingsText } from "../../text/settings";
import { wrong, type FieldProps } from "./field-props";
import { NumberField } from "./number-field";
import { Fields, Section } from "./section";

const DAYS = [
  "reminderEveryMonths",
  "objectionWorkingDays",
  "concernWorkingHours",
  "introductionWorkingDays",
  "agreementWeeks",
  "feedbackMonths",
  "reallocationDays",
] as const;

/** When things happen, and how long they may take (NP6, NP12, NP14, NP22). */
export function TimeFields(props: FieldProps) {
  const { draft, problems, change } = props;
  return (
    <Section id="settings-times" title={settingsText.times}>
      <Fields>
        <Field label={settingsText.workingFrom} {...wrong(problems, "workingHours.from")}>
          <Input
            type="time"
            value={draft.workingFrom}
            onChange={(_, { value }) => change({ workingFrom: value })}
          />
        </Field>
        <Field label={settingsText.workingTo} {...wrong(problems, "workingHours.to")}>
          <Input
            type="time"
            value={draft.workingTo}
            onChange={(_, { value }) => change({ workingTo: value })}
          />
        </Field>
        <Field
          label={settingsText.announceAt}
          hint={settingsText.announceAtHint}
          {...wrong(problems, "announceAt")}
        >
          <Input
            type="time"
            value={draft.announceAt}
            onChange={(_, { value }) => change({ announceAt: value })}
          />
        </Field>
        {DAYS.map((name) => (
          <NumberField
            key={name}
            {...props}
            name={name}
            label={settingsText[name]}
            hint={settingsText[`${name}Hint`]}
          />
        ))}
      </Fields>
    </Section>
  );
}
