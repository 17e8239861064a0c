import { Link } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import { meQuery } from "../../platform/queries";
import { hashOf } from "../../platform/route";
import { onSchemeText as text } from "../../text/feedback";

/** For a director: the way to what was said about the scheme (NP25). Nobody else reads it, and nobody else sees the way. */
export function SchemeFeedbackLink({ schemeId }: { readonly schemeId: string }) {
  const layout = useLayout();
  const me = useQuery(meQuery);
  const scheme = me.data?.schemes.find((one) => one.schemeId === schemeId);
  if (scheme?.roles.includes("director") !== true) return null;
  return (
    <section className={layout.card} aria-labelledby="settings-feedback-link">
      <SectionHeading id="settings-feedback-link">{text.link}</SectionHeading>
      <p className={layout.prose}>{text.linkLead}</p>
      <Link href={hashOf({ name: "scheme-feedback", schemeId })}>{text.open}</Link>
    </section>
  );
}
