import {
  createTableColumn,
  DataGrid,
  DataGridBody,
  DataGridCell,
  DataGridHeader,
  DataGridHeaderCell,
  DataGridRow,
  makeStyles,
  mergeClasses,
  tokens,
  type TableRowId,
} from "@fluentui/react-components";
import { useMemo, useRef, useState, type ReactNode } from "react";
import { gridText } from "../text/grid";
import { NARROW } from "./layout";
import { ROW_PLACE, useRowsInView } from "./use-rows-in-view";

/** A column: `compare` makes it sortable, `grow` is its share of the width. */
export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  readonly grow?: number;
  readonly compare?: (one: Row, other: Row) => number;
  readonly cell: (row: Row) => ReactNode;
  /** Whether something in the cell can be pressed: Enter goes into it, Escape leaves. */
  readonly pressable?: boolean;
}

/** A row, where it stands in the list, and how it looks when it is in sight. */
interface Placed<Row> {
  readonly id: string;
  readonly row: Row;
  readonly place: number;
  readonly drawn: ReactNode;
}

/** Rows that can be chosen. */
export interface Selection {
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

const PLAIN_ROW = {
  backgroundColor: tokens.colorNeutralBackground1,
  color: tokens.colorNeutralForeground1,
};

const useStyles = makeStyles({
  frame: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    overflow: "hidden",
  },
  grid: { minWidth: 0 },
  header: {
    backgroundColor: tokens.colorNeutralBackground2,
    [NARROW]: { "& [role=row]": { flexWrap: "wrap", paddingInline: tokens.spacingHorizontalS } },
  },
  headerCell: {
    fontWeight: tokens.fontWeightSemibold,
    minWidth: 0,
    // A word of a heading stays whole; in a narrow column the letters are smaller instead.
    overflowWrap: "normal",
    wordBreak: "normal",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    [NARROW]: { flexGrow: 0, flexBasis: "auto", width: "auto" },
  },
  row: {
    // A row does nothing when pointed at. Fluent's colours for it, and for a chosen row, clash with the
    // quieter texts in high contrast: a bar at the side marks a chosen one, besides its tick.
    ":hover": PLAIN_ROW,
    ":active": PLAIN_ROW,
    '&[aria-selected="true"]': { boxShadow: `inset 4px 0 0 ${tokens.colorCompoundBrandStroke}` },
    [NARROW]: {
      display: "grid",
      gridTemplateColumns: "auto minmax(0, 1fr)",
      alignItems: "start",
      paddingBlock: tokens.spacingVerticalS,
    },
  },
  cell: {
    minWidth: 0,
    paddingTop: tokens.spacingVerticalMNudge,
    paddingBottom: tokens.spacingVerticalMNudge,
    height: "auto",
    [NARROW]: {
      gridColumn: "2",
      minHeight: "auto",
      display: "grid",
      gridTemplateColumns: "8.5rem minmax(0, 1fr)",
      gap: tokens.spacingHorizontalS,
      alignItems: "start",
      justifyItems: "start",
      paddingTop: tokens.spacingVerticalXS,
      paddingBottom: tokens.spacingVerticalXS,
      "::before": {
        content: "attr(data-title)",
        color: tokens.colorNeutralForeground2,
        fontSize: tokens.fontSizeBase200,
        lineHeight: tokens.lineHeightBase300,
      },
    },
  },
  // The first column says whom the record is about, and needs no label.
  firstCell: { [NARROW]: { display: "block", "::before": { content: "none" } } },
});

/**
 * A list with sortable columns, keyboard and, if wanted, selection. On a narrow page each row is a small record.
 * However long it is, only the rows in and near the window are on the page.
 */
export function RecordGrid<Row>(props: {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowId: (row: Row) => string;
  /** Names a row to somebody who selects it. */
  readonly rowName?: (row: Row) => string;
  readonly selection?: Selection | undefined;
}) {
  const styles = useStyles();
  const { columns, rows, selection } = props;
  const [sort, setSort] = useState<{ column: string; down: boolean }>();
  const sorted = useMemo(() => sortedRows(rows, columns, sort), [rows, columns, sort]);
  const list = useRef<HTMLDivElement>(null);
  const view = useRowsInView(list, sorted.length);
  const gridColumns = useMemo(() => columns.map(fluentColumn), [columns]);
  const { rowId, rowName } = props;
  const choosable = selection !== undefined;
  // Made once, so that scrolling does not draw again what is there already. Fluent's grid still has the list before when it is given
  // another one: each row brings its own place.
  const items = useMemo(
    () =>
      sorted.map((row, place): Placed<Row> => {
        const label = choosable ? gridText.selectRow(rowName?.(row) ?? "") : undefined;
        const id = rowId(row);
        const drawn = <GridRow key={id} row={row} place={place} columns={columns} label={label} />;
        return { id, row, place, drawn };
      }),
    [sorted, columns, choosable, rowId, rowName],
  );
  return (
    <div ref={list} className={styles.frame} onFocus={({ target }) => view.onFocus(target)}>
      <DataGrid
        // Fluent's grid cannot begin, or stop, to let rows be chosen: it is another grid then.
        key={selection === undefined ? "plain" : "choosing"}
        className={styles.grid}
        aria-label={props.label}
        aria-rowcount={sorted.length + 1}
        items={items}
        columns={gridColumns}
        getRowId={({ id }: Placed<Row>) => id}
        focusMode="composite"
        sortable
        sortState={{
          sortColumn: sort?.column,
          sortDirection: sort?.down === true ? "descending" : "ascending",
        }}
        onSortChange={(_, next) => {
          setSort({ column: String(next.sortColumn), down: next.sortDirection === "descending" });
        }}
        {...selectionProps(selection)}
      >
        <DataGridHeader className={styles.header}>
          <DataGridRow
            aria-rowindex={1}
            {...selectionCell(choosable ? gridText.selectAll : undefined)}
          >
            {({ renderHeaderCell, columnId }) => (
              <DataGridHeaderCell className={styles.headerCell} style={shareOf(columns, columnId)}>
                {renderHeaderCell()}
              </DataGridHeaderCell>
            )}
          </DataGridRow>
        </DataGridHeader>
        <DataGridBody<Placed<Row>>>
          {({ item: { place, drawn } }) =>
            view.isDrawn(place) ? drawn : <Unseen height={view.heightBefore(place)} />
          }
        </DataGridBody>
      </DataGrid>
    </div>
  );
}

function GridRow<Row>(props: {
  readonly row: Row;
  readonly place: number;
  readonly columns: readonly Column<Row>[];
  /** What choosing it is called; absent where rows can't be chosen. */
  readonly label: string | undefined;
}) {
  const styles = useStyles();
  const { row, place, columns } = props;
  return (
    <DataGridRow<Row>
      className={styles.row}
      aria-rowindex={place + 2}
      {...{ [ROW_PLACE]: place }}
      {...selectionCell(props.label)}
    >
      {({ columnId }) => {
        const column = columns.find(({ id }) => id === columnId);
        return (
          <DataGridCell
            className={mergeClasses(styles.cell, column === columns[0] && styles.firstCell)}
            style={shareOf(columns, columnId)}
            focusMode={column?.pressable === true ? "group" : "cell"}
            data-title={column?.title}
          >
            {column?.cell(row)}
          </DataGridCell>
        );
      }}
    </DataGridRow>
  );
}

function shareOf<Row>(columns: readonly Column<Row>[], columnId: TableRowId) {
  return { flexGrow: columns.find(({ id }) => id === columnId)?.grow ?? 1 };
}

/** What rows that are not drawn leave free, so that the page is as long as with them. */
function Unseen({ height }: { readonly height: number | undefined }) {
  return height === undefined ? null : <div role="presentation" style={{ height }} />;
}

function fluentColumn<Row>(column: Column<Row>) {
  const { compare } = column;
  return createTableColumn<Placed<Row>>({
    columnId: column.id,
    renderHeaderCell: () => column.title,
    // The rows come sorted already; that a column can be sorted is told by its comparison.
    ...(compare === undefined
      ? {}
      : { compare: (one: Placed<Row>, other: Placed<Row>) => compare(one.row, other.row) }),
  });
}

function sortedRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: { column: string; down: boolean } | undefined,
): readonly Row[] {
  const compare = columns.find(({ id }) => id === sort?.column)?.compare;
  if (compare === undefined) return rows;
  const direction = sort?.down === true ? -1 : 1;
  return rows.toSorted((one, other) => direction * compare(one, other));
}

/** Without a selection there is no cell for it: Fluent draws one whenever it is told its label. */
function selectionCell(label: string | undefined) {
  return label === undefined
    ? {}
    : { selectionCell: { checkboxIndicator: { "aria-label": label } } };
}

function selectionProps(selection: Selection | undefined) {
  if (selection === undefined) return {};
  return {
    selectionMode: "multiselect" as const,
    selectionAppearance: "none" as const,
    selectedItems: new Set<TableRowId>(selection.chosen),
    onSelectionChange: (_: unknown, data: { selectedItems: Set<TableRowId> }) => {
      selection.onChange(new Set([...data.selectedItems].map(String)));
    },
  };
}
