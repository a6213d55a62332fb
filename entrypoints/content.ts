import { defineContentScript } from 'wxt/utils/define-content-script';
import { mountBadge } from '@/components/mount-badge';
import { findArticle } from '@/lib/extract';
import { findEvidence } from '@/lib/marks';
import { isBackground, onMessage, sendMessage } from '@/lib/messaging';
import { showPassage, watchPage } from '@/lib/page';
import { isReadingOn } from '@/lib/settings';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  // The page needs no word of us.
  noScriptStartedPostMessage: true,
  main(ctx) {
    watchPage({
      ctx,
      document,
      window,
      location,
      findArticle,
      findEvidence,
      isReadingOn,
      mountBadge: (anchor) => mountBadge(anchor, { onShow: (excerpt) => showPassage(document, excerpt) }),
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
  },
});
