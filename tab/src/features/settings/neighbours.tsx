import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import { useLayout } from "../../components/layout";
import { useNotices } from "../../components/notice";
import { allocationSettingsText as text, settingsText } from "../../text/settings";
import { withNewNeighbour } from "./allocation-draft";
import type { AllocationFieldProps } from "./field-props";
import { NeighbourFields } from "./neighbour-fields";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  lead: { margin: 0 },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  add: { alignSelf: "flex-start" },
  problem: { margin: 0, color: tokens.colorStatusDangerForeground1 },
});

/** The neighbouring Trusts and their sites. `known`: the sites of the scheme's doctors, which are offered. */
export function Neighbours(props: AllocationFieldProps & { readonly known: readonly string[] }) {
  const { allocation, problems, change } = props;
  const styles = useStyles();
  const layout = useLayout();
  const { say } = useNotices();
  const add = useRef<HTMLButtonElement>(null);
  const [focusOn, setFocusOn] = useState("");
  useEffect(() => {
    if (focusOn !== "") document.getElementById(focusOn)?.focus();
  }, [focusOn]);
  const { neighbours } = allocation;
  const problem = problems.get("allocation.neighbours");
  return (
    <div className={layout.tight} role="group" aria-labelledby="settings-neighbours">
      <h3 id="settings-neighbours" className={styles.title}>
        {text.neighbours}
      </h3>
      <p className={`${styles.lead} ${layout.quiet}`}>{text.neighboursLead}</p>
      <ul className={`${layout.plainList} ${styles.list}`}>
        {neighbours.map((neighbour, at) => (
          <NeighbourFields
            key={neighbour.key}
            neighbour={neighbour}
            known={props.known}
            position={at + 1}
            problems={problems}
            onChange={(changes) =>
              change({ neighbours: neighbours.with(at, { ...neighbour, ...changes }) })
            }
            onRemove={(name) => {
              change({ neighbours: neighbours.toSpliced(at, 1) });
              say(settingsText.removed(name));
              add.current?.focus();
            }}
          />
        ))}
      </ul>
      {problem !== undefined && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <Button
        ref={add}
        icon={<Add20Regular />}
        className={styles.add}
        onClick={() => {
          const longer = withNewNeighbour(neighbours);
          change({ neighbours: longer });
          setFocusOn(`neighbour-${longer.at(-1)?.key ?? 0}`);
        }}
      >
        {text.addNeighbour}
      </Button>
    </div>
  );
}
