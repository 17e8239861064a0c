import { Button } from "@fluentui/react-components";
import type { AgreementView } from "@near-peer/bot/contract";
import { useState } from "react";
import { BackLink } from "../../components/back-link";
import { FailurePage } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { focusPageHeadingIfLost, PageHeading, SectionHeading } from "../../components/page-heading";
import { agreementPage as words } from "../../text/agreement";
import { ReadAgreement } from "./read-agreement";
import { SignAgreement } from "./sign-agreement";
import { TakeAlong } from "./take-along";
import { useAgreement, type OfPair } from "./use-agreement";
import { WriteAgreement } from "./write-agreement";

/** What the two of a pair agree on: written in turns, signed by both (NP16, NP17). */
export default function AgreementPage(props: OfPair) {
  const { schemeId, pairingId } = props;
  const pair = { schemeId, pairingId };
  const layout = useLayout();
  const found = useAgreement(pair);
  const [writing, setWriting] = useState(false);
  if (found.data === undefined) {
    if (found.error === null) return <Loading titled />;
    return <FailurePage error={found.error} retry={() => void found.refetch()} />;
  }
  const agreement = found.data;
  const isWritten = agreement.version !== "0" && !agreement.textGone;
  const close = () => {
    setWriting(false);
    focusPageHeadingIfLost();
  };
  return (
    <div className={layout.column}>
      <div className={layout.tight}>
        <BackLink to={{ name: "my" }} text={words.back} />
        <PageHeading title={words.title} lead={words.lead(agreement.otherFirstName)} />
        <p className={`${layout.quiet} ${layout.prose}`}>{words.time}</p>
      </div>
      {writing && agreement.open ? (
        <WriteAgreement pair={pair} agreement={agreement} onClose={close} />
      ) : (
        <>
          <Text agreement={agreement} onChange={() => setWriting(true)} />
          {isWritten && <SignAgreement pair={pair} agreement={agreement} />}
          <TakeAlong pair={pair} hasText={isWritten} open={agreement.open} />
        </>
      )}
    </div>
  );
}

function Text(props: { readonly agreement: AgreementView; readonly onChange: () => void }) {
  const { agreement } = props;
  const { open, version } = agreement;
  const layout = useLayout();
  const isWritten = version !== "0";
  return (
    <section className={`${layout.card} ${layout.tight}`} aria-labelledby="agreement-text">
      <SectionHeading id="agreement-text">{words.text}</SectionHeading>
      {!open && <p>{words.ended}</p>}
      {isWritten ? <Written agreement={agreement} /> : <p>{words.nothing}</p>}
      {open && (
        <div className={layout.row}>
          <Button appearance={isWritten ? "secondary" : "primary"} onClick={props.onChange}>
            {isWritten ? words.change : words.begin}
          </Button>
        </div>
      )}
    </section>
  );
}

/** What was written last, by whom and when. */
function Written({ agreement }: { readonly agreement: AgreementView }) {
  const { textGone, changedAt, changedBy, mine, otherFirstName } = agreement;
  const layout = useLayout();
  const by = changedBy === mine ? words.you : otherFirstName;
  return (
    <>
      {textGone ? <p>{words.gone}</p> : <ReadAgreement agreement={agreement} />}
      {changedAt !== undefined && (
        <span className={layout.quiet}>{words.changed(by, changedAt)}</span>
      )}
    </>
  );
}
