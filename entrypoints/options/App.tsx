import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { MODEL_CARD, type ModelCard, readModelCard } from '@/components/model-card';
import { OptionsView } from '@/components/OptionsView';
import { startPage } from '@/components/start-page';
import { useSetting } from '@/components/use-setting';
import { interfaceLanguage, paused, setSite, sitesOff } from '@/lib/settings';
import { t } from '@/lib/words';
import { useHistoryOptions } from './use-history-options';
import { useOwnModel } from './use-own-model';

/** Wires the settings page to the settings. */
export function App() {
  const language = useSetting(interfaceLanguage);
  const isPaused = useSetting(paused);
  const off = useSetting(sitesOff);
  const [card, setCard] = useState<ModelCard | null | undefined>();
  const history = useHistoryOptions();
  const own = useOwnModel();
  const [spoken, setSpoken] = useState<string | null>(null);

  useEffect(() => {
    // WXT types the addresses of built files only; models are copied as they are.
    void readModelCard(new URL(MODEL_CARD, browser.runtime.getURL('/')).href).then(setCard);
  }, []);
  useEffect(() => {
    if (language === null) return;
    void startPage().then(() => {
      document.title = t('page_title', [t('options_title')]);
      setSpoken(language);
    });
  }, [language]);

  if (language === null || spoken === null || isPaused === null || off === null) return null;
  if (card === undefined || history === null || own === null) return null;
  return (
    <OptionsView
      language={language}
      paused={isPaused}
      sitesOff={off}
      card={card}
      history={history}
      own={own}
      onLanguage={(code) => interfaceLanguage.setValue(code)}
      onPause={(next) => paused.setValue(next)}
      onSiteOn={(site) => setSite(site, true)}
    />
  );
}
