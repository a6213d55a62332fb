import { defineContentScript } from 'wxt/utils/define-content-script';
import { mountBadge } from '@/components/mount-badge';
import { openPicturePanel } from '@/components/picture-panel';
import { findArticle } from '@/lib/extract';
import { articleRoot, findEvidence } from '@/lib/marks';
import { createPlaces, gatherMaterial, onLatePictures, pictureOnClick, responseOnClick } from '@/lib/material';
import { isBackground, onMessage, sendMessage } from '@/lib/messaging';
import { showPassage, watchPage } from '@/lib/page';
import { isReadingOn } from '@/lib/settings';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  // The page needs no word of us.
  noScriptStartedPostMessage: true,
  main(ctx) {
    const places = createPlaces();
    const loadWords = (language: string) => sendMessage('words:findings', language);
    watchPage({
      ctx,
      document,
      window,
      location,
      findArticle,
      findEvidence: (doc, article) => findEvidence(doc, article, places.add),
      async findMore(visitId, article) {
        const material = await gatherMaterial(articleRoot(document, article.passages), article, places);
        return material && sendMessage('article:check', { visitId, material });
      },
      onPictures: (listener) => onLatePictures(document, listener),
      isReadingOn,
      mountBadge: (anchor, { visitId, amend }) =>
        mountBadge(anchor, {
          loadWords,
          placeOf: places.find,
          showPassage: (excerpt) => showPassage(document, excerpt),
          async checkResponse() {
            const material = await responseOnClick(document);
            const verdict = material && (await sendMessage('article:check', { visitId, material }));
            if (!verdict) throw new Error('the page did not answer');
            amend(verdict);
          },
        }),
      assess: (report) => sendMessage('article:assess', report),
      tellNone: (visitId) => sendMessage('article:none', visitId),
      onAgain: (listener) =>
        onMessage('page:again', ({ sender }) => {
          if (isBackground(sender)) listener();
        }),
      onCurrent: (answer) =>
        onMessage('page:current', ({ sender }) =>
          isBackground(sender) ? { visitId: answer(), site: location.hostname } : null,
        ),
    });
    ctx.onInvalidated(
      onMessage('page:check-picture', ({ data: address, sender }) => {
        if (!isBackground(sender)) return;
        const find = async () => sendMessage('picture:check', await pictureOnClick(address, document, places));
        openPicturePanel(find, { loadWords, placeOf: places.find });
      }),
    );
  },
});
