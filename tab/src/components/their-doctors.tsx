import { Button, makeStyles } from "@fluentui/react-components";
import { dayAfter, shortDay } from "../platform/london-time";
import { goTo } from "../platform/use-screen";
import { proposeText as text } from "../text/propose";
import { afterClosing } from "./after-closing";
import { useLayout } from "./layout";
import { SectionHeading } from "./page-heading";
import { ProposeButton } from "./propose-button";

const useStyles = makeStyles({ words: { margin: 0 } });

/** In the drawer of a supporter who stops, is away or leaves: somebody else for their doctors (NP19). Nothing for the others. */
export function TheirDoctors(props: {
  readonly schemeId: string;
  readonly supporter: { readonly personId: string; readonly name: string };
  /** How many doctors they have. */
  readonly carrying: number;
  /** Whether they get no new doctors any more. */
  readonly stopped: boolean;
  /** The last day of their post, where it is known. */
  readonly until?: string | undefined;
  /** Closes the drawer. */
  readonly onLeave: () => void;
}) {
  const { schemeId, supporter, carrying, stopped, until, onLeave } = props;
  const { personId, name } = supporter;
  const styles = useStyles();
  const layout = useLayout();
  if (carrying === 0 || (!stopped && until === undefined)) return null;
  return (
    <section className={layout.tight} aria-labelledby="their-doctors">
      <SectionHeading id="their-doctors">{text.othersTitle}</SectionHeading>
      {stopped || until === undefined ? (
        <>
          <p className={`${styles.words} ${layout.quiet}`}>{text.othersText}</p>
          <ProposeButton
            schemeId={schemeId}
            wish={{ leaving: [personId] }}
            text={text.others}
            label={text.othersLabel(name)}
            onLeave={onLeave}
          />
        </>
      ) : (
        <>
          <p className={`${styles.words} ${layout.quiet}`}>{text.leaves(shortDay(until))}</p>
          <div>
            <Button
              onClick={() => {
                const screen = { name: "changeover", schemeId, day: dayAfter(until) } as const;
                afterClosing(onLeave, () => goTo(screen));
              }}
            >
              {text.toLeaving}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
