import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Delivery } from "@near-peer/bot/contract";
import { useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import { StateLabel, type Tone } from "../../components/state-label";
import { dayAndTime } from "../../platform/london-time";
import { dotted } from "../../text/counted";
import { pairingDetailText } from "../../text/pairings";

const TONES: Record<Delivery["state"], Tone> = {
  planned: "coming",
  waiting: "attention",
  sent: "done",
  "not-delivered": "attention",
  cancelled: "none",
  expired: "none",
  unknown: "attention",
};

const useStyles = makeStyles({
  box: { marginTop: tokens.spacingVerticalXXL },
  item: {
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  list: { marginTop: tokens.spacingVerticalS },
  kind: { fontWeight: tokens.fontWeightSemibold },
});

/** What became of each message about a pairing, and why one waits. */
export function PairingMessages({ deliveries }: { readonly deliveries: readonly Delivery[] }) {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <section className={styles.box}>
      <SectionHeading>{pairingDetailText.messages}</SectionHeading>
      {deliveries.length === 0 && <p className={layout.quiet}>{pairingDetailText.noMessages}</p>}
      <ul className={mergeClasses(layout.plainList, styles.list)}>
        {deliveries.map(({ kind, to, state, at, why }) => (
          <li key={`${kind} ${to} ${at}`} className={styles.item}>
            <span className={styles.kind}>{pairingDetailText.kinds[kind]}</span>
            <StateLabel
              tone={TONES[state]}
              text={dotted(
                pairingDetailText.deliveryStates[state],
                kind === "pairing-ended" ? pairingDetailText.recipients[to] : "",
                dayAndTime(at),
              )}
              more={why}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
