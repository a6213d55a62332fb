import { useRef, useState } from 'preact/hooks';
import { t } from '@/lib/words';

/** Copies a text, which is made when it is asked for. Pages without a secure origin have no clipboard: a field does it there. */
export function CopyButton({ label, text }: { label: string; text(): string }) {
  const [done, setDone] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const copy = async () => {
    const content = text();
    setDone(
      (await navigator.clipboard?.writeText(content).then(
        () => true,
        () => copyByField(content, button.current),
      )) ?? copyByField(content, button.current),
    );
  };
  return (
    <button type="button" class="link" ref={button} aria-live="polite" onClick={() => void copy()}>
      {done ? t('card_copied') : label}
    </button>
  );
}

function copyByField(text: string, beside: HTMLElement | null): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('aria-hidden', 'true');
  field.style.cssText = 'position:fixed;opacity:0;inset:0 auto auto 0;width:1px;height:1px';
  beside?.parentElement?.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  beside?.focus({ preventScroll: true });
  return copied;
}
