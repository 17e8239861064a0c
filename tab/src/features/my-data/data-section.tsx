import { makeStyles, tokens } from "@fluentui/react-components";
import type { DataSection as Section } from "@near-peer/bot/contract";
import { useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import { myDataText } from "../../text/my-data";

const useStyles = makeStyles({
  about: { margin: 0 },
  items: { display: "flex", flexDirection: "column" },
  item: {
    margin: 0,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  fact: { display: "flex", flexWrap: "wrap", gap: `0 ${tokens.spacingHorizontalM}` },
  label: { color: tokens.colorNeutralForeground2, flexBasis: "16rem" },
  text: {
    margin: 0,
    flexGrow: 1,
    flexBasis: "14rem",
    overflowWrap: "anywhere",
    whiteSpace: "pre-wrap",
  },
});

/** A part of somebody's own copy: what it is for, and each thing that is kept. */
export function DataSection(props: { readonly section: Section; readonly id: string }) {
  const styles = useStyles();
  const layout = useLayout();
  const { title, about, items } = props.section;
  return (
    <section className={`${layout.card} ${layout.tight}`} aria-labelledby={props.id}>
      <SectionHeading id={props.id}>{title}</SectionHeading>
      <p className={`${styles.about} ${layout.quiet} ${layout.prose}`}>{about}</p>
      {items.length === 0 ? (
        <p className={styles.about}>{myDataText.nothing}</p>
      ) : (
        <div className={styles.items}>
          {items.map((facts, nth) => (
            // What is kept is shown in its order and never changes while it is shown.
            <dl key={nth} className={styles.item}>
              {facts.map(({ label, text }, at) => (
                <div key={at} className={styles.fact}>
                  <dt className={styles.label}>{label}</dt>
                  <dd className={styles.text}>{text}</dd>
                </div>
              ))}
            </dl>
          ))}
        </div>
      )}
    </section>
  );
}
