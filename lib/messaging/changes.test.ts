import { expect, it, vi } from 'vitest';
import { onHistoryChanged, tellHistoryChanged } from './changes';

it('reaches every page that listens, until it ends', async () => {
  const [one, other] = [vi.fn(), vi.fn()];
  const end = onHistoryChanged(one);
  const endOther = onHistoryChanged(other);
  tellHistoryChanged();
  await vi.waitFor(() => expect([one, other].map(({ mock }) => mock.calls.length)).toEqual([1, 1]));
  end();
  tellHistoryChanged();
  await vi.waitFor(() => expect(other).toHaveBeenCalledTimes(2));
  expect(one).toHaveBeenCalledTimes(1);
  endOther();
});
