import { Button, useRestoreFocusTarget } from "@fluentui/react-components";
import type { ProposalView } from "@near-peer/bot/contract";
import { lazy, Suspense, useState } from "react";
import { proposalsText, proposalText } from "../../text/proposal";
import { goOn } from "../../platform/use-screen";
import type { SolveAgain } from "./use-solve-again";

const PublishDialog = lazy(() => import("./publish-dialog"));
const DiscardDialog = lazy(() => import("./discard-dialog"));

/** What can be done with a whole proposal: discard it, solve it again, publish it. */
export function WorkspaceActions(props: {
  readonly schemeId: string;
  readonly proposal: ProposalView;
  readonly now: string;
  readonly solve: SolveAgain;
}) {
  const { schemeId, proposal, solve } = props;
  const focusTarget = useRestoreFocusTarget();
  const [asking, setAsking] = useState<"discard" | "publish">();
  const publishable = !proposal.outOfDate && proposal.pairs.length > 0;
  const close = () => setAsking(undefined);
  return (
    <>
      <Button onClick={() => setAsking("discard")} {...focusTarget}>
        {proposalsText.discard}
      </Button>
      <Button
        appearance={publishable ? "secondary" : "primary"}
        disabledFocusable={solve.isPending}
        onClick={() => solve.mutate()}
      >
        {proposalText.solveAgain}
      </Button>
      {publishable && (
        <Button appearance="primary" onClick={() => setAsking("publish")} {...focusTarget}>
          {proposalText.publish}
        </Button>
      )}
      {asking === "discard" && (
        <Suspense>
          <DiscardDialog
            schemeId={schemeId}
            proposalId={proposal.proposalId}
            onClose={close}
            onDone={() => {
              close();
              goOn("proposal", { name: "allocate", schemeId });
            }}
          />
        </Suspense>
      )}
      {asking === "publish" && (
        <Suspense>
          <PublishDialog
            schemeId={schemeId}
            proposal={proposal}
            now={props.now}
            onClose={close}
            onDone={(published) => {
              close();
              if (published) goOn("proposal", { name: "allocate", schemeId });
            }}
          />
        </Suspense>
      )}
    </>
  );
}
