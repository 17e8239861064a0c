import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons";
import { createContext, use, useCallback, useMemo, useState, type ReactNode } from "react";
import { shellText } from "../text/shell";
import { useLayout } from "./layout";

/** Tells the person what came of what they did: seen at the top of the page, and read out. */
export interface Notices {
  /** Shown until dismissed or replaced, and read out. */
  readonly tell: (text: string) => void;
  /** Only read out: what a seeing person sees anyway, such as how many rows fit a search. */
  readonly say: (text: string) => void;
  readonly clear: () => void;
}

const Context = createContext<Notices>({
  tell: () => undefined,
  say: () => undefined,
  clear: () => undefined,
});

/** The notices of the page. */
export function useNotices(): Notices {
  return use(Context);
}

const useStyles = makeStyles({
  // The body decides how wide and how tall it has to be, at any zoom.
  bar: { whiteSpace: "normal" },
});

/** Holds the notice and the live region. */
export function NoticeProvider(props: { readonly children: (notice: ReactNode) => ReactNode }) {
  const [told, setTold] = useState("");
  const [said, setSaid] = useState("");
  const layout = useLayout();
  const styles = useStyles();
  const tell = useCallback((text: string) => {
    setTold(text);
    setSaid(text);
  }, []);
  const clear = useCallback(() => setTold(""), []);
  const notices = useMemo(() => ({ tell, say: setSaid, clear }), [tell, clear]);
  return (
    <Context value={notices}>
      <div role="status" aria-live="polite" className={layout.unseen}>
        {said}
      </div>
      {props.children(
        told !== "" && (
          <MessageBar intent="success" layout="multiline" className={styles.bar}>
            <MessageBarBody>{told}</MessageBarBody>
            <MessageBarActions
              containerAction={
                <Button
                  appearance="transparent"
                  aria-label={shellText.dismiss}
                  icon={<Dismiss20Regular />}
                  onClick={clear}
                />
              }
            />
          </MessageBar>
        ),
      )}
    </Context>
  );
}
