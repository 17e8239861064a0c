import { Field, ProgressBar } from "@fluentui/react-components";
import { allocateText } from "../../text/allocate";

/** Shown while a proposal is worked out. */
export function Proposing() {
  return (
    <Field validationMessage={allocateText.proposing} validationState="none">
      <ProgressBar aria-label={allocateText.proposing} />
    </Field>
  );
}
