import { Button, Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { ArrowDown20Regular, ArrowUp20Regular } from "@fluentui/react-icons";
import { NARROW, useLayout } from "../../components/layout";
import { characteristicsText as text } from "../../text/characteristics";
import type { CharacteristicDraft } from "./draft";

const useStyles = makeStyles({
  one: {
    display: "grid",
    gridTemplateColumns: "1fr 1fr",
    alignItems: "start",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    paddingBottom: tokens.spacingVerticalL,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { gridTemplateColumns: "1fr" },
  },
  wide: { gridColumn: "1 / -1" },
  buttons: {
    gridColumn: "1 / -1",
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
  },
  text: { margin: 0 },
});

/** One of them: its name, a sentence of help, its choices, and whether it is asked about. One that is saved is never deleted. */
export function CharacteristicFields(props: {
  readonly draft: CharacteristicDraft;
  readonly position: number;
  readonly mayMove: { readonly up: boolean; readonly down: boolean };
  readonly onChange: (changes: Partial<CharacteristicDraft>) => void;
  readonly onMove: (by: 1 | -1, name: string) => void;
  readonly onDrop: () => void;
}) {
  const { draft, mayMove, onChange, onMove } = props;
  const styles = useStyles();
  const layout = useLayout();
  const name = draft.label.trim() === "" ? text.asked(props.position) : draft.label.trim();
  return (
    <li>
      <div role="group" aria-label={name} className={styles.one}>
        {draft.retired && (
          <p className={`${styles.wide} ${styles.text}`}>
            <strong>{text.retired}.</strong>{" "}
            <span className={layout.quiet}>{text.retiredHint}</span>
          </p>
        )}
        <Field label={text.label} hint={text.labelHint}>
          <Input
            id={`characteristic-${draft.nth}`}
            value={draft.label}
            maxLength={60}
            onChange={(_, { value }) => onChange({ label: value })}
          />
        </Field>
        <Field label={text.about} hint={text.aboutHint}>
          <Input
            value={draft.about}
            maxLength={200}
            onChange={(_, { value }) => onChange({ about: value })}
          />
        </Field>
        <Field className={styles.wide} label={text.options} hint={text.optionsHint}>
          <Textarea
            resize="vertical"
            value={draft.options}
            onChange={(_, { value }) => onChange({ options: value })}
          />
        </Field>
        <div className={styles.buttons}>
          <Button
            appearance="subtle"
            icon={<ArrowUp20Regular />}
            aria-label={text.up(name)}
            disabledFocusable={!mayMove.up}
            onClick={() => mayMove.up && onMove(-1, name)}
          />
          <Button
            appearance="subtle"
            icon={<ArrowDown20Regular />}
            aria-label={text.down(name)}
            disabledFocusable={!mayMove.down}
            onClick={() => mayMove.down && onMove(1, name)}
          />
          {draft.key === undefined ? (
            <Button appearance="subtle" onClick={props.onDrop}>
              {text.drop(name)}
            </Button>
          ) : (
            <Button appearance="subtle" onClick={() => onChange({ retired: !draft.retired })}>
              {draft.retired ? text.restore(name) : text.retire(name)}
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}
