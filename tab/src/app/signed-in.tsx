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
import { firstScreen, runs, takesPart } from "./first-screen";
import { PageFrame } from "./page-frame";
import { SchemePage } from "./scheme-page";
import { ScreenHeader } from "./screen-header";

const AgreementPage = lazy(() => import("../features/agreement/agreement-page"));
const MyConcerns = lazy(() => import("../features/concerns/my-concerns"));
const MySupportPage = lazy(() => import("../features/my-support/my-support-page"));
const WishesLink = lazy(() => import("../features/wishes/wishes-link"));
const WishesPage = lazy(() => import("../features/wishes/wishes-page"));
const MyVolunteering = lazy(() => import("../features/volunteering/my-volunteering"));
const ComplainPage = lazy(() => import("../features/complaints/complain-page"));
const TipsLink = lazy(() => import("../features/tips/tips-link"));
const RecognitionLink = lazy(() => import("../features/recognition/recognition-link"));
const RecognitionPage = lazy(() => import("../features/recognition/recognition-page"));
const TipsPage = lazy(() => import("../features/tips/tips-page"));
const FeedbackLink = lazy(() => import("../features/feedback/feedback-link"));
const FeedbackPage = lazy(() => import("../features/feedback/feedback-page"));
const MyDataLink = lazy(() => import("../features/my-data/my-data-link"));
const MyDataPage = lazy(() => import("../features/my-data/my-data-page"));
const HelpPage = lazy(() => import("../features/help/help-page"));

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
  if ("schemeId" in screen) return <SchemePage screen={screen} />;
  switch (screen.name) {
    case "home":
      return <GoToFirst me={me} />;
    case "my":
      return <Mine me={me} />;
    case "agreement":
      return <AgreementPage schemeId={screen.of} pairingId={screen.pairingId} />;
    case "tips":
      return <TipsPage />;
    case "recognition":
      return <RecognitionPage />;
    case "feedback":
      return <FeedbackPage />;
    case "wishes":
      return <WishesPage />;
    case "complain":
      return <ComplainPage />;
    case "data":
      return <MyDataPage />;
    case "help":
      return <HelpPage />;
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

/** Somebody's own page, with the ways to everything else that is theirs. */
function Mine({ me }: { readonly me: Me }) {
  const isInAny = me.schemes.length > 0;
  return (
    <>
      <MySupportPage runs={me.schemes.filter(runs)} inAnyScheme={isInAny} />
      {isInAny && <WishesLink />}
      {isInAny && <MyVolunteering />}
      {isInAny && <TipsLink />}
      {isInAny && <RecognitionLink />}
      {me.schemes.some(takesPart) && <FeedbackLink />}
      {isInAny && <MyConcerns />}
      {isInAny && <MyDataLink />}
    </>
  );
}

/** The start is an address of its own, so that Teams' first page suits each person. */
function GoToFirst({ me }: { readonly me: Me }) {
  const first = firstScreen(me);
  useEffect(() => replaceScreen(first));
  return <Loading titled />;
}
