import { Button } from "@fluentui/react-components";
import { ArrowDownloadRegular, ShieldCheckmarkRegular } from "@fluentui/react-icons";
import * as api from "@near-peer/bot/contract";
import { useMutation } from "@tanstack/react-query";
import { FailureBar } from "../../components/failure";
import { useNotices } from "../../components/notice";
import { callApi } from "../../platform/queries";
import { saveCsv } from "../../platform/save-file";
import { trailText as text } from "../../text/audit";
import type { AuditWanted } from "./audit-queries";
import type { TrailCheck } from "./trail-result";

/** Checks the whole trail, and hands out what is shown of it as a spreadsheet. Both are in the trail afterwards. */
export function TrailActions(props: {
  readonly schemeId: string;
  readonly wanted: AuditWanted;
  readonly onChecked: (check: TrailCheck) => void;
}) {
  const { schemeId, wanted } = props;
  const notices = useNotices();
  const check = useMutation({
    mutationFn: () => callApi(api.checkAudit, { params: { schemeId } }),
    onSuccess: props.onChecked,
  });
  const take = useMutation({
    mutationFn: () => callApi(api.exportAudit, { params: { schemeId }, body: wanted }),
    onSuccess: ({ fileName, csv, rows, cutOff }) => {
      saveCsv(fileName, csv);
      notices.tell(cutOff ? text.exportedNewest(rows) : text.exported(rows));
    },
  });
  const failure = check.error ?? take.error;
  return (
    <>
      <Button
        icon={<ShieldCheckmarkRegular />}
        disabledFocusable={check.isPending}
        onClick={() => check.mutate()}
      >
        {check.isPending ? text.checking : text.check}
      </Button>
      <Button
        icon={<ArrowDownloadRegular />}
        disabledFocusable={take.isPending}
        onClick={() => take.mutate()}
      >
        {text.export}
      </Button>
      {failure !== null && <FailureBar error={failure} />}
    </>
  );
}
