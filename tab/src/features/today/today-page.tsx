import { makeStyles, tokens } from "@fluentui/react-components";
import { WeatherSunny24Regular } from "@fluentui/react-icons";
import * as api from "@near-peer/bot/contract";
import { useQuery } from "@tanstack/react-query";
import { EmptyState } from "../../components/empty-state";
import { FailurePage } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { PageHeading } from "../../components/page-heading";
import { longDay } from "../../platform/london-time";
import { callApi, schemeKey } from "../../platform/queries";
import { todayText } from "../../text/today";
import { SetupCard } from "./setup-card";
import { TodayGroup } from "./today-group";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
});

/** What needs a person today, with the next step beside it; the first page of whoever answers for a scheme. */
export default function TodayPage({ schemeId }: { readonly schemeId: string }) {
  const styles = useStyles();
  const layout = useLayout();
  const today = useQuery({
    queryKey: [...schemeKey(schemeId), "today"],
    queryFn: ({ signal }) => callApi(api.getToday, { params: { schemeId }, signal }),
  });
  if (today.data === undefined) {
    if (today.error === null) return <Loading titled />;
    return <FailurePage error={today.error} retry={() => void today.refetch()} />;
  }
  const { groups, setup, now } = today.data;
  // An opt-out is for the director to know and asks nothing of them.
  const quiet = setup === undefined && groups.every(({ kind }) => kind === "opted-out");
  return (
    <div className={styles.page}>
      <PageHeading title={todayText.title} lead={longDay(now)} />
      {quiet && (
        <div className={layout.card}>
          <EmptyState
            icon={<WeatherSunny24Regular />}
            title={todayText.emptyTitle}
            text={todayText.emptyText}
          />
        </div>
      )}
      {setup !== undefined && <SetupCard schemeId={schemeId} now={now} setup={setup} />}
      {groups.map((group) => (
        <TodayGroup key={group.kind} schemeId={schemeId} group={group} />
      ))}
    </div>
  );
}
