import { makeStyles, tokens } from "@fluentui/react-components";
import { Warning16Regular } from "@fluentui/react-icons";
import type { ProposalView } from "@near-peer/bot/contract";
import { NARROW, useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import { TwoLines } from "../../components/two-lines";
import { proposalText } from "../../text/allocate";
import { dotted } from "../../text/counted";

const useStyles = makeStyles({
  item: {
    display: "grid",
    gridTemplateColumns: "auto minmax(10rem, 1fr) minmax(0, 2fr)",
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { gridTemplateColumns: "auto minmax(0, 1fr)" },
  },
  icon: { color: tokens.colorStatusWarningForeground3, marginTop: "2px" },
  why: { [NARROW]: { gridColumn: "2" } },
});

/** The doctors whom the rules leave without a supporter, each with the rule and what would change it. */
export function LeftOut(props: { readonly unallocated: ProposalView["unallocated"] }) {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <section className={layout.card} aria-labelledby="left-out">
      <SectionHeading id="left-out">
        {proposalText.leftTitle(props.unallocated.length)}
      </SectionHeading>
      <p className={layout.quiet}>{proposalText.leftText}</p>
      <ul className={layout.plainList}>
        {props.unallocated.map(({ doctor, code, text }) => (
          <li key={doctor.personId} className={styles.item}>
            <Warning16Regular className={styles.icon} aria-hidden />
            <TwoLines first={doctor.name} second={dotted(doctor.grade, doctor.site)} />
            <span className={styles.why}>
              <TwoLines first={proposalText.codes[code]} second={text} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
