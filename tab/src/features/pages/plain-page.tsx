import { useLayout } from "../../components/layout";
import { PageHeading, SectionHeading } from "../../components/page-heading";
import type { PlainPage as PlainPageName } from "../../platform/route";
import { accessibilityText, privacyText, termsText, type PlainText } from "../../text/plain-pages";

const TEXTS: Record<PlainPageName, PlainText> = {
  privacy: privacyText,
  terms: termsText,
  accessibility: accessibilityText,
};

/** A page to read. */
export default function PlainPage({ name }: { readonly name: PlainPageName }) {
  const layout = useLayout();
  const text = TEXTS[name];
  return (
    <>
      <PageHeading title={text.title} lead={text.lead} />
      {text.sections.map(({ heading, text: items }) => (
        <section key={heading} className={layout.prose}>
          <SectionHeading>{heading}</SectionHeading>
          <ul>
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
