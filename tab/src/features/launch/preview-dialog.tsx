import * as api from "@near-peer/bot/contract";
import type { LaunchStep } from "@near-peer/bot/contract";
import { useQuery } from "@tanstack/react-query";
import { CardWords } from "../../components/card-words";
import { FailureBar } from "../../components/failure";
import { Loading } from "../../components/loading";
import { ReadDialog } from "../../components/read-dialog";
import { callApi, schemeKey } from "../../platform/queries";
import { isSendingStep, launchDialogText as text, launchText } from "../../text/launch";

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
  return <CardWords card={preview.data} />;
}
