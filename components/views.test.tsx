import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Evidence } from '@/lib/domain';
import { decide } from '@/lib/verdict';
import { reasonSentence, setInterfaceLanguage, verdictMeaning, verdictWord } from '@/lib/words';
import { verdicts, visits } from '@/tests/gallery/samples';
import { evidenceJson } from './evidence-json';
import { HistoryRow } from './HistoryRow';
import { PopupView } from './PopupView';
import { VerdictCard } from './VerdictCard';

const box = document.createElement('div');

function draw(view: ComponentChildren): HTMLElement {
  act(() => render(view, box));
  return box;
}

beforeEach(() => {
  setInterfaceLanguage('en');
  document.body.append(box);
});
afterEach(() => render(null, box));

describe('VerdictCard', () => {
  it.each(Object.entries(verdicts))('says word and meaning of %s', (_, verdict) => {
    const text = draw(<VerdictCard view={{ phase: 'done', verdict }} />).textContent ?? '';
    expect(text).toContain(verdictWord(verdict.kind));
    expect(text).toContain(verdictMeaning(verdict.kind));
    expect(text.includes('estimate, not proof')).toBe(verdict.assessment.kind === 'scored');
  });

  it('says nothing of a rate where none was measured', () => {
    const { assessment } = verdicts.low;
    if (assessment.kind !== 'scored') throw new Error('not scored');
    for (const cell of [
      { ...assessment.cell, upper: null },
      { ...assessment.cell, humans: 0, flagged: 0, flaggedAtMost: 1 },
    ]) {
      const verdict = { ...verdicts.low, assessment: { ...assessment, cell } };
      expect(draw(<VerdictCard view={{ phase: 'done', verdict }} />).textContent).not.toContain('human texts');
    }
    const cell = { ...assessment.cell, humans: 394, flagged: 0, flaggedAtMost: 0.00932 };
    const verdict = { ...verdicts.low, assessment: { ...assessment, cell } };
    expect(draw(<VerdictCard view={{ phase: 'done', verdict }} />).textContent).toContain(
      '0 of 394 human texts of this length and language scored above the upper threshold; at most 1 % (95 %)',
    );
  });

  it('shows the passages that disagree, and asks the page for one', () => {
    const asked: string[] = [];
    const card = draw(
      <VerdictCard
        view={{ phase: 'done', verdict: verdicts.unclear }}
        onShowPassage={(text) => asked.push(text) > 1}
      />,
    );
    expect([...card.querySelectorAll('.passages')].map((list) => list.querySelectorAll('li').length)).toEqual([6, 6]);
    const [first, second] = card.querySelectorAll<HTMLButtonElement>('.passages .show');
    first?.click();
    second?.click();
    expect(asked).toHaveLength(2);
    const { assessment } = verdicts.unclear;
    expect(asked[0]).toBe(assessment.kind === 'scored' ? assessment.passages[0]?.excerpt : '');
    const inPopup = draw(<VerdictCard view={{ phase: 'done', verdict: verdicts.unclear }} />);
    expect(inPopup.querySelectorAll('.passages q')).toHaveLength(12);
    expect(inPopup.querySelectorAll('.show')).toHaveLength(0);
  });

  it('says whose model it was, and borrows none of our words for it', () => {
    const { assessment } = verdicts.likely;
    if (assessment.kind !== 'scored') throw new Error('not scored');
    const versions = { model: 'own:mine@1', thresholds: '' };
    const bare = decide({ ...assessment, versions, cell: { ...assessment.cell, upper: null, lower: null } }, []);
    const text = draw(<VerdictCard view={{ phase: 'done', verdict: bare }} />).textContent ?? '';
    expect(text).toContain('Unclear');
    expect(text).toContain('your own: mine@1, not calibrated');
    expect(text).not.toMatch(/in our tests|likely AI/i);
    const named = decide({ ...assessment, versions: { ...versions, thresholds: 't' } }, []);
    const words = draw(<VerdictCard view={{ phase: 'done', verdict: named }} />).textContent ?? '';
    expect(words).toContain('Likely AI-generated');
    expect(words).toContain('your own: mine@1, thresholds t');
    expect(words).not.toMatch(/in our tests/i);
  });

  it('names the measured error rate of every estimate, once', () => {
    for (const verdict of Object.values(verdicts)) {
      const text = draw(<VerdictCard view={{ phase: 'done', verdict }} />).textContent ?? '';
      expect(text.split('of 1,204 human texts').length - 1).toBe(verdict.assessment.kind === 'scored' ? 1 : 0);
    }
  });

  it('gives each passage a bar that can be heard, with its excerpt', () => {
    const card = draw(<VerdictCard view={{ phase: 'done', verdict: verdicts.likely }} />);
    const bars = [...card.querySelectorAll('[role=listitem]')];
    expect(bars.map((bar) => bar.getAttribute('aria-label'))).toEqual([
      'Passage 1: above the upper threshold',
      'Passage 2: above the upper threshold',
      'Passage 3: above the upper threshold',
      'Passage 4: between the thresholds',
      'Passage 5: above the upper threshold',
      'Passage 6: above the upper threshold',
    ]);
    expect(bars[0]?.querySelector('title')?.textContent).toContain('In today’s fast-moving world');
  });

  it('keeps text and pictures apart, and says of each finding what it is, where, and who signed', () => {
    const card = draw(<VerdictCard view={{ phase: 'done', verdict: verdicts.verified }} onShow={() => {}} />);
    const [reasons, pictures] = [...card.querySelectorAll('section')];
    expect(reasons?.textContent).toContain('Signed and intact · in the text');
    expect(reasons?.textContent).not.toContain('bridge.jpg');
    expect(pictures?.textContent).toContain('They say nothing about the text.');
    expect(pictures?.textContent).toContain('Pictures not checked: 4.');
    const tree = pictures?.querySelector('ul.tree');
    expect(tree?.getAttribute('aria-label')).toBe('Credential and its ingredients');
    expect([...(tree?.querySelectorAll('strong') ?? [])].map((name) => name.textContent)).toEqual([
      'Bridge in the morning',
      'Generated sky',
      'photo.jpg',
    ]);
    expect(tree?.querySelectorAll('li > ul > li')).toHaveLength(2);
    for (const said of [
      'Example Signer',
      'Oct 1, 2026',
      'made by AI',
      'No credential of its own.',
      'part',
      'earlier version',
    ]) {
      expect(tree?.textContent).toContain(said);
    }
    expect(pictures?.textContent).toContain('It does not prove that the statement is true.');
  });

  it('shows places only where there is a page to show them on', () => {
    const shown: number[] = [];
    const view = { phase: 'done', verdict: verdicts.verified } as const;
    const card = draw(<VerdictCard view={view} onShow={(place) => shown.push(place)} />);
    for (const button of card.querySelectorAll<HTMLButtonElement>('.origin button')) act(() => button.click());
    expect(shown).toEqual([0, 1]);
    expect(draw(<VerdictCard view={view} />).querySelector('.origin button')).toBeNull();
  });

  it('opens a credential without the browser’s own doing, which the badge holds back on a page', () => {
    const card = draw(<VerdictCard view={{ phase: 'done', verdict: verdicts.verified }} />);
    card.addEventListener('click', (event) => event.preventDefault(), { capture: true, once: true });
    act(() => card.querySelector('summary')?.click());
    expect(card.querySelector('details')?.open).toBe(true);
  });

  it('says whether the site’s answer could be checked', async () => {
    const view = { phase: 'done', verdict: verdicts.low } as const;
    const card = draw(<VerdictCard view={view} onCheckResponse={() => Promise.reject(new Error('offline'))} />);
    await act(async () => card.querySelector<HTMLButtonElement>('.actions button')?.click());
    expect(card.querySelector('.actions [role=status]')?.textContent).toBe('This could not be checked.');
  });

  it('copies evidence as JSON that names page, verdict, signer and versions, and no place in memory', () => {
    const { evidence } = verdicts.verified;
    const about = { url: 'https://news.example/a', title: 'A' };
    const copy = JSON.parse(evidenceJson(about, evidence, verdicts.verified, new Date(0)));
    expect(copy).toMatchObject({
      ...about,
      readAt: '1970-01-01T00:00:00.000Z',
      verdict: { kind: 'declared-ai', reason: 'credential-verified', versions: verdicts.verified.versions },
    });
    expect(copy.evidence).toHaveLength(evidence.length);
    expect(copy.evidence[0].credential.top.signer).toBe('Example Signer');
    expect('place' in copy.evidence[0]).toBe(false);
  });

  it('gives the reason and the cause where nothing could be assessed', () => {
    const broken = draw(<VerdictCard view={{ phase: 'done', verdict: verdicts.broken }} />).textContent;
    expect(broken).toContain(reasonSentence('model-corrupt'));
    expect(broken).toContain('SHA-256');
    const failed = draw(<VerdictCard view={{ phase: 'failed', reason: 'detector-failed', detail: 'out of memory' }} />);
    expect(failed.textContent).toContain(reasonSentence('detector-failed'));
    expect(failed.textContent).toContain('out of memory');
  });

  it('shows what a page says as text, never as markup', () => {
    const quote = '<img src=x onerror=alert(1)>';
    const finding: Evidence = { code: 'page-says', strength: 'declared', about: 'text', values: [], quote };
    const verdict = { ...verdicts.declared, evidence: [finding] };
    expect(draw(<VerdictCard view={{ phase: 'done', verdict }} />).querySelector('img')).toBeNull();
  });
});

describe('HistoryRow', () => {
  const [sample] = visits(0);
  it.each([
    ['https://a.example/x', true],
    ['http://a.example/x', true],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    [' https://a.example', false],
    ['file:///etc/passwd', false],
  ])('links to %s: %s', (url, links) => {
    if (!sample) throw new Error('no sample');
    const list = draw(
      <HistoryRow
        visit={{ ...sample, url, siteId: sample.site }}
        newDay
        now={0}
        on={false}
        claim={null}
        onSelect={() => {}}
        onClaim={() => {}}
      />,
    );
    expect(list.querySelector('a')?.getAttribute('href') ?? null).toBe(links ? url : null);
    expect(list.textContent).toContain(sample.title);
  });
});

describe('PopupView', () => {
  const done = { phase: 'done', visitId: 'v', url: 'https://a.example', title: 'T', verdict: verdicts.likely } as const;
  const nothing = () => {};
  const base = {
    site: 'a.example',
    siteOff: false,
    paused: false,
    onSite: nothing,
    onPause: nothing,
    onSettings: nothing,
  };
  it.each([
    ['No article here', { state: { phase: 'none' } }],
    ['Reading the article', { state: { phase: 'reading', visitId: 'v' } }],
    ['does not answer', { state: { phase: 'unreachable' } }],
    ['Likely AI-generated', { state: { ...done, stored: 'stored' } }],
    ['disk is full', { state: { ...done, stored: 'history-full' } }],
    ['does not let Headwater keep a history', { state: { ...done, stored: 'history-refused' } }],
    ['Private window', { state: { ...done, stored: 'private-window' } }],
    ['Paused', { state: { ...done, stored: 'stored' }, paused: true }],
    ['Switched off for this site', { state: { ...done, stored: 'stored' }, siteOff: true }],
  ] as const)('says “%s”', (words, change) => {
    expect(draw(<PopupView {...base} {...change} />).textContent).toContain(words);
  });

  it('turns its switches', () => {
    const onSite = vi.fn();
    const onPause = vi.fn();
    const popup = draw(<PopupView {...base} state={{ phase: 'none' }} onSite={onSite} onPause={onPause} />);
    for (const input of popup.querySelectorAll<HTMLInputElement>('[role=switch]')) input.click();
    expect(onSite).toHaveBeenCalledWith(false);
    expect(onPause).toHaveBeenCalledWith(true);
  });

  it('offers no site switch where there is no site', () => {
    const popup = draw(<PopupView {...base} site={null} state={{ phase: 'none' }} />);
    expect(popup.querySelectorAll('[role=switch]')).toHaveLength(1);
  });
});
