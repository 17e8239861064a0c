import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { proposalText } from "../../text/proposal";
import type { SolveAgain } from "./use-solve-again";

const useStyles = makeStyles({
  bar: { whiteSpace: "normal" },
  body: { paddingBlock: tokens.spacingVerticalXS },
});

/** Says that a proposal can no longer be published, and what to do about it. */
export function OutOfDate({ solve }: { readonly solve: SolveAgain }) {
  const styles = useStyles();
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{proposalText.outOfDateTitle}</MessageBarTitle>
        {proposalText.outOfDateText}
      </MessageBarBody>
      <MessageBarActions>
        <Button disabledFocusable={solve.isPending} onClick={() => solve.mutate()}>
          {proposalText.solveAgain}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
