/** What a debugger can see of the badge that no script of the page can: inside the closed root. */
export interface SeenBadge {
  /** `dot` while the text is read, `pill` with a result. */
  shape: 'dot' | 'pill';
  /** The pill's `data-kind`: the verdict. */
  kind: string | null;
  /** The open card's words, or null. */
  card: string | null;
}
