import { makeStyles, tokens } from "@fluentui/react-components";
import { Banner } from "../../components/banner";

const useStyles = makeStyles({
  // In sight wherever on the long page the change was made.
  bar: {
    position: "sticky",
    bottom: tokens.spacingVerticalM,
    zIndex: 1,
    boxShadow: tokens.shadow16,
  },
});

/** What a change by hand came to, in places and fit; it stays until dismissed or until the next change. */
export function WhatItCost(props: { readonly text: string; readonly onDismiss: () => void }) {
  const styles = useStyles();
  if (props.text === "") return null;
  return (
    <Banner intent="success" className={styles.bar} onDismiss={props.onDismiss}>
      {props.text}
    </Banner>
  );
}
