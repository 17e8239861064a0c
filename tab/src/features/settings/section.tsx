import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { NARROW, useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";

const useStyles = makeStyles({
  lead: { margin: 0 },
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(15rem, 1fr))",
    alignItems: "start",
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL}`,
    [NARROW]: { gridTemplateColumns: "1fr" },
  },
});

/** A group of settings under a heading. */
export function Section(props: {
  readonly id: string;
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}) {
  const layout = useLayout();
  const styles = useStyles();
  return (
    <section className={`${layout.card} ${layout.column}`} aria-labelledby={props.id}>
      <div className={layout.tight}>
        <SectionHeading id={props.id}>{props.title}</SectionHeading>
        {props.lead !== undefined && (
          <p className={`${styles.lead} ${layout.quiet}`}>{props.lead}</p>
        )}
      </div>
      {props.children}
    </section>
  );
}

/** Fields beside each other where there is room, under each other where not. */
export function Fields({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().fields}>{children}</div>;
}
