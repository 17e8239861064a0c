import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { Delete20Regular, Dismiss16Regular } from "@fluentui/react-icons";
import { useRef, useState } from "react";
import { NARROW, useLayout } from "../../components/layout";
import { useNotices } from "../../components/notice";
import { allocationSettingsText as text } from "../../text/settings";
import { withSite, type NeighbourDraft } from "./allocation-draft";
import type { Problems } from "./draft";
import { wrong } from "./field-props";

const useStyles = makeStyles({
  neighbour: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalL,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  sites: {
    display: "flex",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  site: { display: "inline-flex", alignItems: "center", overflowWrap: "anywhere" },
  another: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
  },
  name: { maxWidth: "30rem" },
  beside: { marginTop: "26px", [NARROW]: { marginTop: 0 } }, // the height of the label
  grow: { flexGrow: 1, maxWidth: "26rem" },
  remove: { alignSelf: "flex-start" },
  problem: { margin: 0, color: tokens.colorStatusDangerForeground1 },
});

interface Props {
  readonly neighbour: NeighbourDraft;
  readonly known: readonly string[];
  readonly position: number;
  readonly problems: Problems;
  readonly onChange: (changes: Partial<NeighbourDraft>) => void;
}

/** One neighbouring Trust: its name and its sites. */
export function NeighbourFields(props: Props & { readonly onRemove: (name: string) => void }) {
  const { neighbour, position, problems, onChange } = props;
  const styles = useStyles();
  const name = text.neighbour(neighbour.name, position);
  const at = `allocation.neighbours.${position - 1}`;
  return (
    <li>
      <div role="group" aria-label={name} className={styles.neighbour}>
        <Field
          className={styles.name}
          label={text.neighbourName}
          {...wrong(problems, `${at}.name`)}
        >
          <Input
            id={`neighbour-${neighbour.key}`}
            value={neighbour.name}
            onChange={(_, { value }) => onChange({ name: value })}
          />
        </Field>
        <Sites {...props} name={name} problem={problems.get(`${at}.sites`)} />
        <Button
          appearance="subtle"
          icon={<Delete20Regular />}
          className={styles.remove}
          onClick={() => props.onRemove(name)}
        >
          {text.removeNeighbour(name)}
        </Button>
      </div>
    </li>
  );
}

function Sites(props: Props & { readonly name: string; readonly problem: string | undefined }) {
  const { neighbour, name, problem } = props;
  const styles = useStyles();
  const layout = useLayout();
  const { say } = useNotices();
  const input = useRef<HTMLInputElement>(null);
  const [another, setAnother] = useState("");
  const listId = `sites-for-${neighbour.key}`;
  const put = (site: string, chosen: boolean) =>
    props.onChange({ sites: withSite(neighbour.sites, site, chosen) });
  const add = () => {
    if (another.trim() === "") return;
    put(another, true);
    say(text.siteAdded(another.trim(), name));
    setAnother("");
    input.current?.focus();
  };
  return (
    <>
      <div className={styles.sites} role="group" aria-label={text.sites}>
        <span className={layout.quiet}>{text.sites}:</span>
        {neighbour.sites.length === 0 && <span className={layout.quiet}>{text.noSites}</span>}
        {neighbour.sites.map((site) => (
          <span key={site} className={styles.site}>
            {site}
            <Button
              size="small"
              appearance="subtle"
              icon={<Dismiss16Regular />}
              aria-label={text.removeSite(site, name)}
              onClick={() => {
                put(site, false);
                say(text.siteRemoved(site, name));
                input.current?.focus();
              }}
            />
          </span>
        ))}
      </div>
      <div className={styles.another}>
        <Field
          className={styles.grow}
          label={text.site}
          hint={text.siteHint}
          {...(problem === undefined ? {} : { validationMessage: problem })}
        >
          <Input
            input={{ ref: input, list: listId }}
            value={another}
            onChange={(_, { value }) => setAnother(value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter") return;
              event.preventDefault(); // the form is not saved by it
              add();
            }}
          />
        </Field>
        <datalist id={listId}>
          {props.known.map((site) => (
            <option key={site} value={site} />
          ))}
        </datalist>
        <Button className={styles.beside} aria-label={text.addSiteTo(name)} onClick={add}>
          {text.addSite}
        </Button>
      </div>
    </>
  );
}
