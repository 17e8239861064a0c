import { Button } from "@fluentui/react-components";
import { DocumentArrowUpRegular } from "@fluentui/react-icons";
import { useRef } from "react";

/** A button that lets one spreadsheet be chosen. */
export function ChooseFile(props: {
  readonly text: string;
  readonly label: string;
  readonly busy: boolean;
  readonly onFile: (file: File) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        icon={<DocumentArrowUpRegular />}
        disabledFocusable={props.busy}
        onClick={() => {
          if (!props.busy) input.current?.click();
        }}
      >
        {props.text}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.csv"
        aria-label={props.label}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = ""; // so that the same file, corrected, can be chosen again
          if (file !== undefined) props.onFile(file);
        }}
      />
    </>
  );
}
