import { interfaceLanguages, languageOwnName } from '@/lib/words';

/** The languages of the interface as options of a choice, each by its own name. */
export function LanguageChoices() {
  return interfaceLanguages().map((code) => (
    <option key={code} value={code} lang={code.replace('_', '-')}>
      {languageOwnName(code)}
    </option>
  ));
}
