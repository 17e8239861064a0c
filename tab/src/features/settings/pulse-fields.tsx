import { Switch } from "@fluentui/react-components";
import { pulseSettingsText as text } from "../../text/pulse";
import type { FieldProps } from "./field-props";
import { NumberField } from "./number-field";
import { Fields, Section } from "./section";

const NUMBERS = ["pulseWeeks", "pulseAfterMonth"] as const;

/** Whether doctors are asked for the pulse, and when (MX4). */
export function PulseFields(props: FieldProps) {
  const { draft, change } = props;
  return (
    <Section id="settings-pulse" title={text.title} lead={text.lead}>
      <Switch
        label={text.pulseAsked}
        checked={draft.pulseAsked}
        onChange={(_, { checked }) => change({ pulseAsked: checked })}
      />
      <Fields>
        {NUMBERS.map((name) => (
          <NumberField
            key={name}
            {...props}
            name={name}
            label={text[name]}
            hint={text[`${name}Hint`]}
          />
        ))}
      </Fields>
    </Section>
  );
}
