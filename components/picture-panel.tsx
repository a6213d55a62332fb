import { render } from 'preact';
import type { Evidence } from '@/lib/domain';
import { addWords, currentLanguage, htmlDirection, htmlLang, loadInterfaceLanguage, t } from '@/lib/words';
import { insertHost, presentHost } from './badge-host';
import { CloseButton } from './CloseButton';
import { CopyButton } from './CopyButton';
import { EvidenceList } from './EvidenceList';
import { evidenceJson } from './evidence-json';
import type { Words } from './mount-badge';
import { toneAt } from './page-tone';
import { pointOut } from './point-out';

interface Options {
  loadWords(language: string): Promise<Words>;
  placeOf(place: number): Element | Range | null;
}

type Result = readonly Evidence[] | 'busy' | 'failed';

let close: (() => void) | null = null;

/**
 * Shows what was found in one picture, on the reader's click: in the badge's element where the page has one, else in one that goes
 * when the panel is closed. Never throws into the page.
 *
 * @param find fetches and checks the picture
 */
export function openPicturePanel(find: () => Promise<Evidence[]>, { loadWords, placeOf }: Options): void {
  close?.();
  const present = presentHost();
  const host = present ?? insertHost(document.body, () => {});
  const { root } = host;
  const box = document.createElement('div');
  box.className = 'card-box picture-panel';
  box.popover = 'manual';
  box.tabIndex = -1;
  box.setAttribute('role', 'dialog');
  box.setAttribute('aria-labelledby', 'picture-title');
  const spot = document.createElement('div');
  spot.className = 'panel-spot';
  // Where the badge's element stands in a link, a click here must not follow it.
  spot.addEventListener('click', (event) => event.preventDefault(), true);
  spot.append(box);
  root.append(spot);

  const end = () => {
    render(null, box);
    spot.remove();
    if (!present) host.remove();
    document.removeEventListener('keydown', onKey, true);
    close = null;
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.isTrusted && event.key === 'Escape') end();
  };
  const draw = (result: Result) => {
    if (!spot.isConnected) return;
    spot.lang = htmlLang();
    spot.dir = htmlDirection();
    spot.dataset.tone = toneAt(document.body);
    const onShow = (number: number) => {
      const place = placeOf(number);
      if (place) pointOut(place, root);
    };
    render(<Panel result={result} onShow={onShow} onClose={end} />, box);
  };
  close = end;
  document.addEventListener('keydown', onKey, true);
  box.showPopover?.();
  void loadInterfaceLanguage()
    .then(async () => {
      addWords(currentLanguage(), await loadWords(currentLanguage()));
      draw('busy');
      box.focus({ preventScroll: true });
      draw(await find());
    })
    .catch(() => draw('failed'));
}

function Panel({ result, onShow, onClose }: { result: Result; onShow(place: number): void; onClose(): void }) {
  const about = { url: location.href, title: document.title };
  return (
    <article class="card">
      <header>
        <h2 id="picture-title">{t('card_picture')}</h2>
      </header>
      <div role="status">
        {result === 'busy' && <p>{t('card_checking')}</p>}
        {result === 'failed' && <p>{t('card_check_failed')}</p>}
        {typeof result !== 'string' && result.length === 0 && <p>{t('card_picture_nothing')}</p>}
      </div>
      {typeof result !== 'string' && result.length > 0 && (
        <>
          <EvidenceList evidence={result} onShow={onShow} />
          <footer class="actions">
            <CopyButton label={t('card_copy')} text={() => evidenceJson(about, result, null)} />
          </footer>
        </>
      )}
      <CloseButton onClose={onClose} />
    </article>
  );
}
