import { Link, makeStyles } from "@fluentui/react-components";
import type { ChangeoverStepView } from "@near-peer/bot/contract";
import { useQuery } from "@tanstack/react-query";
import { ProposeButton } from "../../components/propose-button";
import { proposalsQuery } from "../../components/show-proposal";
import { shortDay } from "../../platform/london-time";
import { meQuery } from "../../platform/queries";
import { hashOf, type Screen } from "../../platform/route";
import { changeoverText } from "../../text/changeover";
import { changeoverStepsText as text } from "../../text/changeover-steps";

const useStyles = makeStyles({
  link: { lineHeight: "24px", width: "fit-content" }, // easy to hit
});

/** The one way to do a step, or to look at what it is about; none where there is nothing to do about it. */
export function StepWay(props: {
  readonly schemeId: string;
  readonly step: ChangeoverStepView;
  readonly on: string;
}) {
  const { schemeId, step, on } = props;
  const isOpen = step.state === "to-do";
  switch (step.step) {
    case "leaving":
    case "moving-up":
      return isOpen && <Way to={{ name: "import", schemeId }} words={text.ways[step.step]} />;
    case "pairs":
      if (isOpen) return <ProposalWay schemeId={schemeId} on={on} />;
      return (
        step.state === "done" && <Way to={{ name: "allocate", schemeId }} words={text.ways.pairs} />
      );
    case "hand-over":
      return <Way to={{ name: "settings", schemeId }} words={text.ways[step.step]} />;
    case "statements":
      return step.concerned > 0 && <StatementsWay schemeId={schemeId} />;
    case "retention":
      return <Way to={{ name: "retention", schemeId }} words={text.ways.retention} />;
  }
}

/** A proposal for the day that can still be published; where there is none, the button that asks for one. */
function ProposalWay({ schemeId, on }: { readonly schemeId: string; readonly on: string }) {
  const proposals = useQuery(proposalsQuery(schemeId));
  const there = proposals.data?.items.find((one) => one.on === on && !one.outOfDate);
  if (there === undefined) {
    const words = changeoverText.propose(shortDay(on));
    return <ProposeButton schemeId={schemeId} wish={{ on }} text={words} primary />;
  }
  const { proposalId } = there;
  return <Way to={{ name: "proposal", schemeId, proposalId }} words={text.ways.proposal} />;
}

/** Only a director reads which statements were issued; an administrator sees the supporters. */
function StatementsWay({ schemeId }: { readonly schemeId: string }) {
  const me = useQuery(meQuery).data?.schemes.find((one) => one.schemeId === schemeId);
  return me?.roles.includes("director") === true ? (
    <Way to={{ name: "statements", schemeId }} words={text.ways.statements} />
  ) : (
    <Way to={{ name: "supporters", schemeId, filter: "" }} words={text.ways.supporters} />
  );
}

function Way({ to, words }: { readonly to: Screen; readonly words: string }) {
  const styles = useStyles();
  return (
    <Link className={styles.link} href={hashOf(to)}>
      {words}
    </Link>
  );
}
