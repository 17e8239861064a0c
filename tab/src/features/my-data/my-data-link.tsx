import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import { hashOf } from "../../platform/route";
import { myDataText } from "../../text/my-data";

const useStyles = makeStyles({
  text: { marginBlock: `${tokens.spacingVerticalS} ${tokens.spacingVerticalM}` },
});

/** On somebody's own page: the way to what is kept of them (PF-14). */
export default function MyDataLink() {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <section className={layout.card} aria-labelledby="my-data-link">
      <SectionHeading id="my-data-link">{myDataText.link}</SectionHeading>
      <p className={`${styles.text} ${layout.prose}`}>{myDataText.linkLead}</p>
      <Link href={hashOf({ name: "data" })}>{myDataText.open}</Link>
    </section>
  );
}
