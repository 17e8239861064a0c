import { makeStyles, tokens } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import type { LaunchStep } from "@near-peer/bot/contract";
import { useQuery } from "@tanstack/react-query";
import { FailureBar } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { ReadDialog } from "../../components/read-dialog";
import { callApi, schemeKey } from "../../platform/queries";
import { listed } from "../../text/counted";
import { isSendingStep, launchDialogText as text, launchText } from "../../text/launch";

const useStyles = makeStyles({
  card: {
    marginBlock: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  line: { margin: `0 0 ${tokens.spacingVerticalS}` },
});

/** The message of a step as its reader would see it. Nothing is sent. */
export function PreviewDialog(props: {
  readonly schemeId: string;
  readonly step: LaunchStep;
  readonly onClose: () => void;
}) {
  const { schemeId, step, onClose } = props;
  const title = text.previewTitle(launchText.steps[step].name);
  return (
    <ReadDialog title={title} close={text.close} onClose={onClose}>
      <p>{text.previewText}</p>
      <PreviewWords schemeId={schemeId} step={step} />
    </ReadDialog>
  );
}

function PreviewWords({
  schemeId,
  step,
}: {
  readonly schemeId: string;
  readonly step: LaunchStep;
}) {
  const styles = useStyles();
  const layout = useLayout();
  const preview = useQuery({
    queryKey: [...schemeKey(schemeId), "launch", "preview", step],
    enabled: isSendingStep(step),
    queryFn: ({ signal }) => {
      if (!isSendingStep(step)) throw new Error("Only what is sent can be looked at.");
      return callApi(api.previewLaunchStep, { params: { schemeId, step }, signal });
    },
  });
  if (preview.error !== null) return <FailureBar error={preview.error} />;
  if (preview.data === undefined) return <Loading lines={4} />;
  const { toast, lines, buttons } = preview.data;
  return (
    <>
      <div className={styles.card}>
        {lines.map((line) => (
          <p key={line} className={styles.line}>
            {line}
          </p>
        ))}
        {buttons.length > 0 && <p className={layout.quiet}>{text.buttons(listed(buttons))}</p>}
      </div>
      <p className={layout.quiet}>{text.lockScreen(toast)}</p>
    </>
  );
}
