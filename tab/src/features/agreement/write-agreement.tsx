import { Button, Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import type { AgreementFieldName, AgreementView } from "@near-peer/bot/contract";
import { useId, useState, type SyntheticEvent } from "react";
import { DayInput } from "../../components/day-input";
import { FailureBar } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { goesBackToNoDay } from "../../components/no-day";
import { SectionHeading } from "../../components/page-heading";
import { agreementFields, agreementForm as words } from "../../text/agreement";
import { DAYS, FIELDS, LONG } from "./agreement-fields";
import { ReadAgreement } from "./read-agreement";
import { useSaveAgreement, type OfPair } from "./use-agreement";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(18rem, 100%), 1fr))",
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
  },
  wide: { gridColumnStart: 1, gridColumnEnd: -1 },
  text: { margin: 0 },
});

/** The form, filled with what stood there when it was opened. Where it is not saved, all that was typed stays. */
export function WriteAgreement(props: {
  readonly pair: OfPair;
  readonly agreement: AgreementView;
  readonly onClose: () => void;
}) {
  const { agreement } = props;
  const [opened] = useState(agreement);
  const [text, setText] = useState(agreement.text);
  const save = useSaveAgreement(props.pair, props.onClose);
  const styles = useStyles();
  const layout = useLayout();
  const heading = useId();
  // Where the other half wrote first, theirs is shown above, and saving again is on top of it.
  const meanwhile = save.isError && agreement.version !== opened.version;
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (goesBackToNoDay(event.currentTarget)) return;
    save.mutate({ text, read: meanwhile ? agreement.version : opened.version });
  };
  return (
    <form
      className={`${layout.card} ${layout.column}`}
      aria-labelledby={heading}
      onSubmit={submit}
      noValidate
    >
      <div className={layout.tight}>
        <SectionHeading id={heading}>{words.title}</SectionHeading>
        <p className={`${styles.text} ${layout.quiet}`}>{words.lead}</p>
      </div>
      {save.error !== null && <FailureBar error={save.error} />}
      {meanwhile && (
        <section className={layout.tight}>
          <SectionHeading>{words.meanwhile(agreement.otherFirstName)}</SectionHeading>
          <ReadAgreement agreement={agreement} />
          <p className={styles.text}>{words.meanwhileText}</p>
        </section>
      )}
      <div className={styles.fields}>
        {FIELDS.map((field) => (
          <OneField
            key={field}
            field={field}
            value={text[field]}
            onChange={(value) => setText((before) => ({ ...before, [field]: value }))}
          />
        ))}
      </div>
      <div className={layout.row}>
        <Button appearance="primary" type="submit" disabledFocusable={save.isPending}>
          {words.save}
        </Button>
        <Button onClick={props.onClose}>{words.cancel}</Button>
      </div>
    </form>
  );
}

function OneField(props: {
  readonly field: AgreementFieldName;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { field, value } = props;
  const styles = useStyles();
  const { label, hint } = agreementFields[field];
  const isLong = LONG.includes(field);
  return (
    <Field label={label} hint={hint} {...(isLong ? { className: styles.wide } : {})}>
      {isLong ? (
        <Textarea value={value} rows={3} onChange={(_, data) => props.onChange(data.value)} />
      ) : (
        <OneLine field={field} value={value} onChange={props.onChange} />
      )}
    </Field>
  );
}

function OneLine(props: {
  readonly field: AgreementFieldName;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { field, value, onChange } = props;
  if (DAYS.includes(field)) return <DayInput value={value} onChange={onChange} />;
  return <Input value={value} onChange={(_, data) => onChange(data.value)} />;
}
