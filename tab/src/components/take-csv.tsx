import { Button } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import { useMutation } from "@tanstack/react-query";
import { saveCsv } from "../platform/save-file";
import { FailureBar } from "./failure";
import { useNotices } from "./notice";

/** Takes along as a spreadsheet what a page shows. Nothing of it stays in memory; the server writes down that it was taken. */
export function TakeCsv<Taken extends { readonly fileName: string; readonly csv: string }>(props: {
  readonly label: string;
  /** What is said once it was taken. */
  readonly said: (taken: Taken) => string;
  readonly ask: () => Promise<Taken>;
}) {
  const notices = useNotices();
  const take = useMutation({
    mutationFn: props.ask,
    gcTime: 0,
    onSuccess: (taken) => {
      saveCsv(taken.fileName, taken.csv);
      notices.tell(props.said(taken));
    },
  });
  return (
    <>
      <Button
        icon={<ArrowDownloadRegular />}
        disabledFocusable={take.isPending}
        onClick={() => take.mutate()}
      >
        {props.label}
      </Button>
      {take.error !== null && <FailureBar error={take.error} />}
    </>
  );
}
