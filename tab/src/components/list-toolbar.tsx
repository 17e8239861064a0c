import { makeStyles, SearchBox, ToggleButton, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { inFigures } from "../text/counted";
import { useLayout } from "./layout";

const useStyles = makeStyles({
  search: { flexGrow: 1, flexBasis: "16rem", maxWidth: "26rem", minWidth: 0 },
  filters: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  box: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  filter: { minWidth: "auto", fontWeight: tokens.fontWeightRegular },
});

/** One choice of what a list shows. */
export interface FilterChoice<Name extends string> {
  readonly name: Name;
  readonly text: string;
  /** How many rows it shows. */
  readonly count: number;
}

/** Above a list: search, what to show, and more. */
export function ListToolbar<Name extends string>(props: {
  readonly searchLabel: string;
  readonly search: string;
  readonly onSearch: (text: string) => void;
  readonly filterLabel: string;
  readonly filters: readonly FilterChoice<Name>[];
  readonly filter: Name;
  readonly onFilter: (name: Name) => void;
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <div className={styles.box}>
      <SearchBox
        className={styles.search}
        aria-label={props.searchLabel}
        title={props.searchLabel}
        placeholder={props.searchLabel}
        value={props.search}
        onChange={(_, data) => props.onSearch(data.value)}
      />
      {props.filters.length > 1 && (
        <div role="group" aria-label={props.filterLabel} className={styles.filters}>
          {props.filters.map(({ name, text, count }) => (
            <ToggleButton
              key={name}
              shape="circular"
              className={styles.filter}
              checked={name === props.filter}
              onClick={() => props.onFilter(name)}
            >
              {text} {inFigures(count)}
            </ToggleButton>
          ))}
        </div>
      )}
      {props.children !== undefined && <div className={layout.row}>{props.children}</div>}
    </div>
  );
}
