import { Field, Input } from "@fluentui/react-components";
import type { NumberName } from "./draft";
import { wrong, type FieldProps } from "./field-props";

/** A setting that is a whole number. */
export function NumberField(
  props: FieldProps & { readonly name: NumberName; readonly label: string; readonly hint: string },
) {
  const { name, draft, problems, change } = props;
  return (
    <Field label={props.label} hint={props.hint} {...wrong(problems, name)}>
      <Input
        type="number"
        inputMode="numeric"
        value={draft[name]}
        onChange={(_, { value }) => change({ [name]: value })}
      />
    </Field>
  );
}
