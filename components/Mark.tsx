/** The sign of Headwater: a drop over two waves. The same drawing as `assets/icons/headwater.svg`. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg class="mark" width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden="true">
      <path fill="currentColor" d="M16 1s-6 6.2-6 10.6a6 6 0 0 0 12 0C22 7.2 16 1 16 1Z" />
      <path
        stroke="currentColor"
        stroke-width="2.6"
        stroke-linecap="round"
        d="M3 22.5c2.2-1.9 4.3-1.9 6.5 0s4.3 1.9 6.5 0 4.3-1.9 6.5 0 4.3 1.9 6.5 0M3 28.7c2.2-1.9 4.3-1.9 6.5 0s4.3 1.9 6.5 0 4.3-1.9 6.5 0 4.3 1.9 6.5 0"
      />
    </svg>
  );
}
