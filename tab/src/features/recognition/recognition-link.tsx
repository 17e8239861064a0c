import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import { hashOf } from "../../platform/route";
import { recognitionText as text } from "../../text/recognition";
import { myRecognitionQuery } from "./recognition-queries";

const useStyles = makeStyles({
  text: { marginBlock: `${tokens.spacingVerticalS} ${tokens.spacingVerticalM}` },
});

/** On a supporter's own page: the way to their statement of support (NP26). Nothing for anybody else. */
export default function RecognitionLink() {
  const styles = useStyles();
  const layout = useLayout();
  const { schemes = [] } = useQuery(myRecognitionQuery).data ?? {};
  if (schemes.length === 0) return null;
  return (
    <section className={layout.card} aria-labelledby="recognition-link">
      <SectionHeading id="recognition-link">{text.link}</SectionHeading>
      <p className={`${styles.text} ${layout.prose}`}>{text.linkLead}</p>
      <Link href={hashOf({ name: "recognition" })}>{text.open}</Link>
    </section>
  );
}
