import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { LaunchView, ToldSupervisor } from "@near-peer/bot/contract";
import { useId, useState } from "react";
import { useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import { StateLabel } from "../../components/state-label";
import { TwoLines } from "../../components/two-lines";
import { shortDay } from "../../platform/london-time";
import { dotted } from "../../text/counted";
import { supervisorsText as text } from "../../text/launch";
import { ReadyEmail } from "./ready-email";
import { ToldDialog } from "./told-dialog";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  lead: { margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}` },
});

/** Every educational supervisor, and when and how each was told (NP1). */
export function Supervisors(props: { readonly schemeId: string; readonly launch: LaunchView }) {
  const { supervisors, email } = props.launch;
  const styles = useStyles();
  const layout = useLayout();
  const heading = useId();
  const [marking, setMarking] = useState<readonly ToldSupervisor[]>();
  const told = supervisors.filter((one) => one.told !== undefined);
  const byEmail = supervisors.filter((one) => one.told === undefined && !one.linked);
  const lead = supervisors.length === 0 ? text.none : text.lead(told.length, supervisors.length);
  return (
    <section className={layout.card} aria-labelledby={heading}>
      <SectionHeading id={heading}>{text.title}</SectionHeading>
      <p className={`${styles.lead} ${layout.quiet} ${layout.prose}`}>{lead}</p>
      {byEmail.length > 0 && (
        <ReadyEmail email={email} to={byEmail} onMark={() => setMarking(byEmail)} />
      )}
      <ul className={layout.plainList}>
        {supervisors.map((one) => (
          <li key={one.personId} className={styles.row}>
            <TwoLines
              first={one.name}
              second={dotted(one.email, one.linked ? "" : text.notLinked)}
            />
            <ToldState one={one} onMark={() => setMarking([one])} />
          </li>
        ))}
      </ul>
      {marking !== undefined && (
        <ToldDialog
          schemeId={props.schemeId}
          people={marking}
          onClose={() => setMarking(undefined)}
        />
      )}
    </section>
  );
}

function ToldState(props: { readonly one: ToldSupervisor; readonly onMark: () => void }) {
  const { told, name } = props.one;
  const layout = useLayout();
  if (told !== undefined) {
    return <StateLabel tone="done" text={text.told[told.channel](shortDay(told.on))} />;
  }
  return (
    <span className={layout.row}>
      <StateLabel tone="none" text={text.notTold} />
      <Button size="small" aria-label={text.markOneFor(name)} onClick={props.onMark}>
        {text.markOne}
      </Button>
    </span>
  );
}
