interface Props {
  label: string;
  /** What it is about, shown small. */
  note?: string;
  on: boolean;
  disabled?: boolean;
  onChange(on: boolean): void;
}

/** A labelled on-off switch. */
export function Switch({ label, note, on, disabled = false, onChange }: Props) {
  return (
    <label class="switch">
      <span>
        {label}
        {note && <small>{note}</small>}
      </span>
      <input
        type="checkbox"
        role="switch"
        checked={on}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
