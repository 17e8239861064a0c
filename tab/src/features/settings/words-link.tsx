import { Link } from "@fluentui/react-components";
import { useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import { hashOf } from "../../platform/route";
import { wordsText as text } from "../../text/words";

/** The way to the words of the bot's cards. */
export function WordsLink({ schemeId }: { readonly schemeId: string }) {
  const layout = useLayout();
  return (
    <section className={layout.card} aria-labelledby="settings-words-link">
      <SectionHeading id="settings-words-link">{text.link}</SectionHeading>
      <p className={layout.prose}>{text.linkLead}</p>
      <Link href={hashOf({ name: "words", schemeId })}>{text.open}</Link>
    </section>
  );
}
