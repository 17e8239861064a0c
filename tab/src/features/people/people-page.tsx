import { Button, Tab, TabList } from "@fluentui/react-components";
import { PersonAddRegular } from "@fluentui/react-icons";
import type { PeopleKind } from "@near-peer/bot/contract";
import { lazy, Suspense } from "react";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { PageHeading } from "../../components/page-heading";
import { goTo, replaceScreen } from "../../platform/use-screen";
import { peopleText } from "../../text/people";

const PeopleList = lazy(() => import("./people-list"));

const KINDS: readonly PeopleKind[] = ["foundation-doctors", "senior-doctors", "staff"];

function kindOf(value: unknown): PeopleKind {
  return KINDS.find((kind) => kind === value) ?? "foundation-doctors";
}

/** Everybody in the scheme, in three lists. */
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
      <TabList
        selectedValue={kind}
        onTabSelect={(_, data) => {
          replaceScreen({ name: "people", schemeId, kind: kindOf(data.value), filter: "" });
        }}
        className={layout.wrap}
      >
        {KINDS.map((each) => (
          <Tab key={each} value={each} id={`tab-${each}`} aria-controls="people-panel">
            {peopleText.kinds[each]}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" id="people-panel" aria-labelledby={`tab-${kind}`}>
        <Suspense fallback={<Loading />}>
          <PeopleList key={kind} schemeId={schemeId} kind={kind} filterName={filter} />
        </Suspense>
      </div>
    </section>
  );
}
