import { Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import { volunteeringText as text } from "../../text/volunteering";
import { AS, type ApplyDraft, type missingFrom } from "./apply-draft";

/** Whom the applicant turns to, and that it was spoken about (NP2, NP4). */
export function TurnsToFields(props: {
  readonly draft: ApplyDraft;
  readonly missing: ReturnType<typeof missingFrom>;
  readonly onChange: (draft: ApplyDraft) => void;
}) {
  const { draft, missing, onChange } = props;
  const isSupervisor = draft.as === "educational-supervisor" || draft.as === "";
  return (
    <>
      <Field label={text.as} required {...wrong(missing.as)}>
        <RadioGroup
          value={draft.as}
          onChange={(_, { value }) => {
            const as = AS.find((one) => one === value);
            // "Told" is for an appraiser or the DME: with a supervisor it is talked over.
            if (as !== undefined) onChange({ ...draft, as, statement: "" });
          }}
        >
          {AS.map((as) => (
            <Radio key={as} value={as} label={text.roles[as]} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={text.name} required {...wrong(missing.name)}>
        <Input
          value={draft.name}
          onChange={(_, { value }) => onChange({ ...draft, name: value })}
        />
      </Field>
      <Field label={text.email} required {...wrong(missing.email)}>
        <Input
          type="email"
          value={draft.email}
          onChange={(_, { value }) => onChange({ ...draft, email: value })}
        />
      </Field>
      <Field label={text.statement} required {...wrong(missing.statement)}>
        <RadioGroup
          value={draft.statement}
          onChange={(_, { value }) =>
            onChange({ ...draft, statement: value === "told" ? "told" : "discussed" })
          }
        >
          <Radio value="discussed" label={text.discussed} />
          {!isSupervisor && <Radio value="told" label={text.told} />}
        </RadioGroup>
      </Field>
    </>
  );
}

function wrong(message: string | undefined) {
  return message === undefined ? {} : { validationMessage: message };
}
