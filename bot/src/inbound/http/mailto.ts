/** An e-mail that somebody may send. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** The e-mail as a link (RFC 6068): line breaks are `%0D%0A` there. */
export function mailto({ to, subject, text }: Mail): string {
  const part = encodeURIComponent;
  const address = part(to).replaceAll("%40", "@");
  return `mailto:${address}?subject=${part(subject)}&body=${part(text.replaceAll("\n", "\r\n"))}`;
}
