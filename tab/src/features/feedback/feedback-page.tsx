import { useQuery } from "@tanstack/react-query";
import { FailurePage } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { PageHeading } from "../../components/page-heading";
import { feedbackText as text } from "../../text/feedback";
import { myFeedbackQuery, receivedQuery } from "./feedback-keys";
import { OnScheme, ToSupporter } from "./given";
import { Received } from "./received";

/** Somebody's own page of feedback: what they may say, what became of it, and what was said to them (NP24, NP25). */
export default function FeedbackPage() {
  const layout = useLayout();
  const mine = useQuery(myFeedbackQuery);
  const received = useQuery(receivedQuery);
  const error = mine.error ?? received.error;
  if (mine.data === undefined || received.data === undefined) {
    if (error === null) return <Loading titled />;
    const retry = () => {
      void mine.refetch();
      void received.refetch();
    };
    return <FailurePage error={error} retry={retry} />;
  }
  const { schemes } = mine.data;
  const toMe = received.data.schemes;
  return (
    <div className={layout.column}>
      <PageHeading title={text.title} lead={text.lead} />
      {schemes.length + toMe.length === 0 && <p className={layout.card}>{text.nothing}</p>}
      {schemes.flatMap(({ schemeId, pairs }) =>
        pairs.map((pair) => <ToSupporter key={pair.pairingId} schemeId={schemeId} pair={pair} />),
      )}
      {toMe.map((one) => (
        <Received key={one.schemeId} received={one} />
      ))}
      {schemes
        .filter(({ ofScheme }) => ofScheme)
        .map((one) => (
          <OnScheme key={one.schemeId} mine={one} />
        ))}
    </div>
  );
}
