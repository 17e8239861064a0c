import { Button, ProgressBar, Field, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular, DocumentTable24Regular } from "@fluentui/react-icons";
import * as api from "@near-peer/bot/contract";
import type { ImportView } from "@near-peer/bot/contract";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { FailureBar } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { PageHeading, SectionHeading } from "../../components/page-heading";
import { contentBase64 } from "../../platform/file-content";
import { callApi } from "../../platform/queries";
import { importText } from "../../text/import";
import { DropZone } from "./drop-zone";
import { filesProblem, withFiles } from "./files-to-send";
import { ImportGuide } from "./import-guide";

const useStyles = makeStyles({
  file: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
  },
  fileName: { flexGrow: 1, minWidth: 0 },
});

/** The first step: which spreadsheets. */
export function ChooseFiles(props: {
  readonly schemeId: string;
  readonly onChecked: (view: ImportView) => void;
}) {
  const layout = useLayout();
  const [files, setFiles] = useState<readonly File[]>([]);
  const problem = filesProblem(files);
  const check = useMutation({
    mutationFn: () => dryRun(props.schemeId, files),
    onSuccess: props.onChecked,
  });
  const change = (next: readonly File[]) => {
    check.reset();
    setFiles(next);
  };
  return (
    <>
      <PageHeading title={importText.title} lead={importText.lead} />
      <DropZone onFiles={(added) => change(withFiles(files, added))} />
      {files.length > 0 && (
        <div className={layout.card}>
          <div className={layout.tight}>
            <SectionHeading>{importText.chosen}</SectionHeading>
            <FileList files={files} onChange={change} />
            {problem !== "" && (
              <Field validationMessage={problem} validationState="error" role="alert" />
            )}
            {check.error !== null && <FailureBar error={check.error} />}
            {check.isPending ? (
              <Field validationMessage={importText.checking} validationState="none">
                <ProgressBar aria-label={importText.checking} />
              </Field>
            ) : (
              <div className={layout.row}>
                <Button
                  appearance="primary"
                  disabledFocusable={problem !== ""}
                  onClick={() => {
                    if (problem === "") check.mutate();
                  }}
                >
                  {importText.check(files.length)}
                </Button>
                <span className={layout.quiet}>{importText.nothingAdded}</span>
              </div>
            )}
          </div>
        </div>
      )}
      <ImportGuide />
    </>
  );
}

async function dryRun(schemeId: string, files: readonly File[]): Promise<ImportView> {
  const contents = await Promise.all(
    files.map(async (file) => ({
      name: file.name,
      contentBase64: await contentBase64(file, importText.unreadable(file.name)),
    })),
  );
  return callApi(api.tryImport, { params: { schemeId }, body: { files: contents } });
}

function FileList(props: {
  readonly files: readonly File[];
  readonly onChange: (files: readonly File[]) => void;
}) {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <ul className={layout.plainList}>
      {props.files.map((file) => (
        <li key={file.name} className={styles.file}>
          <DocumentTable24Regular aria-hidden />
          <span className={styles.fileName}>
            {file.name} <span className={layout.quiet}>{importText.size(file.size)}</span>
          </span>
          <Button
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={importText.remove(file.name)}
            onClick={() => props.onChange(props.files.filter((other) => other !== file))}
          />
        </li>
      ))}
    </ul>
  );
}
