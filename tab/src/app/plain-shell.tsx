import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { hashOf } from "../platform/route";
import { shellText } from "../text/shell";
import { PageFrame } from "./page-frame";

const useStyles = makeStyles({
  header: { padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL} 0` },
});

/** A page that belongs to no scheme. `home`: whether there is a product behind it to go to. */
export function PlainShell(props: { readonly home: boolean; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <PageFrame
      help={props.home}
      header={
        <header className={styles.header}>
          {props.home && <Link href={hashOf({ name: "home" })}>{shellText.toStart}</Link>}
        </header>
      }
    >
      {props.children}
    </PageFrame>
  );
}
