import { Button } from "@fluentui/react-components";
import { PersonQuestionMark24Regular } from "@fluentui/react-icons";
import type { Me } from "@near-peer/bot/contract";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { EmptyState } from "../../components/empty-state";
import { FailurePage } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { PageHeading } from "../../components/page-heading";
import { goTo } from "../../platform/use-screen";
import { myText } from "../../text/my-support";
import { AsDoctor } from "./as-doctor";
import { NotLinked } from "./not-linked";
import { supportQuery } from "./support-key";

/** What most people who come here, doctors in their first weeks, need not wait for. */
const AsSupporter = lazy(() => import("./as-supporter"));

/** The head of a person's own page: who supports them and how to write to them, and whom they support. */
export default function MySupportPage(props: {
  /** The schemes this person runs. */
  readonly runs: Me["schemes"];
  readonly inAnyScheme: boolean;
}) {
  const layout = useLayout();
  const support = useQuery(supportQuery);
  if (!props.inAnyScheme) return <NotLinked />;
  if (support.data === undefined) {
    if (support.error === null) return <Loading titled lines={4} />;
    return <FailurePage error={support.error} retry={() => void support.refetch()} />;
  }
  const { asDoctor, asSupporter } = support.data;
  if (asDoctor.length === 0 && asSupporter.length === 0) return <NotPaired runs={props.runs} />;
  const several = new Set([...asDoctor, ...asSupporter].map(({ schemeId }) => schemeId)).size > 1;
  return (
    <div className={layout.column}>
      <PageHeading title={myText.title} />
      {asDoctor.map((mine) => (
        <AsDoctor key={mine.schemeId} mine={mine} named={several} />
      ))}
      <Suspense fallback={<Loading lines={4} />}>
        {asSupporter.map((mine) => (
          <AsSupporter key={mine.schemeId} mine={mine} named={several} />
        ))}
      </Suspense>
    </div>
  );
}

function NotPaired({ runs }: { readonly runs: Me["schemes"] }) {
  const scheme = runs[0];
  // What else there is for them stands below: to volunteer, or who named them as their supervisor.
  if (scheme === undefined) return <PageHeading title={myText.title} />;
  return (
    <EmptyState
      heading="h1"
      icon={<PersonQuestionMark24Regular />}
      title={myText.staffTitle}
      text={myText.staffText(scheme.name)}
      action={
        <Button appearance="primary" onClick={() => goTo({ name: "home" })}>
          {myText.toScheme}
        </Button>
      }
    />
  );
}
