import { type PlotOptions, plot } from '@observablehq/plot';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { DataTable, type TableData } from './DataTable';

interface Props {
  title: string;
  /** What the chart shows and how to read it, in a sentence or two. */
  note?: ComponentChildren;
  /** What the signs of the drawing mean. */
  legend?: ComponentChildren;
  /** Stands beside the title: a choice of how to draw. */
  choice?: ComponentChildren;
  /** The same figures as a table: it is all that a screen reader hears of the chart. */
  table: TableData;
  /** What to draw at this width; keep its identity while the figures stay the same. Null: too little to draw. */
  draw: ((width: number) => PlotOptions) | null;
}

const LOOK = {
  background: 'transparent',
  color: 'var(--ink-soft)',
  fontFamily: 'var(--font)',
  fontSize: '12px',
  overflow: 'visible',
};

/** A chart with its table. The drawing is for the eye only; the table says all that it says. */
export function Chart({ title, note, legend, choice, table, draw }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const name = useId();
  const width = useWidth(box);

  useLayoutEffect(() => {
    if (!box.current) return;
    if (!draw || width === 0) return box.current.replaceChildren();
    const figure = plot({ document, width, style: LOOK, ...draw(width) });
    figure.setAttribute('aria-hidden', 'true');
    box.current.replaceChildren(figure);
  }, [draw, width]);

  return (
    <figure class="chart" aria-labelledby={name}>
      <figcaption>
        <h2 id={name}>{title}</h2>
        {choice}
        {note && <p class="soft">{note}</p>}
      </figcaption>
      {legend}
      <div ref={box} class="drawing" />
      <DataTable data={table} title={title} />
    </figure>
  );
}

/** Width of an element in whole pixels, kept current; 0 until it is known. */
function useWidth(box: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setWidth(Math.floor(element.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return width;
}
