import { Button } from "@fluentui/react-components";
import { PersonAddRegular } from "@fluentui/react-icons";
import type { PeopleKind } from "@near-peer/bot/contract";
import { lazy, Suspense } from "react";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { NavLinks } from "../../components/nav-links";
import { PageHeading } from "../../components/page-heading";
import { goTo } from "../../platform/use-screen";
import { peopleText } from "../../text/people";

const PeopleList = lazy(() => import("./people-list"));

const KINDS: readonly PeopleKind[] = ["foundation-doctors", "senior-doctors", "staff", "past"];

/** Everybody in the scheme, a list at a time. */
export default function PeoplePage(props: {
  readonly schemeId: string;
  readonly kind: PeopleKind;
  readonly filter: string;
}) {
  const { schemeId, kind, filter } = props;
  const layout = useLayout();
  return (
    <section className={layout.column}>
      <PageHeading
        title={peopleText.title}
        lead={peopleText.lead}
        actions={
          <Button
            appearance="primary"
            icon={<PersonAddRegular />}
            onClick={() => goTo({ name: "import", schemeId })}
          >
            {peopleText.import}
          </Button>
        }
      />
      <NavLinks
        label={peopleText.which}
        links={KINDS.map((each) => ({
          text: peopleText.kinds[each],
          to: { name: "people", schemeId, kind: each, filter: "" },
          here: each === kind,
        }))}
      />
      <Suspense fallback={<Loading />}>
        <PeopleList key={kind} schemeId={schemeId} kind={kind} filterName={filter} />
      </Suspense>
    </section>
  );
}
