import { makeStyles, Subtitle2, Title2, tokens } from "@fluentui/react-components";
import { useEffect, type ReactNode } from "react";
import { shellText } from "../text/shell";
import { useLayout } from "./layout";

const useStyles = makeStyles({
  title: { margin: 0, outlineStyle: "none", fontSize: tokens.fontSizeHero700 },
  words: { flexGrow: 1, flexBasis: "20rem" },
  lead: { margin: `${tokens.spacingVerticalXS} 0 0` },
  section: { margin: 0 },
});

/** The id of the heading that gets the focus when the page changes. */
export const PAGE_HEADING_ID = "page-heading";

/** Puts the focus where a page begins: after a change of page, or when what had the focus is gone. */
export function focusPageHeading(): void {
  document.getElementById(PAGE_HEADING_ID)?.focus();
}

/** Fluent needs a moment to give the focus back to what opened a dialog. */
const FOCUS_RETURNS_MS = 150;

/** Where what had the focus is gone, the page's heading takes it. */
export function focusPageHeadingIfLost(): void {
  focusAgain(null);
}

/** After a dialog: the focus goes back to what opened it, or to the page's heading where that is gone. */
export function focusAgain(opener: Element | null): void {
  setTimeout(() => {
    if (document.activeElement !== document.body) return;
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    else focusPageHeading();
  }, FOCUS_RETURNS_MS);
  if (opener instanceof HTMLElement) setTimeout(() => focusWithin(opener), DRAWER_LEFT_MS);
}

/** A drawer that is closed with the dialog has left the page by then. */
const DRAWER_LEFT_MS = 600;

/**
 * A dialog that was opened in a drawer gives the focus to what is behind the drawer, which stays hidden from screen readers then: the
 * focus goes back into a drawer that is still there.
 */
function focusWithin(opener: HTMLElement): void {
  const drawer = opener.isConnected ? opener.closest('[role="dialog"]') : null;
  if (drawer !== null && !drawer.contains(document.activeElement)) opener.focus();
}

/** The one `h1` of a page, a sentence on what it is for, and what can be done on it. */
export function PageHeading(props: {
  readonly title: string;
  readonly lead?: string;
  readonly actions?: ReactNode;
}) {
  const styles = useStyles();
  const layout = useLayout();
  const { title } = props;
  useEffect(() => {
    document.title = shellText.title(title);
  }, [title]);
  return (
    <div className={layout.spread}>
      <div className={styles.words}>
        <Title2 as="h1" id={PAGE_HEADING_ID} tabIndex={-1} className={styles.title}>
          {title}
        </Title2>
        {props.lead !== undefined && (
          <p className={`${styles.lead} ${layout.quiet} ${layout.prose}`}>{props.lead}</p>
        )}
      </div>
      {props.actions !== undefined && <div className={layout.row}>{props.actions}</div>}
    </div>
  );
}

/** A heading within a page. */
export function SectionHeading(props: { readonly children: ReactNode; readonly id?: string }) {
  const styles = useStyles();
  return (
    <Subtitle2 as="h2" id={props.id} className={styles.section} block>
      {props.children}
    </Subtitle2>
  );
}
