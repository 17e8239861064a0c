import { Button, DrawerBody, DrawerFooter, Field, Textarea } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import type { ComplaintRow, ReadComplaint } from "@near-peer/bot/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState } from "react";
import { FailureBar } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { useNotices } from "../../components/notice";
import { ReadyMail } from "../../components/ready-mail";
import { SideDrawer } from "../../components/side-drawer";
import { callApi, schemeKey } from "../../platform/queries";
import { complaintsText as text } from "../../text/complaints";
import { ComplaintState } from "./complaint-state";
import { useComplaintStyles } from "./complaint-styles";

/** A complaint with its words, and the place to answer it; closed while there is none. */
export function ComplaintDrawer(props: {
  readonly schemeId: string;
  readonly complaint: ComplaintRow | undefined;
  readonly onClose: () => void;
}) {
  const { complaint, onClose } = props;
  return (
    <SideDrawer
      open={complaint !== undefined}
      title={complaint === undefined ? "" : text.from(complaint.author)}
      close={text.close}
      onClose={onClose}
    >
      {complaint !== undefined && (
        <Opened schemeId={props.schemeId} complaint={complaint} onClose={onClose} />
      )}
    </SideDrawer>
  );
}

/** Reads it by opening: the server records who did, each time. */
function Opened(props: {
  readonly schemeId: string;
  readonly complaint: ComplaintRow;
  readonly onClose: () => void;
}) {
  const { schemeId, complaint, onClose } = props;
  const layout = useLayout();
  const client = useQueryClient();
  const notices = useNotices();
  const [written, setWritten] = useState("");
  const [tried, setTried] = useState(false);
  const params = { schemeId, complaintId: complaint.complaintId };
  const reread = () => void client.invalidateQueries({ queryKey: schemeKey(schemeId) });
  const read = useMutation({
    mutationFn: () => callApi(api.readComplaint, { params }),
    gcTime: 0,
    onSuccess: reread,
  });
  const answer = useMutation({
    mutationFn: (words: string) => callApi(api.answerComplaint, { params, body: { text: words } }),
    gcTime: 0,
    onSuccess: () => {
      notices.tell(text.sent);
      reread();
      onClose();
    },
  });
  const open = useEffectEvent(() => read.mutate());
  useEffect(() => open(), []);
  const send = () => {
    setTried(true);
    if (written.trim() !== "" && !answer.isPending) answer.mutate(written);
  };
  const error = read.error ?? answer.error;
  const mayAnswer = read.data !== undefined && read.data.answer === undefined;
  return (
    <>
      <DrawerBody>
        <div className={layout.column}>
          <div className={layout.tight}>
            <span>{text.about(complaint)}</span>
            <span className={layout.quiet}>{text.raised(complaint.raisedAt)}</span>
            <ComplaintState row={complaint} />
          </div>
          {read.data === undefined && error === null && <Loading />}
          {read.data !== undefined && <Words {...read.data} />}
          {mayAnswer && (
            <Field
              label={text.answer}
              hint={text.answerHint}
              {...(tried && written.trim() === "" ? { validationMessage: text.needsAnswer } : {})}
            >
              <Textarea
                value={written}
                rows={7}
                resize="vertical"
                onChange={(_, { value }) => setWritten(value)}
              />
            </Field>
          )}
          {error !== null && <FailureBar error={error} />}
          {mayAnswer && <Contact mail={read.data.mail} />}
        </div>
      </DrawerBody>
      {mayAnswer && (
        <DrawerFooter>
          <Button appearance="primary" onClick={send} disabledFocusable={answer.isPending}>
            {text.send}
          </Button>
        </DrawerFooter>
      )}
    </>
  );
}

/** What was written, and what was answered. */
function Words(props: Pick<ReadComplaint, "text" | "answer">) {
  const styles = useComplaintStyles();
  const layout = useLayout();
  return (
    <>
      <p className={styles.words}>{props.text}</p>
      {props.answer !== undefined && (
        <div className={layout.tight}>
          <h3 className={styles.title}>{text.given}</h3>
          <p className={styles.words}>{props.answer}</p>
        </div>
      )}
    </>
  );
}

/** The e-mail to whoever answers for data outside the scheme, where the scheme named them. */
function Contact({ mail }: Pick<ReadComplaint, "mail">) {
  const styles = useComplaintStyles();
  const layout = useLayout();
  if (mail === undefined) return null;
  return (
    <div className={layout.tight}>
      <h3 className={styles.title}>{text.mailTitle}</h3>
      <span className={layout.quiet}>{text.mailLead}</span>
      <ReadyMail mail={mail} />
    </div>
  );
}
