import { Button, makeStyles, mergeClasses, Subtitle2, tokens } from "@fluentui/react-components";
import { DocumentArrowUpRegular } from "@fluentui/react-icons";
import { useRef, useState, type DragEvent } from "react";
import { useLayout } from "../../components/layout";
import { importText } from "../../text/import";

const useStyles = makeStyles({
  zone: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    textAlign: "center",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalXXL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `${tokens.strokeWidthThick} dashed ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  over: {
    borderTopColor: tokens.colorCompoundBrandStroke,
    borderRightColor: tokens.colorCompoundBrandStroke,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    borderLeftColor: tokens.colorCompoundBrandStroke,
    backgroundColor: tokens.colorNeutralBackground1Hover,
  },
  icon: { color: tokens.colorBrandForeground1, fontSize: "40px", lineHeight: 1 },
});

/** Where files are dropped, or chosen with the button. */
export function DropZone(props: { readonly onFiles: (files: readonly File[]) => void }) {
  const styles = useStyles();
  const layout = useLayout();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    props.onFiles([...event.dataTransfer.files]);
  };
  return (
    <div
      className={mergeClasses(styles.zone, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault(); // else the browser opens the file
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <DocumentArrowUpRegular className={styles.icon} aria-hidden />
      <Subtitle2>{importText.drop}</Subtitle2>
      <span className={layout.quiet}>{importText.or}</span>
      <Button onClick={() => input.current?.click()}>{importText.browse}</Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".xlsx,.csv"
        aria-label={importText.browseLabel}
        onChange={(event) => {
          props.onFiles([...(event.target.files ?? [])]);
          event.target.value = ""; // so that the same file, corrected, can be chosen again
        }}
      />
      <span className={layout.quiet}>{importText.limits}</span>
    </div>
  );
}
