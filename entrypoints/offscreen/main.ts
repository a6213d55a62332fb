import { isBackground, onMessage, type Sender } from '@/lib/messaging';
import { createCredentialsHost } from '@/lib/platform/credentials-host';
import { createWorkerHost } from '@/lib/platform/worker-host';

const { assessArticle, tryOwnModel } = createWorkerHost();
const check = createCredentialsHost();

function fromBackground(sender: Sender): void {
  if (!isBackground(sender)) throw new Error('only the background may ask this');
}

onMessage('detector:assess', ({ data, sender }) => {
  fromBackground(sender);
  return assessArticle(data);
});
onMessage('detector:try', ({ data, sender }) => {
  fromBackground(sender);
  return tryOwnModel(data);
});
onMessage('credentials:check', ({ data, sender }) => {
  fromBackground(sender);
  return check(data);
});
