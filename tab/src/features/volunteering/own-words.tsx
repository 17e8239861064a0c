import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { useLayout } from "../../components/layout";
import { ownWordsText as text } from "../../text/volunteering";
import type { MineInScheme } from "./mine-in-scheme";
import { OwnWordsDialog } from "./own-words-dialog";

const useStyles = makeStyles({
  words: { margin: 0, whiteSpace: "pre-line" },
});

/** What a supporter's doctors read of them, and the way to change it at any time (NP4). */
export function OwnWords({ mine }: { readonly mine: MineInScheme }) {
  const { schemeId, biography, contact } = mine;
  const styles = useStyles();
  const layout = useLayout();
  const [changing, setChanging] = useState(false);
  const heading = `own-words-${schemeId}`;
  return (
    <div role="group" aria-labelledby={heading} className={layout.tight}>
      <strong id={heading}>{text.title}</strong>
      {biography === "" && contact === "" && <p className={styles.words}>{text.none}</p>}
      {biography !== "" && <p className={styles.words}>{biography}</p>}
      {contact !== "" && <p className={styles.words}>{text.contactIs(contact)}</p>}
      <div className={layout.row}>
        <Button onClick={() => setChanging(true)}>{text.change}</Button>
      </div>
      {changing && <OwnWordsDialog mine={mine} onClose={() => setChanging(false)} />}
    </div>
  );
}
