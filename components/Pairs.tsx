interface Props {
  /** The look of the list: a class of the sheet or page that it stands in. */
  class: string;
  rows: readonly (readonly [name: string, value: string])[];
}

/** Facts as names and values. */
export function Pairs({ class: look, rows }: Props) {
  return (
    <dl class={look}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
