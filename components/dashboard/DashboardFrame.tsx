import type { ComponentChildren } from 'preact';
import { Mark } from '@/components/Mark';
import { t } from '@/lib/words';
import { type Place, type Section, writePlace } from './address';

interface Props {
  place: Place;
  /** The week's page is shown to those who asked for it, and where it is open. */
  week: boolean;
  /** What a screen reader is told of the last change; empty: nothing. */
  announcement: string;
  onSettings(): void;
  children: ComponentChildren;
}

export const SECTION_NAMES = {
  overview: 'nav_overview',
  sites: 'nav_sites',
  history: 'nav_history',
  files: 'nav_files',
  week: 'nav_week',
} as const satisfies Record<Section, string>;

/** The dashboard's head and its sections. Sections are links, so that each has an address. */
export function DashboardFrame({ place, week, announcement, onSettings, children }: Props) {
  const sections: Section[] = [
    'overview',
    'sites',
    'history',
    'files',
    ...(week || place.section === 'week' ? (['week'] as const) : []),
  ];
  return (
    <div class="sheet dashboard">
      <header class="head">
        <Mark size={32} />
        <h1>{t('dash_title')}</h1>
        <button type="button" class="link" onClick={onSettings}>
          {t('popup_settings')}
        </button>
        <p>{t('dash_intro')}</p>
      </header>
      <nav class="sections" aria-label={t('nav_label')}>
        {sections.map((section) => (
          <a
            key={section}
            href={writePlace({ ...place, section })}
            aria-current={section === place.section ? 'page' : undefined}
          >
            {t(SECTION_NAMES[section])}
          </a>
        ))}
      </nav>
      <output class="unseen">{announcement}</output>
      <main>{children}</main>
    </div>
  );
}
