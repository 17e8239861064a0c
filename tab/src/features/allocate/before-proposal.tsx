import { Button, makeStyles } from "@fluentui/react-components";
import { PeopleCheckmark24Regular, PeopleTeam48Regular } from "@fluentui/react-icons";
import type { SchemeOverview } from "@near-peer/bot/contract";
import { EmptyState } from "../../components/empty-state";
import { useLayout } from "../../components/layout";
import { goTo } from "../../platform/use-screen";
import { allocateText } from "../../text/allocate";

const useStyles = makeStyles({ icon: { fontSize: "48px", width: "48px", height: "48px" } });

/** What can be done before there is a proposal: propose, or what has to come first. */
export function BeforeProposal(props: {
  readonly scheme: SchemeOverview;
  readonly onPropose: () => void;
}) {
  const layout = useLayout();
  return (
    <div className={layout.card}>
      <NextStep {...props} />
    </div>
  );
}

function NextStep({ scheme, onPropose }: Parameters<typeof BeforeProposal>[0]) {
  const styles = useStyles();
  const { schemeId, counts } = scheme;
  if (counts.foundationDoctors === 0) {
    return (
      <EmptyState
        icon={<PeopleTeam48Regular />}
        title={allocateText.noDoctorsTitle}
        text={allocateText.noDoctorsText}
        action={
          <Button appearance="primary" onClick={() => goTo({ name: "import", schemeId })}>
            {allocateText.toImport}
          </Button>
        }
      />
    );
  }
  if (counts.withoutSupporter === 0) {
    return (
      <EmptyState
        icon={<PeopleCheckmark24Regular className={styles.icon} />}
        title={allocateText.allDoneTitle}
        text={allocateText.allDoneText}
        action={
          <Button onClick={() => goTo({ name: "pairings", schemeId, filter: "" })}>
            {allocateText.toPairings}
          </Button>
        }
      />
    );
  }
  if (counts.supporters === 0) {
    return (
      <EmptyState
        icon={<PeopleTeam48Regular />}
        title={allocateText.noSupportersTitle}
        text={allocateText.noSupportersText}
        action={<ToSeniors schemeId={schemeId} />}
      />
    );
  }
  return (
    <EmptyState
      icon={<PeopleTeam48Regular />}
      title={allocateText.readyTitle(counts.withoutSupporter)}
      text={allocateText.readyText(counts.supporters)}
      action={
        <Button appearance="primary" size="large" onClick={onPropose}>
          {allocateText.propose}
        </Button>
      }
    />
  );
}

function ToSeniors({ schemeId }: { readonly schemeId: string }) {
  const go = () => goTo({ name: "people", schemeId, kind: "senior-doctors", filter: "invited" });
  return (
    <Button appearance="primary" onClick={go}>
      {allocateText.toSeniors}
    </Button>
  );
}
