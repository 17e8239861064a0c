import { Button, Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { ArrowDown20Regular, ArrowUp20Regular, Delete20Regular } from "@fluentui/react-icons";
import { NARROW } from "../../components/layout";
import { settingsText } from "../../text/settings";
import type { EntryDraft } from "./draft";

const useStyles = makeStyles({
  entry: {
    display: "grid",
    gridTemplateColumns: "1fr 1fr",
    alignItems: "start",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    paddingBottom: tokens.spacingVerticalL,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { gridTemplateColumns: "1fr" },
  },
  wide: { gridColumn: "1 / -1" },
  buttons: { gridColumn: "1 / -1", display: "flex", gap: tokens.spacingHorizontalXS },
});

/** One entry of a list. `fixed`: it neither moves nor goes, and what it opens stays. */
export function EntryFields(props: {
  readonly kind: "signposts" | "resources";
  readonly entry: EntryDraft;
  readonly fixed: boolean;
  readonly problem: (part: string) => { readonly validationMessage?: string };
  readonly titleId: string;
  readonly position: number;
  readonly mayMove: { readonly up: boolean; readonly down: boolean };
  readonly onChange: (changes: Partial<EntryDraft>) => void;
  readonly onMove: (by: 1 | -1, name: string) => void;
  readonly onRemove: (name: string) => void;
}) {
  const { entry, fixed, problem, onChange } = props;
  const styles = useStyles();
  const signpost = props.kind === "signposts";
  const name = settingsText.entry(entry.title, props.position);
  return (
    <li>
      <div role="group" aria-label={name} className={styles.entry}>
        <Field label={settingsText.entryTitle} {...problem("title")}>
          <Input
            id={props.titleId}
            value={entry.title}
            onChange={(_, { value }) => onChange({ title: value })}
          />
        </Field>
        <Field
          label={signpost ? settingsText.way : settingsText.address}
          {...wayHint(signpost, fixed)}
          {...problem("url")}
        >
          <Input
            value={entry.way}
            readOnly={fixed}
            onChange={(_, { value }) => onChange({ way: value })}
          />
        </Field>
        <Field
          className={styles.wide}
          label={signpost ? settingsText.how : settingsText.about}
          {...problem(signpost ? "how" : "about")}
        >
          <Textarea
            resize="vertical"
            value={entry.text}
            onChange={(_, { value }) => onChange({ text: value })}
          />
        </Field>
        {!fixed && (
          <div className={styles.buttons}>
            <Button
              appearance="subtle"
              icon={<ArrowUp20Regular />}
              aria-label={settingsText.moveUp(name)}
              disabledFocusable={!props.mayMove.up}
              onClick={() => props.mayMove.up && props.onMove(-1, name)}
            />
            <Button
              appearance="subtle"
              icon={<ArrowDown20Regular />}
              aria-label={settingsText.moveDown(name)}
              disabledFocusable={!props.mayMove.down}
              onClick={() => props.mayMove.down && props.onMove(1, name)}
            />
            <Button
              appearance="subtle"
              icon={<Delete20Regular />}
              aria-label={settingsText.remove(name)}
              onClick={() => props.onRemove(name)}
            />
          </div>
        )}
      </div>
    </li>
  );
}

function wayHint(signpost: boolean, fixed: boolean): { readonly hint?: string } {
  if (fixed) return { hint: settingsText.emergencyHint };
  return signpost ? { hint: settingsText.wayHint } : {};
}
