import { Link } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import { meQuery } from "../../platform/queries";
import { hashOf } from "../../platform/route";
import { characteristicsText as text } from "../../text/characteristics";

/** For a director: the way to what the scheme asks about of its own (NP7). */
export function CharacteristicsLink({ schemeId }: { readonly schemeId: string }) {
  const layout = useLayout();
  const me = useQuery(meQuery);
  const scheme = me.data?.schemes.find((one) => one.schemeId === schemeId);
  if (scheme?.roles.includes("director") !== true) return null;
  return (
    <section className={layout.card} aria-labelledby="settings-characteristics-link">
      <SectionHeading id="settings-characteristics-link">{text.link}</SectionHeading>
      <p className={layout.prose}>{text.linkLead}</p>
      <Link href={hashOf({ name: "characteristics", schemeId })}>{text.open}</Link>
    </section>
  );
}
