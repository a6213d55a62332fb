import { describe, expect, it } from 'vitest';
import type { Visit } from '@/lib/domain';
import { formats, type ReportOptions } from './index';

const VISIT: Visit = {
  id: 'a1',
  url: 'https://rivers.example/a?x=1,2',
  site: 'rivers.example',
  title: 'How a "river" finds the sea',
  visitedAt: Date.UTC(2025, 2, 3, 4, 5, 6),
  language: 'en',
  kind: 'no-strong-signs',
  reason: 'score-below',
  logit: -2.5,
  probability: 0.03,
  tokens: 1204,
  share: 0.62,
  evidence: [
    { code: 'windows-above', strength: 'weak', about: 'text', values: ['0', '6'] },
    { code: 'text-sampled', strength: 'context', about: 'text', values: ['62'] },
  ],
  versions: { model: 'headwater-1@0.1.0', thresholds: '2025-03' },
};
const UNSCORED: Visit = {
  ...VISIT,
  id: 'b2',
  title: '一行\n又一行',
  language: null,
  kind: 'not-assessed',
  reason: 'too-short',
  logit: null,
  probability: null,
  tokens: 12,
  share: null,
  evidence: [],
};
const HEADER =
  'visited_at,url,site,title,language,verdict,reason,probability,logit,tokens,share_read,evidence,model,thresholds,id\r\n';

describe('csv', () => {
  const csv = formats.get('csv');
  const render = (visits: Visit[], options: ReportOptions = {}) => {
    if (csv?.of !== 'visits') throw new Error('csv is made of visits');
    const writer = csv.open({}, options);
    return writer.head() + writer.rows(visits) + writer.tail();
  };
  const titleCell = (title: string) =>
    render([{ ...VISIT, title }])
      .slice(HEADER.length)
      .split('rivers.example,')[1];

  it('writes the golden file', () => {
    expect(render([VISIT, UNSCORED])).toBe(
      `${HEADER}2025-03-03T04:05:06.000Z,"https://rivers.example/a?x=1,2",rivers.example,"How a ""river"" finds the sea",en,no-strong-signs,score-below,0.03,-2.5,1204,0.62,"windows-above(0,6); text-sampled(62)",headwater-1@0.1.0,2025-03,a1\r\n` +
        '2025-03-03T04:05:06.000Z,"https://rivers.example/a?x=1,2",rivers.example,"一行\n又一行",,not-assessed,too-short,,,12,,,headwater-1@0.1.0,2025-03,b2\r\n',
    );
  });

  it('begins with a byte-order mark on demand only', () => {
    expect(render([], { byteOrderMark: true })).toBe(`\uFEFF${HEADER}`);
    expect(render([])).toBe(HEADER);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1+1', '－1', '＠x'])('disarms a title beginning %j', (title) => {
    expect(titleCell(title)).toMatch(new RegExp(`^'${title.slice(0, 1).replace(/[+]/, '\\+')}`));
  });

  it.each([
    ['\r=1', `"'\r=1"`],
    ['=HYPERLINK("https://x","y")', `"'=HYPERLINK(""https://x"",""y"")"`],
  ])('disarms and quotes %j', (title, cell) => {
    expect(titleCell(title)?.startsWith(`${cell},en`)).toBe(true);
  });
});
