import {
  Button,
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
import { useMemo, useState, type ReactNode } from "react";
import { gridText } from "../text/grid";
import { NARROW, useLayout } from "./layout";

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

/** Rows that can be chosen. */
export interface Selection {
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** More rows than this come when asked for: a thousand rows at once make a page slow. */
const ROWS_AT_ONCE = 200;

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
  more: { padding: tokens.spacingVerticalM, display: "flex", justifyContent: "center" },
});

/** A list with sortable columns, keyboard and, if wanted, selection. On a narrow page each row is a small record. */
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
  const layout = useLayout();
  const { columns, rows, selection } = props;
  const [sort, setSort] = useState<{ column: string; down: boolean }>();
  const [limit, setLimit] = useState(ROWS_AT_ONCE);
  const sorted = useMemo(() => sortedRows(rows, columns, sort), [rows, columns, sort]);
  const shown = useMemo(() => sorted.slice(0, limit), [sorted, limit]);
  const gridColumns = useMemo(() => columns.map(fluentColumn), [columns]);
  const about = new Map<TableRowId, Column<Row>>(columns.map((column) => [column.id, column]));
  const share = (id: TableRowId) => ({ flexGrow: about.get(id)?.grow ?? 1 });
  return (
    <div className={styles.frame}>
      <DataGrid
        className={styles.grid}
        aria-label={props.label}
        items={[...shown]}
        columns={gridColumns}
        getRowId={props.rowId}
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
          <DataGridRow {...selectionCell(selection, gridText.selectAll)}>
            {({ renderHeaderCell, columnId }) => (
              <DataGridHeaderCell className={styles.headerCell} style={share(columnId)}>
                {renderHeaderCell()}
              </DataGridHeaderCell>
            )}
          </DataGridRow>
        </DataGridHeader>
        <DataGridBody<Row>>
          {({ item, rowId }) => (
            <DataGridRow<Row>
              key={rowId}
              className={styles.row}
              {...selectionCell(selection, gridText.selectRow(props.rowName?.(item) ?? ""))}
            >
              {({ columnId }) => (
                <DataGridCell
                  className={mergeClasses(
                    styles.cell,
                    columnId === columns[0]?.id && styles.firstCell,
                  )}
                  style={share(columnId)}
                  focusMode={about.get(columnId)?.pressable === true ? "group" : "cell"}
                  data-title={about.get(columnId)?.title}
                >
                  {about.get(columnId)?.cell(item)}
                </DataGridCell>
              )}
            </DataGridRow>
          )}
        </DataGridBody>
      </DataGrid>
      {sorted.length > shown.length && (
        <div className={mergeClasses(styles.more, layout.row)}>
          <Button onClick={() => setLimit(limit + ROWS_AT_ONCE)}>
            {gridText.showMore(sorted.length - shown.length)}
          </Button>
        </div>
      )}
    </div>
  );
}

function fluentColumn<Row>(column: Column<Row>) {
  const { compare } = column;
  return createTableColumn<Row>({
    columnId: column.id,
    renderHeaderCell: () => column.title,
    // The rows come sorted already; that a column can be sorted is told by its comparison.
    ...(compare === undefined ? {} : { compare: (one: Row, other: Row) => compare(one, other) }),
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
function selectionCell(selection: Selection | undefined, label: string) {
  return selection === undefined
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
