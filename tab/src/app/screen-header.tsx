import { makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { Me } from "@near-peer/bot/contract";
import { lazy, Suspense } from "react";
import { NARROW, useLayout } from "../components/layout";
import { NavLinks, type NavLink } from "../components/nav-links";
import type { Screen } from "../platform/route";
import { shellText } from "../text/shell";
import { runs, takesPart } from "./first-screen";

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
  nav: { marginTop: tokens.spacingVerticalS },
});

/** Whose page this is and where one can go: the scheme, and its sections for those who run it. */
export function ScreenHeader({ me, screen }: { readonly me: Me; readonly screen: Screen }) {
  const styles = useStyles();
  const layout = useLayout();
  const mine = me.schemes.filter(runs);
  const scheme =
    "schemeId" in screen ? mine.find(({ schemeId }) => schemeId === screen.schemeId) : mine[0];
  const title = scheme ?? me.schemes[0];
  const links = linksFor(me, scheme?.schemeId, screen);
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
          {mine.length > 1 && (
            <Suspense>
              <SchemeSwitch schemes={mine} current={scheme?.schemeId ?? ""} />
            </Suspense>
          )}
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

function linksFor(me: Me, schemeId: string | undefined, screen: Screen): readonly NavLink[] {
  const here = (...names: readonly Screen["name"][]) => names.includes(screen.name);
  const my: NavLink = { text: shellText.my, to: { name: "my" }, here: here("my") };
  if (schemeId === undefined) return [my];
  return [
    {
      text: shellText.people,
      to: { name: "people", schemeId, kind: "foundation-doctors", filter: "" },
      here: here("people", "import"),
    },
    { text: shellText.allocate, to: { name: "allocate", schemeId }, here: here("allocate") },
    {
      text: shellText.pairings,
      to: { name: "pairings", schemeId, filter: "" },
      here: here("pairings", "pair"),
    },
    ...(me.schemes.some(takesPart) ? [my] : []),
  ];
}
