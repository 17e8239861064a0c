import { useQuery } from "@tanstack/react-query";
import { FailurePage } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { PageHeading } from "../../components/page-heading";
import { longDay } from "../../platform/london-time";
import { launchText } from "../../text/launch";
import { Checklist } from "./checklist";
import { LaunchSteps } from "./launch-steps";
import { Supervisors } from "./supervisors";
import { launchQuery } from "./use-launch";

/** What a programme begins with, step by step, and what is missing (NP1, NP3, NP12). */
export default function LaunchPage({ schemeId }: { readonly schemeId: string }) {
  const layout = useLayout();
  const launch = useQuery(launchQuery(schemeId));
  if (launch.data === undefined) {
    if (launch.error === null) return <Loading titled />;
    return <FailurePage error={launch.error} retry={() => void launch.refetch()} />;
  }
  const { year, start, begun, checklist } = launch.data;
  return (
    <div className={layout.column}>
      <PageHeading title={launchText.title} lead={launchText.lead(year, longDay(start), begun)} />
      <Checklist checks={checklist} />
      <LaunchSteps schemeId={schemeId} launch={launch.data} />
      <Supervisors schemeId={schemeId} launch={launch.data} />
    </div>
  );
}
