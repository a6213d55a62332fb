import type { ComponentChildren } from 'preact';

interface Props {
  title: string;
  text: string;
  /** `alert` where the reader should hear of it at once. */
  role?: 'status' | 'alert';
  busy?: boolean;
  children?: ComponentChildren;
}

/** What stands where there is nothing else to show: what is so, and what can be done about it. */
export function Notice({ title, text, role = 'status', busy = false, children }: Props) {
  return (
    <div class="notice" role={role} aria-busy={busy}>
      {busy && <span class="dot" aria-hidden="true" />}
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </div>
  );
}
