import { makeStyles, tokens } from "@fluentui/react-components";
import type * as api from "@near-peer/bot/contract";
import type { z } from "zod";
import { CardWords } from "../../components/card-words";
import { FailureBar } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { More } from "../../components/more";
import { publishText as text } from "../../text/allocate";

type Preview = z.infer<typeof api.previewPublication.response>;

const useStyles = makeStyles({
  title: {
    margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
  },
  line: { margin: `0 0 ${tokens.spacingVerticalS}` },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** What publishing would send: to how many, and each card as the first of them would see it. Nothing is sent. */
export function MessagesToSend(props: {
  readonly preview: Preview | undefined;
  readonly error: Error | null;
}) {
  const { preview, error } = props;
  const styles = useStyles();
  const layout = useLayout();
  if (error !== null) return <FailureBar error={error} />;
  if (preview === undefined) return <Loading lines={2} />;
  const { messages, halfLinked } = preview;
  return (
    <>
      <h3 className={styles.title}>{text.previewTitle}</h3>
      {messages
        .filter(({ to }) => to > 0)
        .map((message) => (
          <Message key={message.kind} message={message} />
        ))}
      {halfLinked.length > 0 && (
        <More words={text.halfLinked(halfLinked.length)}>
          <ul className={styles.list}>
            {halfLinked.map(({ doctor, supporter, who }) => (
              <li key={doctor.personId}>{text.halfLinkedPair(doctor.name, supporter.name, who)}</li>
            ))}
          </ul>
        </More>
      )}
      <p className={layout.quiet}>{text.notLinked}</p>
    </>
  );
}

function Message({ message }: { readonly message: Preview["messages"][number] }) {
  const styles = useStyles();
  const layout = useLayout();
  const { to, notLinked, title, example } = message;
  const words = text.message(to, title, notLinked);
  if (example === undefined) return <p className={styles.line}>{words}</p>;
  return (
    <More words={words}>
      <span className={layout.quiet}>{text.asSeenBy(example.to)}</span>
      <CardWords card={example} />
    </More>
  );
}
