import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import { hashOf } from "../../platform/route";
import { feedbackText as text } from "../../text/feedback";

const useStyles = makeStyles({
  text: { marginBlock: `${tokens.spacingVerticalS} ${tokens.spacingVerticalM}` },
});

/** On somebody's own page: the way to feedback. The same for everybody, whatever there is to say or to read. */
export default function FeedbackLink() {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <section className={layout.card} aria-labelledby="feedback-link">
      <SectionHeading id="feedback-link">{text.link}</SectionHeading>
      <p className={`${styles.text} ${layout.prose}`}>{text.linkLead}</p>
      <Link href={hashOf({ name: "feedback" })}>{text.open}</Link>
    </section>
  );
}
