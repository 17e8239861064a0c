import { makeStyles, tokens } from "@fluentui/react-components";
import type { PersonBrief } from "@near-peer/bot/contract";
import { useLayout } from "../../components/layout";
import { More } from "../../components/more";
import { dotted } from "../../text/counted";
import { shortageText as text } from "../../text/shortage";

const useStyles = makeStyles({
  who: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(14rem, 100%), 1fr))",
    gap: tokens.spacingHorizontalXL,
  },
  title: { margin: `${tokens.spacingVerticalS} 0 0`, fontSize: tokens.fontSizeBase300 },
  text: { margin: 0 },
});

/** Who competes for which places, in the same words whoever was unlucky; and how it was settled. */
export function Competition(props: {
  readonly settled: string;
  readonly sets: readonly {
    readonly text: string;
    readonly doctors: readonly PersonBrief[];
    readonly supporters: readonly PersonBrief[];
  }[];
}) {
  const styles = useStyles();
  return (
    <div>
      {props.sets.map((set) => (
        <div key={set.text}>
          <p className={styles.text}>{set.text}</p>
          <More words={text.who}>
            <div className={styles.who}>
              <People title={text.doctors} people={set.doctors} />
              <People title={text.supporters} people={set.supporters} />
            </div>
          </More>
        </div>
      ))}
      {props.settled !== "" && <p className={styles.text}>{props.settled}</p>}
    </div>
  );
}

function People(props: { readonly title: string; readonly people: readonly PersonBrief[] }) {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <div>
      <h3 className={styles.title}>{props.title}</h3>
      {props.people.length === 0 && <p className={styles.text}>{text.nobody}</p>}
      <ul className={layout.plainList}>
        {props.people.map(({ personId, name, grade, site }) => (
          <li key={personId}>{dotted(name, grade, site)}</li>
        ))}
      </ul>
    </div>
  );
}
