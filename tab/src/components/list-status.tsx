import { Button } from "@fluentui/react-components";
import type { WholeList } from "../platform/use-whole-list";
import { failureWords } from "../text/failures";
import { FailureBar } from "./failure";
import { useLayout } from "./layout";
import { Loading } from "./loading";

/** How far a list has come: its shape, how many of how many, or what went wrong. Nothing once it is whole. */
export function ListStatus<Row>({ list }: { readonly list: WholeList<Row> }) {
  const layout = useLayout();
  if (list.error !== null) {
    const retry = <Button onClick={list.retry}>{failureWords.retry}</Button>;
    return <FailureBar error={list.error} title={failureWords.notLoaded} actions={retry} />;
  }
  if (list.rows === undefined) return <Loading />;
  if (!list.filling) return null;
  const words = failureWords.loadingMore(list.rows.length, list.total);
  return <span className={layout.quiet}>{words}</span>;
}
