import { Accordion, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import { wishesText } from "../../text/wishes";
import { LetDirectorLook } from "./let-director-look";
import { SayWish } from "./say-wish";
import type { MyStatement } from "./statement";
import { Stated } from "./stated";

const useStyles = makeStyles({
  text: { marginBlock: `${tokens.spacingVerticalS} ${tokens.spacingVerticalM}` },
});

/** One side: what was said and what became of it, and each thing that may be said. `titled` where the page has several. */
export function Statement(props: {
  readonly statement: MyStatement;
  readonly titled: boolean;
  readonly named: boolean;
}) {
  const { statement } = props;
  const styles = useStyles();
  const layout = useLayout();
  const [open, setOpen] = useState("");
  const { side, schemeId, wishes } = statement;
  const list = `say-${schemeId}-${side}`;
  return (
    <section className={layout.column} aria-label={wishesText.title[side]}>
      {(props.titled || props.named) && (
        <div>
          {props.titled && <SectionHeading>{wishesText.title[side]}</SectionHeading>}
          {props.named && <span className={layout.quiet}>{statement.schemeName}</span>}
        </div>
      )}
      <Stated statement={statement} />
      <section className={layout.card} aria-labelledby={list}>
        <SectionHeading id={list}>{wishesText.list}</SectionHeading>
        <p className={`${styles.text} ${layout.prose}`}>
          {wishesText.lead[side]} {wishesText.listHint}
        </p>
        <Accordion
          collapsible
          openItems={open}
          onToggle={(_, { value }) => setOpen(value === open ? "" : String(value))}
        >
          {wishes.map((wish) => (
            <SayWish key={wish.key} statement={statement} wish={wish} onSaved={() => setOpen("")} />
          ))}
        </Accordion>
      </section>
      {statement.directorMayLook !== undefined && (
        <LetDirectorLook statement={statement} leave={statement.directorMayLook} />
      )}
    </section>
  );
}
