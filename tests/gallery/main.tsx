import { mountBadge } from '@/components/mount-badge';
import { layouts } from './layouts';
import { verdicts } from './samples';

const query = new URLSearchParams(location.search);

const rooms: Record<string, () => void | Promise<void>> = {
  layouts() {
    for (const [name, html] of Object.entries(layouts)) {
      const section = document.createElement('section');
      section.id = name;
      section.style.borderBottom = '1px solid #ddd';
      section.append(document.createRange().createContextualFragment(html));
      document.body.append(section);
      const headline = section.querySelector('h1');
      if (headline) mountBadge(headline).show({ phase: 'done', verdict: verdicts.likely });
    }
  },
  kinds() {
    document.body.style.cssText = query.has('dark') ? 'background:#111;color:#eee' : 'background:#fff;color:#111';
    const mount = (title: string) => {
      const headline = document.createElement('h1');
      headline.style.cssText = 'font:600 24px/32px sans-serif;margin:16px';
      headline.textContent = title;
      document.body.append(headline);
      return mountBadge(headline, { patience: 0 });
    };
    mount('Reading').show({ phase: 'reading' });
    for (const [name, verdict] of Object.entries(verdicts)) mount(name).show({ phase: 'done', verdict });
    mount('Failed').show({ phase: 'failed', reason: 'detector-failed', detail: 'RuntimeError: out of memory' });
  },
  async page() {
    const { showPage } = await import('./pages');
    await showPage(query.get('of') ?? '', document.body);
  },
};

await rooms[query.get('show') ?? 'layouts']?.();
