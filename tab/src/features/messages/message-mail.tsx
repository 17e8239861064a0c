import { useQuery } from "@tanstack/react-query";
import { FailureBar } from "../../components/failure";
import { Loading } from "../../components/loading";
import { ReadyMail } from "../../components/ready-mail";
import { mailQuery, type MessageOf } from "./message-queries";

/** The ready e-mail to somebody whom a message did not reach: to copy, or to open in one's own mail program. */
export function MessageMail({ of }: { readonly of: MessageOf }) {
  const mail = useQuery(mailQuery(of));
  if (mail.error !== null) return <FailureBar error={mail.error} />;
  if (mail.data === undefined) return <Loading lines={2} />;
  return <ReadyMail mail={mail.data} />;
}
