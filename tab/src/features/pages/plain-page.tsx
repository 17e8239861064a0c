import { lazy, Suspense } from "react";
import { useLayout } from "../../components/layout";
import { PageHeading, SectionHeading } from "../../components/page-heading";
import type { PlainPage as PlainPageName } from "../../platform/route";
import { accessibilityText, privacyText, termsText, type PlainText } from "../../text/plain-pages";

const WhatIsKept = lazy(() => import("./what-is-kept"));

const TEXTS: Record<PlainPageName, PlainText> = {
  privacy: privacyText,
  terms: termsText,
  accessibility: accessibilityText,
};

/** A page to read; the privacy page says besides what the reader's own schemes decided. */
export default function PlainPage(props: {
  readonly name: PlainPageName;
  /** Whether there is somebody whose own schemes can be asked. */
  readonly signedIn: boolean;
}) {
  const { name } = props;
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
      {name === "privacy" && props.signedIn && (
        <Suspense>
          <WhatIsKept />
        </Suspense>
      )}
    </>
  );
}
