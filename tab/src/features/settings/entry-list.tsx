import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import { useLayout } from "../../components/layout";
import { useNotices } from "../../components/notice";
import { settingsText } from "../../text/settings";
import { withMoved, withNew } from "./draft";
import { EntryFields } from "./entry-fields";
import { wrong, type FieldProps } from "./field-props";
import { Section } from "./section";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  add: { alignSelf: "flex-start" },
  problem: { margin: 0, color: tokens.colorStatusDangerForeground1 },
});

const TITLES = {
  signposts: [settingsText.signposts, settingsText.signpostsLead, settingsText.addSignpost],
  resources: [settingsText.resources, settingsText.resourcesLead, settingsText.addResource],
} as const;

/** The signposts or the resources: add, change, move, remove. The signpost for emergencies stays first (NP20, NA1). */
export function EntryList(props: FieldProps & { readonly kind: "signposts" | "resources" }) {
  const { kind, draft, problems, change } = props;
  const styles = useStyles();
  const layout = useLayout();
  const { say } = useNotices();
  const list = useRef<HTMLUListElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const [focusOn, setFocusOn] = useState("");
  useEffect(() => {
    if (focusOn !== "") document.getElementById(focusOn)?.focus();
  }, [focusOn]);
  const entries = draft[kind];
  const first = kind === "signposts" ? 1 : 0;
  const idOf = (key: number, part: string) => `${kind}-${key}-${part}`;
  const [title, lead, addWords] = TITLES[kind];
  const move = (from: number, to: number, name: string) => {
    change({ [kind]: withMoved(entries, from, to) });
    say(settingsText.moved(name, to + 1, entries.length));
  };
  return (
    <Section id={`settings-${kind}`} title={title} lead={lead}>
      <ul ref={list} className={`${layout.plainList} ${styles.list}`}>
        {entries.map((entry, at) => (
          <EntryFields
            key={entry.key}
            kind={kind}
            entry={entry}
            fixed={at < first}
            problem={(part) => wrong(problems, `${kind}.${at}.${part}`)}
            titleId={idOf(entry.key, "title")}
            position={at + 1}
            mayMove={{ up: at > first, down: at >= first && at < entries.length - 1 }}
            onChange={(changes) => change({ [kind]: entries.with(at, { ...entry, ...changes }) })}
            onMove={(by, name) => move(at, at + by, name)}
            onRemove={(name) => {
              change({ [kind]: entries.toSpliced(at, 1) });
              say(settingsText.removed(name));
              add.current?.focus();
            }}
          />
        ))}
      </ul>
      {problems.has(kind) && (
        <p role="alert" className={styles.problem}>
          {problems.get(kind)}
        </p>
      )}
      <Button
        ref={add}
        icon={<Add20Regular />}
        className={styles.add}
        onClick={() => {
          const longer = withNew(entries);
          change({ [kind]: longer });
          setFocusOn(idOf(longer.at(-1)?.key ?? 0, "title"));
        }}
      >
        {addWords}
      </Button>
    </Section>
  );
}
