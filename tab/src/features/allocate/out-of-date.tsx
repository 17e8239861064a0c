import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ProposalView } from "@near-peer/bot/contract";
import type { ReactNode } from "react";
import { Banner } from "../../components/banner";
import { proposalText } from "../../text/proposal";
import type { SolveAgain } from "./use-solve-again";

const useStyles = makeStyles({
  list: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingInlineStart: tokens.spacingHorizontalL,
  },
});

/** Says that a proposal can no longer be published, names the pairs that a rule is against, and offers to solve it again. */
export function OutOfDate(props: {
  readonly broken: ProposalView["broken"];
  readonly solve: SolveAgain;
}) {
  const { broken, solve } = props;
  return (
    <Warning
      title={
        broken.length === 0 ? proposalText.outOfDateTitle : proposalText.brokenTitle(broken.length)
      }
      text={proposalText.outOfDateText}
      pairs={broken}
      actions={
        <Button disabledFocusable={solve.isPending} onClick={() => solve.mutate()}>
          {broken.length === 0 ? proposalText.solveAgain : proposalText.solveThese(broken.length)}
        </Button>
      }
    />
  );
}

/** Pairs that somebody had locked and that a rule is against by now: named, never dropped in silence. */
export function LocksGone({ locksGone }: Pick<ProposalView, "locksGone">) {
  return <Warning title={proposalText.locksGoneTitle(locksGone.length)} pairs={locksGone} />;
}

function Warning(props: {
  readonly title: string;
  readonly text?: string;
  readonly pairs: ProposalView["broken"];
  readonly actions?: ReactNode;
}) {
  const styles = useStyles();
  return (
    <Banner intent="warning" title={props.title} actions={props.actions}>
      {props.text}
      {props.pairs.length > 0 && (
        <ul className={styles.list}>
          {props.pairs.map(({ doctor, supporter, text }) => (
            <li key={doctor.personId}>
              {proposalText.brokenPair(doctor.name, supporter.name, text)}
            </li>
          ))}
        </ul>
      )}
    </Banner>
  );
}
