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

const MyAgreementPage = lazy(() => import("../features/my-support/my-agreement-page"));
const AgreementPage = lazy(() => import("../features/agreement/agreement-page"));
const MyConcerns = lazy(() => import("../features/concerns/my-concerns"));
const MySupportPage = lazy(() => import("../features/my-support/my-support-page"));
const MyChoices = lazy(() => import("../features/my-support/my-choices"));
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
const PulseLink = lazy(() => import("../features/pulse/pulse-link"));
const PulsePage = lazy(() => import("../features/pulse/pulse-page"));
const MyDataLink = lazy(() => import("../features/my-data/my-data-link"));
const MyDataPage = lazy(() => import("../features/my-data/my-data-page"));
const HelpPage = lazy(() => import("../features/help/help-page"));

/** Pages of somebody's own that need nothing but who they are. */
const OWN_PAGES = {
  "my-agreement": MyAgreementPage,
  tips: TipsPage,
  recognition: RecognitionPage,
  feedback: FeedbackPage,
  pulse: PulsePage,
  wishes: WishesPage,
  complain: ComplainPage,
  data: MyDataPage,
  help: HelpPage,
} as const;

function isOwnPage(name: Screen["name"]): name is keyof typeof OWN_PAGES {
  return Object.hasOwn(OWN_PAGES, name);
}

/** The product, for a person whom Teams has signed in. */
export function SignedIn(props: { readonly screen: Screen; readonly notice: ReactNode }) {
  const me = useQuery(meQuery);
  if (me.data === undefined) {
    return (
      <PageFrame header={null} help>
        {me.error === null ? (
          <Loading titled />
        ) : (
          <FailurePage error={me.error} retry={() => void me.refetch()} />
        )}
      </PageFrame>
    );
  }
  return (
    <PageFrame header={<ScreenHeader me={me.data} screen={props.screen} />} help>
      {props.notice}
      <ScreenContent me={me.data} screen={props.screen} />
    </PageFrame>
  );
}

function ScreenContent({ me, screen }: { readonly me: Me; readonly screen: Screen }) {
  if ("schemeId" in screen) return <SchemePage screen={screen} />;
  if (isOwnPage(screen.name)) {
    const Own = OWN_PAGES[screen.name];
    return <Own />;
  }
  switch (screen.name) {
    case "home":
      return <GoToFirst me={me} />;
    case "my":
      return <Mine me={me} />;
    case "agreement":
      return <AgreementPage schemeId={screen.of} pairingId={screen.pairingId} />;
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

/**
 * Somebody's own page, in the order in which it is needed at three in the morning: who is there for them, what worries them, what they may
 * change, what else is theirs, and what is kept of them. Who is nobody's foundation doctor finds volunteering first.
 */
function Mine({ me }: { readonly me: Me }) {
  const page = <MySupportPage runs={me.schemes.filter(runs)} inAnyScheme={me.schemes.length > 0} />;
  if (me.schemes.length === 0) return page;
  const isDoctor = me.schemes.some(({ roles }) => roles.includes("foundation-doctor"));
  return (
    <>
      {page}
      {!isDoctor && <MyVolunteering />}
      <MyConcerns />
      {isDoctor && <PulseLink />}
      {me.schemes.some(takesPart) && <FeedbackLink />}
      <MyChoices />
      <WishesLink />
      {isDoctor && <MyVolunteering />}
      <TipsLink />
      <RecognitionLink />
      <MyDataLink />
    </>
  );
}

/** The start is an address of its own, so that Teams' first page suits each person. */
function GoToFirst({ me }: { readonly me: Me }) {
  const first = firstScreen(me);
  useEffect(() => replaceScreen(first));
  return <Loading titled />;
}
