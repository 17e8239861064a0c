import { Button, Field, Input } from "@fluentui/react-components";
import { CalendarAddRegular, DocumentPdfRegular } from "@fluentui/react-icons";
import * as api from "@near-peer/bot/contract";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { DayInput } from "../../components/day-input";
import { FailureBar } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import { callApi } from "../../platform/queries";
import { saveCalendar, savePdf } from "../../platform/save-file";
import { agreementAlong as words } from "../../text/agreement";
import type { OfPair } from "./use-agreement";

/** A PDF to keep, and a first meeting for one's own calendar; nothing of either stays here. */
export function TakeAlong(props: {
  readonly pair: OfPair;
  readonly hasText: boolean;
  readonly open: boolean;
}) {
  const { pair, hasText, open } = props;
  const layout = useLayout();
  const pdf = useMutation({
    mutationFn: () => callApi(api.getMyAgreementPdf, { params: pair }),
    onSuccess: ({ fileName, contentBase64 }) => savePdf(fileName, contentBase64),
    gcTime: 0,
  });
  if (!hasText && !open) return null;
  return (
    <section className={`${layout.card} ${layout.tight}`} aria-labelledby="agreement-along">
      <SectionHeading id="agreement-along">{words.title}</SectionHeading>
      {pdf.error !== null && <FailureBar error={pdf.error} />}
      {hasText && (
        <div className={layout.row}>
          <Button
            icon={<DocumentPdfRegular />}
            disabledFocusable={pdf.isPending}
            onClick={() => pdf.mutate()}
          >
            {words.pdf}
          </Button>
        </div>
      )}
      {open && <FirstMeeting pair={pair} />}
    </section>
  );
}

function FirstMeeting({ pair }: { readonly pair: OfPair }) {
  const layout = useLayout();
  const [on, setOn] = useState("");
  const [at, setAt] = useState("");
  const [checked, setChecked] = useState(false);
  const save = useMutation({
    mutationFn: () => callApi(api.getMyMeetingFile, { params: pair, query: { on, at } }),
    onSuccess: ({ fileName, calendar }) => saveCalendar(fileName, calendar),
    gcTime: 0,
  });
  const isMissing = on === "" || at === "";
  const wrong =
    checked && isMissing
      ? ({ validationState: "error", validationMessage: words.needsBoth } as const)
      : {};
  const confirm = () => {
    setChecked(true);
    if (!isMissing) save.mutate();
  };
  return (
    <div role="group" aria-label={words.meeting} className={layout.tight}>
      <strong>{words.meeting}</strong>
      <span className={layout.quiet}>{words.meetingLead}</span>
      {save.error !== null && <FailureBar error={save.error} />}
      <div className={layout.row}>
        <Field label={words.on} {...wrong}>
          <DayInput value={on} onChange={setOn} />
        </Field>
        <Field label={words.at}>
          <Input type="time" value={at} onChange={(_, { value }) => setAt(value)} />
        </Field>
      </div>
      <div className={layout.row}>
        <Button icon={<CalendarAddRegular />} disabledFocusable={save.isPending} onClick={confirm}>
          {words.calendar}
        </Button>
      </div>
    </div>
  );
}
