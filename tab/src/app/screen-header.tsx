import { Link, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { Me } from "@near-peer/bot/contract";
import { lazy, Suspense } from "react";
import { NARROW, useLayout } from "../components/layout";
import { NavLinks } from "../components/nav-links";
import { hashOf, type Screen } from "../platform/route";
import { helpText } from "../text/help";
import { shellText } from "../text/shell";
import { oversees, runs, seesQuality } from "./first-screen";
import { sectionsFor } from "./sections";

const SchemeSwitch = lazy(() => import("./scheme-switch"));

const useStyles = makeStyles({
  header: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  inner: {
    boxSizing: "border-box",
    maxWidth: "80rem",
    marginInline: "auto",
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXXL} 0`,
    [NARROW]: { paddingInline: tokens.spacingHorizontalL },
  },
  names: { display: "flex", flexDirection: "column", minHeight: "2.75rem" },
  help: { lineHeight: "32px" }, // easy to hit
  nav: { marginTop: tokens.spacingVerticalS },
});

/** Whose page this is and where one can go: the scheme, and its sections for those who answer for it. */
export function ScreenHeader({ me, screen }: { readonly me: Me; readonly screen: Screen }) {
  const styles = useStyles();
  const layout = useLayout();
  const mine = me.schemes.filter((one) => runs(one) || oversees(one) || seesQuality(one));
  const scheme =
    "schemeId" in screen ? mine.find(({ schemeId }) => schemeId === screen.schemeId) : mine[0];
  const title = scheme ?? me.schemes[0];
  const links = sectionsFor(me, scheme, screen);
  return (
    <header className={styles.header}>
      <div className={styles.inner}>
        <div className={layout.spread}>
          <div className={styles.names}>
            <Subtitle2>{title?.name ?? shellText.product}</Subtitle2>
            {title !== undefined && (
              <Text size={200} className={layout.quiet}>
                {title.provider}
              </Text>
            )}
          </div>
          <div className={layout.row}>
            <Link href={hashOf({ name: "help" })} className={styles.help}>
              {helpText.link}
            </Link>
            {mine.length > 1 && (
              <Suspense>
                <SchemeSwitch schemes={mine} current={scheme?.schemeId ?? ""} />
              </Suspense>
            )}
          </div>
        </div>
        {links.length > 1 && (
          <div className={styles.nav}>
            <NavLinks label={shellText.sections} links={links} />
          </div>
        )}
      </div>
    </header>
  );
}
