import { isBackground, onMessage, type Sender } from '@/lib/messaging';
import { createWorkerHost } from '@/lib/platform/worker-host';

const { assessArticle, tryOwnModel } = createWorkerHost();

function fromBackground(sender: Sender): void {
  if (!isBackground(sender)) throw new Error('only the background may ask the detector');
}

onMessage('detector:assess', ({ data, sender }) => {
  fromBackground(sender);
  return assessArticle(data);
});
onMessage('detector:try', ({ data, sender }) => {
  fromBackground(sender);
  return tryOwnModel(data);
});
