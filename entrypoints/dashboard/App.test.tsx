import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { choose, draw } from '@/tests/draw';
import { App } from './App';

const sendMessage = vi.hoisted(() => vi.fn());
vi.mock('@/lib/messaging', async (original) => ({ ...(await original<object>()), sendMessage }));

const counts = { new: 3, same: 0, conflicting: 0, taken: 0, invalid: 0 };
const PLAN = { visits: counts, corrections: { ...counts, new: 0 }, problems: [] };
/** What is not answered here goes on for as long as the test does. */
const ANSWERS: Record<string, unknown> = { 'import:begin': 'x', 'import:add': undefined, 'import:plan': PLAN };

beforeEach(() => {
  fakeBrowser.reset();
  sendMessage.mockReset().mockImplementation((name: string) => {
    return name in ANSWERS ? Promise.resolve(ANSWERS[name]) : new Promise(() => {});
  });
});

const goTo = (section: string) =>
  act(() => {
    location.hash = `#/${section}`;
    window.dispatchEvent(new Event('hashchange'));
  });

it('lets a merge go on while the reader looks at another section, and shows it again', async () => {
  location.hash = '#/files';
  const page = draw(<App />);
  await choose(
    page.querySelector<HTMLInputElement>('input[type=file]'),
    '{"format":"headwater-backup","version":1,"visits":[]}',
  );
  const merge = await vi.waitFor(() => {
    const button = page.querySelector<HTMLButtonElement>('.actions .strong:not(:disabled)');
    expect(button?.textContent).toBe('Merge');
    return button;
  });
  act(() => merge?.click());
  await goTo('overview');
  expect(page.querySelector('[data-phase]')).toBeNull();
  await goTo('files');
  expect(page.querySelector('[data-phase]')?.getAttribute('data-phase')).toBe('merging');
  expect(sendMessage.mock.calls.map(([name]) => name)).not.toContain('import:cancel');
});
