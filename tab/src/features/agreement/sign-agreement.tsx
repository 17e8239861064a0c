import { Button, Checkbox, Field } from "@fluentui/react-components";
import type { AgreementView } from "@near-peer/bot/contract";
import { useState } from "react";
import { FailureBar } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { focusPageHeadingIfLost, SectionHeading } from "../../components/page-heading";
import { StateLabel } from "../../components/state-label";
import { TwoLines } from "../../components/two-lines";
import { agreementSigning as words } from "../../text/agreement";
import { useSignAgreement, type OfPair } from "./use-agreement";

/** Who has signed what, and one's own signature. */
export function SignAgreement(props: { readonly pair: OfPair; readonly agreement: AgreementView }) {
  const { agreement } = props;
  const { signatures, inForceSince, open, missing, mine } = agreement;
  const layout = useLayout();
  const own = signatures.find(({ half }) => half === mine);
  return (
    <section className={`${layout.card} ${layout.tight}`} aria-labelledby="agreement-signatures">
      <SectionHeading id="agreement-signatures">{words.title}</SectionHeading>
      {inForceSince !== undefined && <p>{words.inForce(inForceSince)}</p>}
      <ul className={`${layout.plainList} ${layout.tight}`}>
        {signatures.map(({ half, name, state, at }) => (
          <li key={half} className={layout.row}>
            <TwoLines first={name} second="" />
            <StateLabel
              tone={state === "signed" ? "done" : state === "not-signed" ? "none" : "attention"}
              text={words.states[state]}
              more={at === undefined ? "" : words.on(at)}
            />
          </li>
        ))}
      </ul>
      {open && missing.length > 0 && <p>{words.lead(missing)}</p>}
      {open && missing.length === 0 && own?.state !== "signed" && (
        <Sign key={agreement.version} {...props} />
      )}
    </section>
  );
}

/** The promise and the button. Another version asks for the promise anew. */
function Sign(props: { readonly pair: OfPair; readonly agreement: AgreementView }) {
  const layout = useLayout();
  const sign = useSignAgreement(props.pair);
  const [promised, setPromised] = useState(false);
  const [checked, setChecked] = useState(false);
  const needs = checked && !promised;
  const confirm = () => {
    setChecked(true);
    if (!promised) return;
    sign.mutate(props.agreement.version, { onSuccess: focusPageHeadingIfLost });
  };
  return (
    <>
      {sign.error !== null && <FailureBar error={sign.error} />}
      <Field
        {...(needs
          ? { validationState: "error" as const, validationMessage: words.needsPromise }
          : {})}
      >
        <Checkbox
          label={words.promise}
          checked={promised}
          onChange={(_, data) => setPromised(data.checked === true)}
        />
      </Field>
      <div className={layout.row}>
        <Button appearance="primary" disabledFocusable={sign.isPending} onClick={confirm}>
          {words.sign}
        </Button>
      </div>
    </>
  );
}
