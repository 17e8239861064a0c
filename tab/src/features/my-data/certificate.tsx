import type { ErasureCertificate } from "@near-peer/bot/contract";
import { useEffect } from "react";
import { CertificateParts, SaveCertificate } from "../../components/certificate-parts";
import { useLayout } from "../../components/layout";
import { focusPageHeadingIfLost, PageHeading } from "../../components/page-heading";
import { myDataText } from "../../text/my-data";

/** What was erased, what was kept and why, and what lies elsewhere; to be kept by whoever left, for it is shown once. */
export function Certificate({ certificate }: { readonly certificate: ErasureCertificate }) {
  const layout = useLayout();
  // What opened the dialog is gone: the page begins anew.
  useEffect(() => focusPageHeadingIfLost(), []);
  return (
    <div className={layout.column}>
      <PageHeading
        title={myDataText.doneTitle}
        lead={myDataText.doneLead}
        actions={<SaveCertificate certificate={certificate} />}
      />
      <CertificateParts certificate={certificate} />
    </div>
  );
}
