import { Button, makeStyles, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { Warning16Regular } from "@fluentui/react-icons";
import * as api from "@near-peer/bot/contract";
import type { PersonBrief, ProposalView } from "@near-peer/bot/contract";
import { useQuery } from "@tanstack/react-query";
import { FailureBar } from "../../components/failure";
import { NARROW, useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { More } from "../../components/more";
import { SectionHeading } from "../../components/page-heading";
import { TwoLines } from "../../components/two-lines";
import { callApi } from "../../platform/queries";
import { dotted } from "../../text/counted";
import { shortageText as text } from "../../text/shortage";
import { Competition } from "./competition";
import { aboutKey } from "./proposal-queries";
import { Remedies } from "./remedies";

const useStyles = makeStyles({
  item: {
    display: "grid",
    gridTemplateColumns: "auto minmax(10rem, 1fr) minmax(0, 2fr) auto",
    gap: tokens.spacingHorizontalM,
    alignItems: "start",
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { gridTemplateColumns: "auto minmax(0, 1fr)" },
  },
  icon: { color: tokens.colorStatusWarningForeground3, marginTop: "2px" },
  narrow: { [NARROW]: { gridColumn: "2" } },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  text: { margin: 0 },
});

/** The doctors whom a proposal leaves without a supporter, each with the rule; who competes for what, and what would help. */
export function Shortage(props: {
  readonly schemeId: string;
  readonly proposal: ProposalView;
  readonly onChoose: (doctor: PersonBrief) => void;
}) {
  const { schemeId, proposal } = props;
  const { proposalId, unallocated } = proposal;
  const styles = useStyles();
  const layout = useLayout();
  const shortage = useQuery({
    queryKey: aboutKey(schemeId, proposal, "shortage"),
    queryFn: ({ signal }) => callApi(api.getShortage, { params: { schemeId, proposalId }, signal }),
  });
  const rulesOf = new Map(
    shortage.data?.blocked.map(({ doctor, rules }) => [doctor.personId, rules]),
  );
  return (
    <section className={`${layout.card} ${layout.column}`} aria-labelledby="left-out">
      <div>
        <SectionHeading id="left-out">{text.title(unallocated.length)}</SectionHeading>
        <p className={`${styles.text} ${layout.quiet}`}>{text.lead}</p>
      </div>
      {shortage.error !== null && <FailureBar error={shortage.error} />}
      {shortage.data === undefined && shortage.error === null && <Loading lines={3} />}
      {shortage.data !== undefined && (
        <>
          <Competition settled={shortage.data.settled} sets={shortage.data.sets} />
          <Remedies schemeId={schemeId} proposal={proposal} remedies={shortage.data.remedies} />
        </>
      )}
      <ul className={layout.plainList}>
        {unallocated.map((one) => (
          <li key={one.doctor.personId} className={styles.item}>
            <Warning16Regular className={styles.icon} aria-hidden />
            <TwoLines
              first={one.doctor.name}
              second={dotted(one.doctor.grade, one.doctor.site, one.doctor.specialty)}
            />
            <span className={styles.narrow}>
              <TwoLines
                first={text.codes[one.code]}
                second={
                  one.interim === undefined ? one.text : `${one.text} ${text.interim(one.interim)}`
                }
              />
              <Rules doctor={one.doctor} rules={rulesOf.get(one.doctor.personId) ?? []} />
            </span>
            <ChooseButton doctor={one.doctor} onChoose={props.onChoose} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Rules(props: {
  readonly doctor: PersonBrief;
  readonly rules: readonly { readonly text: string; readonly supporters: number }[];
}) {
  const styles = useStyles();
  if (props.rules.length === 0) return null;
  return (
    <More words={text.rules}>
      <ul className={styles.list} aria-label={text.rulesOf(props.doctor.name)}>
        {props.rules.map((rule) => (
          <li key={rule.text}>{text.rule(rule.supporters, rule.text)}</li>
        ))}
      </ul>
    </More>
  );
}

function ChooseButton(props: {
  readonly doctor: PersonBrief;
  readonly onChoose: (doctor: PersonBrief) => void;
}) {
  const { doctor } = props;
  const styles = useStyles();
  const focusTarget = useRestoreFocusTarget(); // the focus comes back here from the drawer
  return (
    <span className={styles.narrow}>
      <Button
        size="small"
        aria-label={text.chooseFor(doctor.name)}
        onClick={() => props.onChoose(doctor)}
        {...focusTarget}
      >
        {text.choose}
      </Button>
    </span>
  );
}
