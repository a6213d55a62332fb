import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { windowOf } from './windowing';

interface Props {
  label: string;
  count: number;
  /** Height of every row in pixels. */
  row: number;
  render(index: number): ComponentChildren;
  /** Told which rows are drawn, whenever that changes. */
  onRows(start: number, end: number): void;
}

/** A list of any length that draws only the rows in sight. It scrolls with the page. */
export function VirtualList({ label, count, row, render, onRows }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const [seen, setSeen] = useState({ scrolled: 0, visible: 900 });
  const [focused, setFocused] = useState<number | null>(null);

  useLayoutEffect(() => {
    const look = () => {
      const top = list.current?.getBoundingClientRect().top ?? 0;
      setSeen({ scrolled: -top, visible: window.innerHeight });
    };
    look();
    const options = { passive: true };
    window.addEventListener('scroll', look, options);
    window.addEventListener('resize', look, options);
    return () => {
      window.removeEventListener('scroll', look);
      window.removeEventListener('resize', look);
    };
  }, [count, row]);

  const { start, end, height, offset } = windowOf(count, row, seen.scrolled, seen.visible);
  useEffect(() => onRows(start, end), [start, end, onRows]);

  const rows = Array.from({ length: end - start }, (_, at) => start + at);
  // The row that has the keyboard stays, wherever the list is scrolled to, or the keyboard's place would be lost.
  if (focused !== null && focused < count && (focused < start || focused >= end)) rows.push(focused);

  return (
    <ul
      ref={list}
      class="virtual"
      aria-label={label}
      style={{ height: `${height}px` }}
      onFocusOut={() => setFocused(null)}
    >
      {rows.map((index) => (
        <li
          key={index}
          aria-setsize={count}
          aria-posinset={index + 1}
          style={{ top: `${offset + (index - start) * row}px`, height: `${row}px` }}
          onFocusIn={() => setFocused(index)}
        >
          {render(index)}
        </li>
      ))}
    </ul>
  );
}
