import { Field, Input, Select, Textarea } from "@fluentui/react-components";
import { settingsText } from "../../text/settings";
import { wrong, type FieldProps } from "./field-props";
import { NumberField } from "./number-field";
import { Fields, Section } from "./section";

const NATIONS = ["england", "wales", "scotland", "northern-ireland"] as const;

/** Who signs, where, how senior doctors are invited, and how many doctors a supporter carries (NP3, NP10). */
export function SchemeFields(props: FieldProps) {
  const { draft, problems, change } = props;
  return (
    <>
      <Section id="settings-scheme" title={settingsText.scheme}>
        <Fields>
          <Field
            label={settingsText.directorName}
            hint={settingsText.directorNameHint}
            {...wrong(problems, "directorName")}
          >
            <Input
              value={draft.directorName}
              onChange={(_, { value }) => change({ directorName: value })}
            />
          </Field>
          <Field label={settingsText.nation} hint={settingsText.nationHint}>
            <Select value={draft.nation} onChange={(_, { value }) => change({ nation: value })}>
              {NATIONS.map((nation) => (
                <option key={nation} value={nation}>
                  {settingsText.nations[nation]}
                </option>
              ))}
            </Select>
          </Field>
        </Fields>
        <Field
          label={settingsText.invitation}
          hint={settingsText.invitationHint}
          {...wrong(problems, "invitationText")}
        >
          <Textarea
            resize="vertical"
            value={draft.invitationText}
            onChange={(_, { value }) => change({ invitationText: value })}
          />
        </Field>
      </Section>
      <Section id="settings-capacity" title={settingsText.capacity}>
        <Fields>
          <NumberField
            {...props}
            name="defaultCapacity"
            label={settingsText.defaultCapacity}
            hint={settingsText.defaultCapacityHint}
          />
          <NumberField
            {...props}
            name="maximumCapacity"
            label={settingsText.maximumCapacity}
            hint={settingsText.maximumCapacityHint}
          />
        </Fields>
      </Section>
    </>
  );
}
