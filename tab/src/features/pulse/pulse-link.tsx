import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import { hashOf } from "../../platform/route";
import { pulseText as text } from "../../text/pulse";
import { pulseQuery } from "./pulse-query";

const useStyles = makeStyles({
  text: { marginBlock: `${tokens.spacingVerticalS} ${tokens.spacingVerticalM}` },
});

/** On a doctor's own page, while there is something to answer: the way to it (MX4). */
export default function PulseLink() {
  const styles = useStyles();
  const layout = useLayout();
  const open = useQuery(pulseQuery).data?.open.find(({ answered }) => !answered);
  if (open === undefined) return null;
  return (
    <section className={layout.card} aria-labelledby="pulse-link">
      <SectionHeading id="pulse-link">{text.link}</SectionHeading>
      <p className={`${styles.text} ${layout.prose}`}>{text.linkLead(open.until)}</p>
      <Link href={hashOf({ name: "pulse" })}>{text.open}</Link>
    </section>
  );
}
