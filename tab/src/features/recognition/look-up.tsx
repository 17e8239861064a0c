import { Button, Field, Input } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { FailureBar } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import { callApi } from "../../platform/queries";
import { statementsText as text } from "../../text/recognition";
import { useRecognitionStyles } from "./recognition-styles";
import { StatementLines } from "./statement-lines";

/** Asks whether a reference was issued; the answer goes when the page does. */
export function LookUp({ schemeId }: { readonly schemeId: string }) {
  const layout = useLayout();
  const styles = useRecognitionStyles();
  const [typed, setTyped] = useState("");
  const [tried, setTried] = useState(false);
  const look = useMutation({
    mutationFn: (reference: string) =>
      callApi(api.lookUpStatement, { params: { schemeId }, body: { reference } }),
    gcTime: 0,
  });
  const missing = tried && typed.trim() === "";
  return (
    <section className={`${layout.card} ${layout.tight}`} aria-labelledby="look-up">
      <SectionHeading id="look-up">{text.lookUp}</SectionHeading>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (typed.trim() !== "" && !look.isPending) look.mutate(typed);
        }}
      >
        <Field
          label={text.reference}
          hint={text.hint}
          {...(missing ? { validationMessage: text.needsReference } : {})}
        >
          <Input
            value={typed}
            maxLength={100}
            onChange={(_, { value }) => {
              setTyped(value);
              look.reset();
            }}
          />
        </Field>
        <Button type="submit" appearance="primary" className={styles.beside}>
          {text.find}
        </Button>
      </form>
      {look.error !== null && <FailureBar error={look.error} />}
      <div role="status">{look.data !== undefined && <Found {...look.data} />}</div>
    </section>
  );
}

function Found({ statement }: { readonly statement?: api.IssuedStatement | undefined }) {
  const layout = useLayout();
  const styles = useRecognitionStyles();
  if (statement === undefined) {
    return (
      <div className={layout.tight}>
        <strong>{text.unknown}</strong>
        <p className={styles.text}>{text.unknownText}</p>
      </div>
    );
  }
  const { lines, issuedAt } = statement;
  const name = lines[0]?.value ?? "";
  return (
    <div className={layout.tight}>
      <strong>{text.genuine}</strong>
      <p className={styles.text}>{text.issuedTo(name, issuedAt)}</p>
      <StatementLines lines={lines} />
    </div>
  );
}
