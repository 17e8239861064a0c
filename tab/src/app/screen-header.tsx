import { makeStyles, mergeClasses, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { Me } from "@near-peer/bot/contract";
import { lazy, Suspense } from "react";
import { NARROW, useLayout } from "../components/layout";
import { hashOf, type Screen } from "../platform/route";
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
  nav: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalL,
    marginTop: tokens.spacingVerticalS,
  },
  link: {
    padding: `${tokens.spacingVerticalS} 0`,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: "none",
    borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
    ":hover": { borderBottomColor: tokens.colorNeutralStroke1Hover },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
  },
});

/** Whose page this is and where one can go: the scheme, and its sections for those who run it. */
export function ScreenHeader({ me, screen }: { readonly me: Me; readonly screen: Screen }) {
  const styles = useStyles();
  const layout = useLayout();
  const mine = me.schemes.filter(runs);
  const scheme =
    "schemeId" in screen ? mine.find(({ schemeId }) => schemeId === screen.schemeId) : mine[0];
  const title = scheme ?? me.schemes[0];
  const links = linksFor(me, scheme?.schemeId);
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
          <nav aria-label={shellText.sections} className={styles.nav}>
            {links.map(({ text, to, also }) => {
              const here = to.name === screen.name || screen.name === also;
              return (
                <a
                  key={to.name}
                  href={hashOf(to)}
                  className={mergeClasses(styles.link, here && styles.here)}
                  {...(here ? { "aria-current": "page" } : {})}
                >
                  {text}
                </a>
              );
            })}
          </nav>
        )}
      </div>
    </header>
  );
}

interface SectionLink {
  readonly text: string;
  readonly to: Screen;
  /** A page that belongs to the same section. */
  readonly also?: Screen["name"];
}

function linksFor(me: Me, schemeId: string | undefined): readonly SectionLink[] {
  const my: SectionLink = { text: shellText.my, to: { name: "my" } };
  if (schemeId === undefined) return [my];
  return [
    {
      text: shellText.people,
      to: { name: "people", schemeId, kind: "foundation-doctors", filter: "" },
      also: "import",
    },
    { text: shellText.allocate, to: { name: "allocate", schemeId } },
    { text: shellText.pairings, to: { name: "pairings", schemeId, filter: "" }, also: "pair" },
    ...(me.schemes.some(takesPart) ? [my] : []),
  ];
}
