import {
  Button,
  Field,
  Link,
  makeStyles,
  mergeClasses,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { CopyRegular, MailRegular } from "@fluentui/react-icons";
import * as api from "@near-peer/bot/contract";
import type { PersonRow } from "@near-peer/bot/contract";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { FailureBar } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { useNotices } from "../../components/notice";
import { SectionHeading } from "../../components/page-heading";
import { copyText } from "../../platform/copy-text";
import { callApi, schemeKey } from "../../platform/queries";
import { invitationText } from "../../text/person";

const useStyles = makeStyles({
  line: { margin: 0 },
  subject: { overflowWrap: "anywhere" },
  text: { width: "100%" },
  open: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

/** The ready e-mail to somebody who is not on Teams yet: to copy, or to open in one's own mail program. */
export function InvitationMail(props: { readonly schemeId: string; readonly person: PersonRow }) {
  const { schemeId, person } = props;
  const { personId, version } = person;
  const styles = useStyles();
  const layout = useLayout();
  const notices = useNotices();
  const area = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState("");
  const mail = useQuery({
    queryKey: [...schemeKey(schemeId), "invitation", personId, version],
    queryFn: ({ signal }) => callApi(api.getInvitation, { params: { schemeId, personId }, signal }),
  });
  if (mail.error !== null) return <FailureBar error={mail.error} />;
  if (mail.data === undefined) return null;
  const { to, subject, text, href } = mail.data;
  const copy = async () => {
    const copied = await copyText(text);
    if (!copied) area.current?.select();
    const words = copied ? invitationText.copied : invitationText.copyYourself;
    setSaid(words);
    notices.say(words);
  };
  return (
    <section className={layout.tight} aria-labelledby="invitation">
      <SectionHeading id="invitation">{invitationText.title}</SectionHeading>
      <p className={mergeClasses(layout.quiet, styles.line)}>{invitationText.lead}</p>
      <span className={styles.subject}>
        {invitationText.to}: {to}
      </span>
      <span className={styles.subject}>
        {invitationText.subject}: {subject}
      </span>
      <Field label={invitationText.text}>
        <Textarea
          className={styles.text}
          textarea={{ ref: area }}
          readOnly
          rows={9}
          value={text}
          resize="vertical"
        />
      </Field>
      <div className={layout.row}>
        <Button icon={<CopyRegular />} onClick={() => void copy()}>
          {invitationText.copy}
        </Button>
        <Link className={styles.open} href={href} target="_blank" rel="noreferrer">
          <MailRegular aria-hidden /> {invitationText.open}
        </Link>
      </div>
      {said !== "" && <span className={layout.quiet}>{said}</span>}
    </section>
  );
}
