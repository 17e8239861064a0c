import { Button } from "@fluentui/react-components";
import type { ErasureCertificate } from "@near-peer/bot/contract";
import { dayAndTime } from "../platform/london-time";
import { savePdf } from "../platform/save-file";
import { myDataText } from "../text/my-data";
import { KeptWords } from "./kept-words";
import { useLayout } from "./layout";
import { SectionHeading } from "./page-heading";

/** Saves the certificate as a PDF: it is shown this once. */
export function SaveCertificate(props: {
  readonly certificate: ErasureCertificate;
  /** Where it was saved before; else what it is is said. */
  readonly again?: string;
}) {
  const { fileName, contentBase64 } = props.certificate.file;
  return (
    <Button appearance="primary" onClick={() => savePdf(fileName, contentBase64)}>
      {props.again ?? myDataText.saveCertificate}
    </Button>
  );
}

/** What was erased, what was kept and why, and what lies elsewhere. */
export function CertificateParts({ certificate }: { readonly certificate: ErasureCertificate }) {
  const layout = useLayout();
  const { certificateId, erasedAt, schemes, elsewhere, finished } = certificate;
  return (
    <>
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
    </>
  );
}
