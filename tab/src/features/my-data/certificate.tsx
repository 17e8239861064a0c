import { Button } from "@fluentui/react-components";
import type { ErasureCertificate } from "@near-peer/bot/contract";
import { useEffect } from "react";
import { useLayout } from "../../components/layout";
import { focusPageHeadingIfLost, PageHeading, SectionHeading } from "../../components/page-heading";
import { dayAndTime } from "../../platform/london-time";
import { myDataText } from "../../text/my-data";
import { KeptWords } from "./kept-words";
import { saveAsJson } from "./save-file";

/** What was erased, what was kept and why, and what lies elsewhere; to be kept by whoever left. */
export function Certificate({ certificate }: { readonly certificate: ErasureCertificate }) {
  const layout = useLayout();
  // What opened the dialog is gone: the page begins anew.
  useEffect(() => focusPageHeadingIfLost(), []);
  const { certificateId, erasedAt, schemes, elsewhere, finished } = certificate;
  return (
    <div className={layout.column}>
      <PageHeading
        title={myDataText.doneTitle}
        lead={myDataText.doneLead}
        actions={
          <Button
            appearance="primary"
            onClick={() => saveAsJson(certificate, myDataText.certificateFile)}
          >
            {myDataText.download}
          </Button>
        }
      />
      <section className={layout.card} aria-labelledby="certificate">
        <SectionHeading id="certificate">{myDataText.certificate}</SectionHeading>
        <p>{certificateId}</p>
        <p>{`${myDataText.erasedOn} ${dayAndTime(erasedAt)}`}</p>
        {!finished && <p>{myDataText.goesOn}</p>}
      </section>
      {schemes.map(({ schemeName, goes, kept, cardsReplaced, cardsLeft }, nth) => (
        <section key={schemeName} className={layout.card} aria-labelledby={`erased-${nth}`}>
          <SectionHeading id={`erased-${nth}`}>{schemeName}</SectionHeading>
          <KeptWords title={myDataText.went} goes={goes} kept={kept} />
          <p>{`${myDataText.cards}: ${myDataText.cardsWords(cardsReplaced, cardsLeft)}`}</p>
        </section>
      ))}
      <section className={layout.card} aria-labelledby="elsewhere">
        <SectionHeading id="elsewhere">{myDataText.elsewhere}</SectionHeading>
        {elsewhere.map((text) => (
          <p key={text} className={layout.prose}>
            {text}
          </p>
        ))}
      </section>
    </div>
  );
}
