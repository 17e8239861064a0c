import { makeStyles, Skeleton, SkeletonItem, tokens } from "@fluentui/react-components";
import { failureWords } from "../text/failures";

const useStyles = makeStyles({
  lines: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  title: { maxWidth: "16rem" },
});

/** The shape of what is coming. */
export function Loading(props: { readonly lines?: number; readonly titled?: boolean }) {
  const styles = useStyles();
  return (
    <Skeleton className={styles.lines} aria-label={failureWords.loading}>
      {props.titled === true && <SkeletonItem size={32} className={styles.title} />}
      {Array.from({ length: props.lines ?? 6 }, (_, line) => (
        <SkeletonItem key={line} size={28} />
      ))}
    </Skeleton>
  );
}
