import { isBackground, onMessage, type Sender } from '@/lib/messaging';
import { createCredentialsHost } from '@/lib/platform/credentials-host';
import { createWorkerHost } from '@/lib/platform/worker-host';

const assess = createWorkerHost();
const check = createCredentialsHost();

function fromBackground(sender: Sender): void {
  if (!isBackground(sender)) throw new Error('only the background may ask this');
}

onMessage('detector:assess', ({ data, sender }) => {
  fromBackground(sender);
  return assess(data);
});
onMessage('credentials:check', ({ data, sender }) => {
  fromBackground(sender);
  return check(data);
});
