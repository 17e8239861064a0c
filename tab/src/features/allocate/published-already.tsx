import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import type { PublicationView } from "@near-peer/bot/contract";
import { dayAndTime } from "../../platform/london-time";
import { proposalText } from "../../text/proposal";

const useStyles = makeStyles({ bar: { whiteSpace: "normal" } });

/** Says that a proposal is published, and when its pairs are told, or were. */
export function PublishedAlready(props: {
  readonly publication: PublicationView;
  readonly now: string;
}) {
  const { announceAt } = props.publication;
  const styles = useStyles();
  const told = announceAt <= props.now;
  const when = dayAndTime(announceAt);
  return (
    <MessageBar intent="info" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{proposalText.publishedTitle}</MessageBarTitle>
        {told ? proposalText.toldText(when) : proposalText.publishedText(when)}
      </MessageBarBody>
    </MessageBar>
  );
}
