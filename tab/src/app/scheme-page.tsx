import { lazy } from "react";
import type { Screen, SchemePage as PlainSchemePage } from "../platform/route";
import { SchemeFrame } from "./scheme-frame";

const TodayPage = lazy(() => import("../features/today/today-page"));
const RequestsPage = lazy(() => import("../features/requests/requests-page"));
const ConcernsPage = lazy(() => import("../features/concerns/concerns-page"));
const ComplaintsPage = lazy(() => import("../features/complaints/complaints-page"));
const ModeratePage = lazy(() => import("../features/tips/moderate-page"));
const StatementsPage = lazy(() => import("../features/recognition/statements-page"));
const FeedbackOnSchemePage = lazy(() => import("../features/feedback/on-scheme-page"));
const RetentionPage = lazy(() => import("../features/retention/retention-page"));
const LaunchPage = lazy(() => import("../features/launch/launch-page"));
const PeoplePage = lazy(() => import("../features/people/people-page"));
const ImportPage = lazy(() => import("../features/import/import-page"));
const AllocatePage = lazy(() => import("../features/allocate/allocate-page"));
const ProposalPage = lazy(() => import("../features/allocate/proposal-page"));
const ComparisonPage = lazy(() => import("../features/allocate/comparison-page"));
const ChangeoverPage = lazy(() => import("../features/changeover/changeover-page"));
const SuggestionsPage = lazy(() => import("../features/changeover/suggestions-page"));
const PairingsPage = lazy(() => import("../features/pairings/pairings-page"));
const MessagesPage = lazy(() => import("../features/messages/messages-page"));
const SupportersPage = lazy(() => import("../features/supporters/supporters-page"));
const AuditPage = lazy(() => import("../features/audit/audit-page"));
const QualityPage = lazy(() => import("../features/quality/quality-page"));
const SettingsPage = lazy(() => import("../features/settings/settings-page"));
const WordsPage = lazy(() => import("../features/words/words-page"));
const CharacteristicsPage = lazy(() => import("../features/characteristics/characteristics-page"));
const WishCountsPage = lazy(() => import("../features/wishes/wish-counts-page"));
const PairByHandPage = lazy(() => import("../features/pairings/pair-by-hand-page"));

type SchemeScreen = Extract<Screen, { readonly schemeId: string }>;

/** A page of a scheme, begun anew where the scheme is another one. */
export function SchemePage({ screen }: { readonly screen: SchemeScreen }) {
  const { name, schemeId } = screen;
  // In no frame of the scheme: others have these too, and may not see the whole scheme.
  if (IN_NO_FRAME.has(name)) {
    return <Page key={schemeId} screen={screen} />;
  }
  return (
    <SchemeFrame
      key={schemeId}
      schemeId={schemeId}
      figures={name === "people" || name === "pairings"}
    >
      <Page screen={screen} />
    </SchemeFrame>
  );
}

/** Pages of deputies, DMEs and regional viewers too. */
const IN_NO_FRAME: ReadonlySet<string> = new Set(["today", "concerns", "complaints", "quality"]);

/** Pages that need nothing but the scheme. */
const PAGES = {
  today: TodayPage,
  requests: RequestsPage,
  concerns: ConcernsPage,
  complaints: ComplaintsPage,
  "what-helped": ModeratePage,
  "scheme-feedback": FeedbackOnSchemePage,
  statements: StatementsPage,
  retention: RetentionPage,
  import: ImportPage,
  launch: LaunchPage,
  allocate: AllocatePage,
  suggestions: SuggestionsPage,
  "wish-counts": WishCountsPage,
  settings: SettingsPage,
  words: WordsPage,
  characteristics: CharacteristicsPage,
  audit: AuditPage,
  quality: QualityPage,
} as const satisfies Record<PlainSchemePage, unknown>;

function Page({ screen }: { readonly screen: SchemeScreen }) {
  switch (screen.name) {
    case "people":
      return <PeoplePage {...screen} />;
    case "pairings":
      return <PairingsPage {...screen} />;
    case "messages":
      return <MessagesPage {...screen} />;
    case "supporters":
      return <SupportersPage {...screen} />;
    case "changeover":
      return <ChangeoverPage {...screen} />;
    case "pair":
      return <PairByHandPage {...screen} />;
    case "proposal":
      return <ProposalPage {...screen} />;
    case "comparison":
      return <ComparisonPage {...screen} />;
    default: {
      const Plain = PAGES[screen.name];
      return <Plain schemeId={screen.schemeId} />;
    }
  }
}
