import type { ComponentChildren } from 'preact';
import { Mark } from '@/components/Mark';
import { t } from '@/lib/words';
import { type Place, type Section, writePlace } from './address';

interface Props {
  place: Place;
  /** The week's page is shown only to those who asked for it. */
  week: boolean;
  onSettings(): void;
  children: ComponentChildren;
}

const NAMES = {
  overview: 'nav_overview',
  sites: 'nav_sites',
  history: 'nav_history',
  files: 'nav_files',
  week: 'nav_week',
} as const satisfies Record<Section, string>;

/** The dashboard's head and its sections. Sections are links, so that each has an address. */
export function DashboardFrame({ place, week, onSettings, children }: Props) {
  const sections: Section[] = ['overview', 'sites', 'history', 'files', ...(week ? (['week'] as const) : [])];
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
            {t(NAMES[section])}
          </a>
        ))}
      </nav>
      <main>{children}</main>
    </div>
  );
}
