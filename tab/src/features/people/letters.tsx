import { Button } from "@fluentui/react-components";
import type { ErasureCertificate, PersonRow } from "@near-peer/bot/contract";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { CertificateParts, SaveCertificate } from "../../components/certificate-parts";
import { useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import { ReadDialog } from "../../components/read-dialog";
import { useReread } from "../../components/use-reread";
import { meQuery } from "../../platform/queries";
import { lettersText as text } from "../../text/letters";
import { CopyDialog } from "./copy-dialog";
import { EraseOnLetterDialog } from "./erase-on-letter-dialog";

interface Props {
  readonly schemeId: string;
  readonly person: PersonRow;
  /** Called once they are gone and the certificate was closed. */
  readonly onErased: () => void;
}

/** For a director: a copy of somebody's data, or their erasure, on a letter of theirs (PF-14, PF-15). Nobody else sees it. */
export function Letters(props: Props) {
  const { schemeId, person } = props;
  const layout = useLayout();
  const reread = useReread(schemeId);
  const me = useQuery(meQuery);
  const [asking, setAsking] = useState<"copy" | "erase">();
  const [certificate, setCertificate] = useState<ErasureCertificate>();
  const mine = me.data?.schemes.find((one) => one.schemeId === schemeId);
  if (mine?.roles.includes("director") !== true) return null;
  return (
    <section className={layout.tight}>
      <SectionHeading>{text.title}</SectionHeading>
      <span className={layout.quiet}>{text.lead(person.name)}</span>
      <div className={layout.row}>
        <Button onClick={() => setAsking("copy")}>{text.copy}</Button>
        <Button onClick={() => setAsking("erase")}>{text.erase}</Button>
      </div>
      {asking === "copy" && (
        <CopyDialog schemeId={schemeId} person={person} onClose={() => setAsking(undefined)} />
      )}
      {asking === "erase" && (
        <EraseOnLetterDialog
          schemeId={schemeId}
          person={person}
          onClose={() => setAsking(undefined)}
          onErased={(done) => {
            setAsking(undefined);
            setCertificate(done);
          }}
        />
      )}
      {certificate !== undefined && (
        <ReadDialog
          title={text.doneTitle}
          close={text.close}
          onClose={() => {
            props.onErased();
            reread();
          }}
        >
          <div className={layout.column}>
            <p>{text.doneLead}</p>
            <div>
              <SaveCertificate certificate={certificate} again={text.saveAgain} />
            </div>
            <CertificateParts certificate={certificate} />
          </div>
        </ReadDialog>
      )}
    </section>
  );
}
