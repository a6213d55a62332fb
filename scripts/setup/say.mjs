/** Prints one plain line on a step of the set-up. To stderr, so that a task's own output stays clean. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** A failure that is the user's to mend: its message says what is missing and how to get it. */
export class SetupError extends Error {}
