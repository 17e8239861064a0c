import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import type { ProposalView } from "@near-peer/bot/contract";
import { proposalText } from "../../text/proposal";

const useStyles = makeStyles({
  bar: { whiteSpace: "normal" },
  body: { paddingBlock: tokens.spacingVerticalXS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** Pairs that somebody had locked and that a rule is against by now: named, never dropped in silence. */
export function LocksGone({ locksGone }: Pick<ProposalView, "locksGone">) {
  const styles = useStyles();
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{proposalText.locksGoneTitle(locksGone.length)}</MessageBarTitle>
        <ul className={styles.list}>
          {locksGone.map(({ doctor, supporter, text }) => (
            <li key={doctor.personId}>
              {proposalText.lockGone(doctor.name, supporter.name, text)}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
