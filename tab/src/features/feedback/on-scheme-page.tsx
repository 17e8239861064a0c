import { ChatMultiple48Regular } from "@fluentui/react-icons";
import * as api from "@near-peer/bot/contract";
import { useQuery } from "@tanstack/react-query";
import { EmptyState } from "../../components/empty-state";
import { FailurePage } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { PageHeading, SectionHeading } from "../../components/page-heading";
import { TakeCsv } from "../../components/take-csv";
import { callApi, schemeKey } from "../../platform/queries";
import { monthName, onSchemeText as text } from "../../text/feedback";
import { Words } from "./words";

/** For directors: what was said about how the scheme is run, from three answers on (NP25). */
export default function FeedbackOnSchemePage({ schemeId }: { readonly schemeId: string }) {
  const layout = useLayout();
  const found = useQuery({
    queryKey: [...schemeKey(schemeId), "feedback"],
    queryFn: ({ signal }) => callApi(api.getFeedbackOnScheme, { params: { schemeId }, signal }),
  });
  if (found.data === undefined) {
    if (found.error === null) return <Loading titled />;
    return <FailurePage error={found.error} retry={() => void found.refetch()} />;
  }
  const { releases } = found.data;
  const isEmpty = releases.length === 0;
  return (
    <div className={layout.column}>
      <PageHeading
        title={text.title}
        lead={text.lead}
        actions={
          isEmpty ? null : (
            <TakeCsv
              label={text.take}
              said={({ rows }) => text.taken(rows)}
              ask={() => callApi(api.exportFeedbackOnScheme, { params: { schemeId } })}
            />
          )
        }
      />
      {isEmpty && (
        <div className={layout.card}>
          <EmptyState
            icon={<ChatMultiple48Regular />}
            title={text.emptyTitle}
            text={text.emptyText}
          />
        </div>
      )}
      {releases.map(({ releasedIn, words }, batch) => (
        <section key={`${releasedIn} ${batch}`} className={`${layout.card} ${layout.column}`}>
          <SectionHeading>{text.released(monthName(releasedIn), words.length)}</SectionHeading>
          <ul className={`${layout.plainList} ${layout.column}`}>
            {words.map((one, nth) => (
              <li key={nth}>
                <Words words={one} questions={text.questions} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
