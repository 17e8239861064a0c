import { useQuery } from "@tanstack/react-query";
import { CardWords } from "../../components/card-words";
import { FailureBar } from "../../components/failure";
import { Loading } from "../../components/loading";
import { previewQuery, type MessageOf } from "./message-queries";

/** A message as its reader would see it now, or why it is not shown. Nothing is sent. */
export function MessagePreview({ of }: { readonly of: MessageOf }) {
  const preview = useQuery(previewQuery(of));
  if (preview.error !== null) return <FailureBar error={preview.error} />;
  if (preview.data === undefined) return <Loading lines={3} />;
  if (preview.data.state === "not-shown") return <p>{preview.data.why}</p>;
  return <CardWords card={preview.data} />;
}
