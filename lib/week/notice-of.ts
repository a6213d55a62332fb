import type { Overview } from '@/lib/statistics';
import { sayInterval, sayOf, sayShare, t, wholeNumber } from '@/lib/words';

/** A week's figures in three sentences: what was read, what is known, what is estimated. */
export function noticeOf({ articles, known, estimated }: Pick<Overview, 'articles' | 'known' | 'estimated'>): string {
  return (
    [
      t('notice_read', [wholeNumber(articles)]),
      t('week_known', [wholeNumber(known.k)]),
      estimated.share === null
        ? t('week_estimated_few', [sayOf(estimated)])
        : t('week_estimated', [sayShare(estimated), sayOf(estimated), sayInterval(estimated.interval)]),
    ]
      .join('\n')
      // Word joiners, which keep an interval on one line in a page, some systems draw as boxes.
      .replaceAll('\u2060', '')
  );
}
