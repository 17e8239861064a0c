import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import * as api from "@near-peer/bot/contract";
import { useMutation } from "@tanstack/react-query";
import { FailureBar } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import { callApi } from "../../platform/queries";
import { saveCsv } from "../../platform/save-file";
import { importText } from "../../text/import";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(20rem, 100%), 1fr))",
    gap: tokens.spacingHorizontalXXL,
  },
  list: { paddingLeft: tokens.spacingHorizontalL, marginBlock: tokens.spacingVerticalS },
});

/** What can be read, what never is, and a template to start from. */
export function ImportGuide() {
  const styles = useStyles();
  const layout = useLayout();
  const template = useMutation({
    mutationFn: () => callApi(api.getImportTemplate, {}),
    onSuccess: ({ fileName, csv }) => saveCsv(fileName, csv),
  });
  return (
    <div className={styles.columns}>
      <div>
        <SectionHeading>{importText.knownTitle}</SectionHeading>
        <ul className={styles.list}>
          {importText.known.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <Button
          icon={<ArrowDownloadRegular />}
          disabledFocusable={template.isPending}
          onClick={() => template.mutate()}
        >
          {importText.template}
        </Button>
        {template.error !== null && <FailureBar error={template.error} />}
      </div>
      <div>
        <SectionHeading>{importText.neverTitle}</SectionHeading>
        <p className={layout.prose}>{importText.never}</p>
      </div>
    </div>
  );
}
