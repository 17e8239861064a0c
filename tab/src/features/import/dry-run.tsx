import { Button, Field, ProgressBar } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import type { ImportView } from "@near-peer/bot/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { FailureBar } from "../../components/failure";
import { EmptyState } from "../../components/empty-state";
import { Figures, type Figure } from "../../components/figures";
import { useNotices } from "../../components/notice";
import { PageHeading } from "../../components/page-heading";
import { failureCode } from "../../platform/api-problem";
import { callApi, schemeKey } from "../../platform/queries";
import { listed } from "../../text/counted";
import { dryRunText, importText } from "../../text/import";
import { DroppedColumns } from "./dropped-columns";
import { ImportChanges } from "./import-changes";
import { ImportProblems } from "./import-problems";

/** The second step: what would change. Nothing has been added. */
export function DryRun(props: {
  readonly schemeId: string;
  readonly view: ImportView;
  readonly onDone: (view: ImportView) => void;
  readonly onLeave: () => void;
}) {
  const { view } = props;
  const { confirm, discard, busy } = useDecision(props);
  const changes = view.added + view.changed;
  const over = confirm.error !== null && isOver(failureCode(confirm.error));
  return (
    <>
      <PageHeading
        title={dryRunText.title}
        lead={leadOf(view)}
        actions={
          <>
            <Button disabledFocusable={busy} onClick={() => discard.mutate()}>
              {changes === 0 || over ? dryRunText.again : dryRunText.discard}
            </Button>
            {changes > 0 && !over && (
              <Button
                appearance="primary"
                disabledFocusable={busy}
                onClick={() => {
                  if (!busy) confirm.mutate();
                }}
              >
                {dryRunText.confirm(view.added, view.changed)}
              </Button>
            )}
          </>
        }
      />
      {confirm.isPending && (
        <Field validationMessage={dryRunText.confirming} validationState="none">
          <ProgressBar aria-label={dryRunText.confirming} />
        </Field>
      )}
      {confirm.error !== null && <FailureBar error={confirm.error} />}
      <Figures label={dryRunText.title} figures={figuresOf(view)} />
      <DroppedColumns dropped={view.dropped} />
      {changes === 0 && (
        <EmptyState
          title={dryRunText.nothingTitle}
          text={view.unchanged > 0 ? dryRunText.nothingText : dryRunText.nothingUsable}
        />
      )}
      {view.problems.length > 0 && <ImportProblems problems={view.problems} />}
      {changes > 0 && <ImportChanges changes={view.changes} />}
    </>
  );
}

function leadOf(view: ImportView): string {
  const next = view.added + view.changed > 0 ? dryRunText.lead : importText.nothingAdded;
  return `${listed(view.files)}. ${next}`;
}

function figuresOf(view: ImportView): readonly Figure[] {
  // One row can have several things wrong with it.
  const rowsRefused = new Set(view.problems.map(({ file, row }) => `${row} ${file}`)).size;
  return [
    { value: view.added, label: dryRunText.added },
    { value: view.changed, label: dryRunText.changed },
    { value: view.unchanged, label: dryRunText.unchanged },
    {
      value: rowsRefused,
      label: dryRunText.problems(rowsRefused),
      needsYou: rowsRefused > 0,
    },
  ];
}

/** Whether this dry run can't be confirmed any more, however often one tries. */
function isOver(code: string): boolean {
  return (
    code === "import-no-longer-open" ||
    code === "people-changed-since" ||
    code === "version-out-of-date"
  );
}

function useDecision(props: {
  readonly schemeId: string;
  readonly view: ImportView;
  readonly onDone: (view: ImportView) => void;
  readonly onLeave: () => void;
}) {
  const { schemeId, view, onDone, onLeave } = props;
  const client = useQueryClient();
  const notices = useNotices();
  const which = { params: { schemeId, importId: view.importId }, ifMatch: view.version };
  const confirm = useMutation({
    mutationFn: () => callApi(api.confirmImport, which),
    onSuccess: async (done) => {
      notices.say(dryRunText.done(done.added, done.changed));
      await client.invalidateQueries({ queryKey: schemeKey(schemeId) });
      onDone(done);
    },
  });
  const discard = useMutation({
    mutationFn: () => callApi(api.discardImport, which),
    // A dry run that could not be discarded changes nothing either and is forgotten within a day.
    onSettled: () => {
      notices.tell(dryRunText.discarded);
      onLeave();
    },
  });
  return { confirm, discard, busy: confirm.isPending || discard.isPending };
}
