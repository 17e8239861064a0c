import { Button } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import type { MyComplaint } from "@near-peer/bot/contract";
import { useMutation } from "@tanstack/react-query";
import { useId } from "react";
import { FailureBar } from "../../components/failure";
import { StateLabel } from "../../components/state-label";
import { callApi } from "../../platform/queries";
import { complainText as text } from "../../text/complaints";
import { useComplaintStyles } from "./complaint-styles";

/** One complaint of the reader's own: where it stands, and its words only where they ask for them. */
export function MyComplaintItem(props: {
  readonly schemeId: string;
  readonly complaint: MyComplaint;
}) {
  const { schemeId, complaint } = props;
  const styles = useComplaintStyles();
  const words = useId();
  // Asked for by a press and not kept: it goes when the page does.
  const own = useMutation({
    mutationFn: () =>
      callApi(api.getMyComplaint, { params: { schemeId, complaintId: complaint.complaintId } }),
    gcTime: 0,
  });
  const shown = own.data !== undefined;
  const toggle = () => {
    if (shown) own.reset();
    else if (!own.isPending) own.mutate();
  };
  const open = complaint.state === "answered" ? text.showAnswer : text.show;
  return (
    <>
      <span id={words}>{text.sent(complaint)}</span>
      <Standing complaint={complaint} />
      <Button size="small" aria-expanded={shown} aria-describedby={words} onClick={toggle}>
        {shown ? text.hide : open}
      </Button>
      {own.error !== null && <FailureBar error={own.error} />}
      {own.data !== undefined && (
        <>
          {own.data.answer !== undefined && (
            <>
              <h4 className={styles.title}>{text.answer}</h4>
              <p className={styles.words}>{own.data.answer}</p>
            </>
          )}
          <h4 className={styles.title}>{text.yours}</h4>
          <p className={styles.words}>{own.data.text}</p>
        </>
      )}
    </>
  );
}

function Standing({ complaint }: { readonly complaint: MyComplaint }) {
  const { state, answerBy, answeredAt = "" } = complaint;
  if (state === "answered") {
    return <StateLabel tone="done" text={text.answered} more={text.answeredOn(answeredAt)} />;
  }
  const said = state === "raised" ? text.raised : text.read;
  return <StateLabel tone="coming" text={said} more={text.answerBy(answerBy)} />;
}
