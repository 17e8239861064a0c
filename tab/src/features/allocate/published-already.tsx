import type { PublicationView } from "@near-peer/bot/contract";
import { Banner } from "../../components/banner";
import { dayAndTime } from "../../platform/london-time";
import { proposalText } from "../../text/proposal";

/** Says that a proposal is published, and when its pairs are told, or were. */
export function PublishedAlready(props: {
  readonly publication: PublicationView;
  readonly now: string;
}) {
  const { announceAt } = props.publication;
  const told = announceAt <= props.now;
  const when = dayAndTime(announceAt);
  return (
    <Banner intent="info" title={proposalText.publishedTitle}>
      {told ? proposalText.toldText(when) : proposalText.publishedText(when)}
    </Banner>
  );
}
