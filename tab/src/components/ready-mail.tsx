import { Button, Field, Link, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { CopyRegular, MailRegular } from "@fluentui/react-icons";
import { useRef, useState, type ReactNode } from "react";
import { copyText } from "../platform/copy-text";
import { readyMailText as text } from "../text/ready-mail";
import { useLayout } from "./layout";
import { useNotices } from "./notice";

const useStyles = makeStyles({
  head: { overflowWrap: "anywhere" },
  text: { width: "100%" },
  open: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

/** A ready e-mail: to copy, or to open in one's own mail program. `children`: what else can be done about it. */
export function ReadyMail(props: {
  readonly mail: {
    readonly to: string;
    readonly subject: string;
    readonly text: string;
    readonly href: string;
  };
  readonly children?: ReactNode;
}) {
  const { mail } = props;
  const styles = useStyles();
  const layout = useLayout();
  const notices = useNotices();
  const area = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState("");
  const copy = async () => {
    const copied = await copyText(mail.text);
    if (!copied) area.current?.select();
    const what = copied ? text.copied : text.notCopied;
    setSaid(what);
    notices.say(what);
  };
  return (
    <>
      <span className={styles.head}>
        {text.to}: {mail.to}
      </span>
      <span className={styles.head}>
        {text.subject}: {mail.subject}
      </span>
      <Field label={text.text}>
        <Textarea
          className={styles.text}
          textarea={{ ref: area }}
          readOnly
          rows={9}
          value={mail.text}
          resize="vertical"
        />
      </Field>
      <div className={layout.row}>
        <Button icon={<CopyRegular />} onClick={() => void copy()}>
          {text.copy}
        </Button>
        <Link className={styles.open} href={mail.href} target="_blank" rel="noreferrer">
          <MailRegular aria-hidden /> {text.open}
        </Link>
        {props.children}
      </div>
      {said !== "" && <span className={layout.quiet}>{said}</span>}
    </>
  );
}
