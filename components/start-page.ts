import { htmlDirection, htmlLang, loadInterfaceLanguage } from '@/lib/words';

/** Makes a page of ours speak the reader's language before anything is drawn. */
export async function startPage(): Promise<void> {
  await loadInterfaceLanguage();
  document.documentElement.lang = htmlLang();
  document.documentElement.dir = htmlDirection();
}
