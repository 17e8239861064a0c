import { Button } from "@fluentui/react-components";
import { CheckmarkCircle48Regular } from "@fluentui/react-icons";
import type { ImportView } from "@near-peer/bot/contract";
import { EmptyState } from "../../components/empty-state";
import { useLayout } from "../../components/layout";
import { goTo } from "../../platform/use-screen";
import { dryRunText } from "../../text/import";

/** The last step: what came in, and what comes next. */
export function ImportDone(props: {
  readonly schemeId: string;
  readonly view: ImportView;
  readonly onMore: () => void;
}) {
  const { schemeId, view } = props;
  const layout = useLayout();
  const seniors = view.changes.some(({ role, kind }) => role === "senior-doctor" && kind === "add");
  const toPeople = () => goTo({ name: "people", schemeId, kind: "foundation-doctors", filter: "" });
  const toSeniors = () =>
    goTo({ name: "people", schemeId, kind: "senior-doctors", filter: "invited" });
  return (
    <EmptyState
      heading="h1"
      icon={<CheckmarkCircle48Regular />}
      title={dryRunText.doneTitle}
      text={`${dryRunText.done(view.added, view.changed)} ${seniors ? dryRunText.doneText : ""}`}
      action={
        <div className={layout.row}>
          {seniors && (
            <Button appearance="primary" onClick={toSeniors}>
              {dryRunText.toSeniors}
            </Button>
          )}
          <Button appearance={seniors ? "secondary" : "primary"} onClick={toPeople}>
            {dryRunText.toPeople}
          </Button>
          <Button appearance="subtle" onClick={props.onMore}>
            {dryRunText.more}
          </Button>
        </div>
      }
    />
  );
}
