import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { LaunchView, ToldSupervisor } from "@near-peer/bot/contract";
import { useLayout } from "../../components/layout";
import { useNotices } from "../../components/notice";
import { supervisorsText as text } from "../../text/launch";

/** Mail programs cut longer addresses of this kind; beyond that the list is copied. */
const MOST_IN_ONE_MAIL = 50;

const useStyles = makeStyles({
  box: {
    marginBottom: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusXLarge,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  words: { margin: 0 },
  letter: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  link: { lineHeight: "24px" },
});

/** A ready e-mail to supervisors whom the bot cannot reach, addressed so that none sees the others. */
export function ReadyEmail(props: {
  readonly email: LaunchView["email"];
  readonly to: readonly ToldSupervisor[];
  readonly onMark: () => void;
}) {
  const { email, to } = props;
  const styles = useStyles();
  const layout = useLayout();
  const notices = useNotices();
  const addresses = to.map((one) => one.email);
  const copy = (words: string) => {
    navigator.clipboard.writeText(words).then(
      () => notices.tell(text.copied),
      () => notices.tell(text.notCopied),
    );
  };
  return (
    <div className={styles.box}>
      <p className={`${styles.words} ${layout.prose}`}>{text.byEmailText(to.length)}</p>
      <details>
        <summary>{text.emailPreview}</summary>
        <p className={styles.letter}>{`${email.subject}\n\n${email.text}`}</p>
      </details>
      <div className={layout.row}>
        {to.length <= MOST_IN_ONE_MAIL && (
          <Link className={styles.link} href={mailTo(email, addresses)} target="_blank">
            {text.open}
          </Link>
        )}
        <Button onClick={() => copy(addresses.join("; "))}>{text.copyAddresses(to.length)}</Button>
        <Button onClick={() => copy(email.text)}>{text.copyText}</Button>
        <Button appearance="primary" onClick={props.onMark}>
          {text.mark(to.length)}
        </Button>
      </div>
    </div>
  );
}

function mailTo({ subject, text: body }: LaunchView["email"], bcc: readonly string[]): string {
  const parts = [
    `bcc=${encodeURIComponent(bcc.join(","))}`,
    `subject=${encodeURIComponent(subject)}`,
    `body=${encodeURIComponent(body.replaceAll("\n", "\r\n"))}`,
  ];
  return `mailto:?${parts.join("&")}`;
}
