import { useEffect } from "react";
import { useNotices } from "./notice";

/** Reads out how many rows are left once the person stops typing for a moment; nothing while empty. */
export function useSayCount(text: string): void {
  const { say } = useNotices();
  useEffect(() => {
    if (text === "") return undefined;
    const timer = setTimeout(() => say(text), 700);
    return () => clearTimeout(timer);
  }, [text, say]);
}
