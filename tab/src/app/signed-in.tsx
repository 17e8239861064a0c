import { Button } from "@fluentui/react-components";
import type { Me } from "@near-peer/bot/contract";
import { useQuery } from "@tanstack/react-query";
import { lazy, useEffect, type ReactNode } from "react";
import { EmptyState } from "../components/empty-state";
import { FailurePage } from "../components/failure";
import { Loading } from "../components/loading";
import { meQuery } from "../platform/queries";
import type { Screen } from "../platform/route";
import { goTo, replaceScreen } from "../platform/use-screen";
import { shellText } from "../text/shell";
import { firstScreen, runs } from "./first-screen";
import { PageFrame } from "./page-frame";
import { SchemeFrame } from "./scheme-frame";
import { ScreenHeader } from "./screen-header";

const TodayPage = lazy(() => import("../features/today/today-page"));
const ConcernsPage = lazy(() => import("../features/concerns/concerns-page"));
const MyConcerns = lazy(() => import("../features/concerns/my-concerns"));
const LaunchPage = lazy(() => import("../features/launch/launch-page"));
const MySupportPage = lazy(() => import("../features/my-support/my-support-page"));
const PeoplePage = lazy(() => import("../features/people/people-page"));
const ImportPage = lazy(() => import("../features/import/import-page"));
const AllocatePage = lazy(() => import("../features/allocate/allocate-page"));
const PairingsPage = lazy(() => import("../features/pairings/pairings-page"));
const HelpPage = lazy(() => import("../features/help/help-page"));
const SettingsPage = lazy(() => import("../features/settings/settings-page"));
const PairByHandPage = lazy(() => import("../features/pairings/pair-by-hand-page"));

/** The product, for a person whom Teams has signed in. */
export function SignedIn(props: { readonly screen: Screen; readonly notice: ReactNode }) {
  const me = useQuery(meQuery);
  if (me.data === undefined) {
    return (
      <PageFrame header={null}>
        {me.error === null ? (
          <Loading titled />
        ) : (
          <FailurePage error={me.error} retry={() => void me.refetch()} />
        )}
      </PageFrame>
    );
  }
  return (
    <PageFrame header={<ScreenHeader me={me.data} screen={props.screen} />}>
      {props.notice}
      <ScreenContent me={me.data} screen={props.screen} />
    </PageFrame>
  );
}

function ScreenContent({ me, screen }: { readonly me: Me; readonly screen: Screen }) {
  switch (screen.name) {
    case "home":
      return <GoToFirst me={me} />;
    case "my":
      return (
        <>
          <MySupportPage runs={me.schemes.filter(runs)} inAnyScheme={me.schemes.length > 0} />
          {me.schemes.length > 0 && <MyConcerns />}
        </>
      );
    case "today":
      // Not in the frame of a scheme: deputies and DMEs have it too, and may not see the whole scheme.
      return <TodayPage key={screen.schemeId} schemeId={screen.schemeId} />;
    case "concerns":
      return <ConcernsPage key={screen.schemeId} schemeId={screen.schemeId} />;
    case "help":
      return <HelpPage />;
    case "people":
    case "import":
    case "allocate":
    case "settings":
    case "pairings":
    case "pair":
    case "launch":
      return (
        <SchemeFrame
          key={screen.schemeId}
          schemeId={screen.schemeId}
          figures={screen.name === "people" || screen.name === "pairings"}
        >
          <SchemePage screen={screen} />
        </SchemeFrame>
      );
    default:
      return (
        <EmptyState
          heading="h1"
          title={shellText.unknownTitle}
          text={shellText.unknownText}
          action={
            <Button appearance="primary" onClick={() => goTo({ name: "home" })}>
              {shellText.toStart}
            </Button>
          }
        />
      );
  }
}

type SchemeScreen = Exclude<
  Extract<Screen, { readonly schemeId: string }>,
  { readonly name: "today" | "concerns" }
>;

function SchemePage({ screen }: { readonly screen: SchemeScreen }) {
  switch (screen.name) {
    case "people":
      return <PeoplePage {...screen} />;
    case "import":
      return <ImportPage schemeId={screen.schemeId} />;
    case "launch":
      return <LaunchPage schemeId={screen.schemeId} />;
    case "allocate":
      return <AllocatePage schemeId={screen.schemeId} />;
    case "pairings":
      return <PairingsPage schemeId={screen.schemeId} filter={screen.filter} />;
    case "settings":
      return <SettingsPage schemeId={screen.schemeId} />;
    case "pair":
      return <PairByHandPage {...screen} />;
  }
}

/** The start is an address of its own, so that Teams' first page suits each person. */
function GoToFirst({ me }: { readonly me: Me }) {
  const first = firstScreen(me);
  useEffect(() => replaceScreen(first));
  return <Loading titled />;
}
