import { Input, makeStyles, tokens } from "@fluentui/react-components";
import { CalendarLtr20Regular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import { dayToType, dayTyped } from "../platform/typed-day";
import { dayText } from "../text/day";
import { isNoDay } from "./no-day";

const useStyles = makeStyles({
  root: { display: "grid", minWidth: 0 },
  input: { minWidth: 0 },
  picker: { position: "relative", display: "inline-flex", padding: tokens.spacingHorizontalXXS },
  /** The browser's own field, of which only what opens its calendar is left; it lies over the icon. */
  native: {
    position: "absolute",
    inset: 0,
    width: "100%",
    height: "100%",
    opacity: 0,
    cursor: "pointer",
    "::-webkit-calendar-picker-indicator": {
      position: "absolute",
      inset: 0,
      width: "100%",
      height: "100%",
      margin: 0,
      padding: 0,
      cursor: "pointer",
    },
  },
  problem: { color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
});

/**
 * Takes a day, to stand in a `Field`. It is read and shown with the day first, as in Britain; the browser's own field would
 * turn it round by the browser's language. `value` is `2026-11-22`, or empty while what is typed is no day. The calendar behind
 * the icon is for the pointer alone: typing is as good.
 */
export function DayInput(props: {
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly id?: string;
  /** What the calendar offers; what is typed is looked at by whoever takes it. */
  readonly min?: string;
  readonly max?: string;
}) {
  const { value, onChange, id, min, max } = props;
  const styles = useStyles();
  const [typed, setTyped] = useState<string>();
  const [left, setLeft] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const wrong = isNoDay(typed);
  // Whoever sends the form asks for this (`no-day.ts`).
  useEffect(() => field.current?.setCustomValidity(wrong ? dayText.notADay : ""), [wrong]);
  return (
    <div className={styles.root}>
      <Input
        {...(id === undefined ? {} : { id })}
        {...(wrong && left ? { "aria-invalid": true } : {})}
        ref={field}
        className={styles.input}
        autoComplete="off"
        placeholder={dayText.form}
        value={typed ?? dayToType(value)}
        onChange={(_, data) => {
          setTyped(data.value);
          setLeft(false);
          onChange(dayTyped(data.value) ?? "");
        }}
        onBlur={() => {
          setLeft(true);
          // What is a day is shown as one; what is none stays, to be put right.
          if (!wrong) setTyped(undefined);
        }}
        contentAfter={
          <span className={styles.picker} aria-hidden>
            <CalendarLtr20Regular />
            <input
              type="date"
              tabIndex={-1}
              className={styles.native}
              value={value}
              min={min}
              max={max}
              onChange={(event) => {
                setTyped(undefined);
                onChange(event.currentTarget.value);
              }}
            />
          </span>
        }
      />
      <span aria-live="polite" className={styles.problem}>
        {wrong && left ? dayText.notADay : ""}
      </span>
    </div>
  );
}
