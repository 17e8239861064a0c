import { Link, makeStyles, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import type { PersonRow } from "@near-peer/bot/contract";

const useStyles = makeStyles({
  name: {
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: "24px", // easy to hit
    textAlign: "start",
  },
});

/** A person's name, which opens what there is about them. */
export function OpenPerson(props: {
  readonly person: PersonRow;
  readonly onOpen: (person: PersonRow) => void;
}) {
  const styles = useStyles();
  const focusTarget = useRestoreFocusTarget(); // the focus comes back here from the drawer
  return (
    <Link
      as="button"
      className={styles.name}
      onClick={(event) => {
        event.stopPropagation(); // opening somebody does not choose their row
        props.onOpen(props.person);
      }}
      {...focusTarget}
    >
      {props.person.name}
    </Link>
  );
}
