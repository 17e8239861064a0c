import { useQueryClient } from "@tanstack/react-query";
import { schemeKey } from "../platform/queries";
import { focusPageHeadingIfLost } from "./page-heading";

/** Reads a scheme again after a change in it. Where that takes away what had the focus, the page's heading gets it. */
export function useReread(schemeId: string): () => void {
  const client = useQueryClient();
  return () => {
    const read = client.invalidateQueries({ queryKey: schemeKey(schemeId) });
    void read.then(focusPageHeadingIfLost);
  };
}
