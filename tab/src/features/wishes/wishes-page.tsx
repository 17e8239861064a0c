import { useQuery } from "@tanstack/react-query";
import { BackLink } from "../../components/back-link";
import { EmptyState } from "../../components/empty-state";
import { FailurePage } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { PageHeading } from "../../components/page-heading";
import { wishesText } from "../../text/wishes";
import { Statement } from "./statement-form";
import { wishesQuery } from "./wishes-key";

/** What somebody would like to share with whom they are paired, a form for each side of theirs (NP5, NP7). */
export default function WishesPage() {
  const layout = useLayout();
  const mine = useQuery(wishesQuery);
  if (mine.data === undefined) {
    if (mine.error === null) return <Loading titled />;
    return <FailurePage error={mine.error} retry={() => void mine.refetch()} />;
  }
  const { statements } = mine.data;
  const [first] = statements;
  if (first === undefined) {
    return <EmptyState heading="h1" title={wishesText.nobodyTitle} text={wishesText.nobodyText} />;
  }
  const several = statements.length > 1;
  const schemes = new Set(statements.map(({ schemeId }) => schemeId));
  return (
    <div className={layout.column}>
      <BackLink to={{ name: "my" }} text={wishesText.back} />
      <PageHeading
        title={several ? wishesText.both : wishesText.title[first.side]}
        lead={first.sentence}
      />
      {statements.map((statement) => (
        <Statement
          key={`${statement.schemeId} ${statement.side}`}
          statement={statement}
          titled={several}
          named={schemes.size > 1}
        />
      ))}
    </div>
  );
}
