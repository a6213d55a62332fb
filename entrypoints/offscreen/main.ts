import { isBackground, onMessage } from '@/lib/messaging';
import { createWorkerHost } from '@/lib/platform/worker-host';

const assess = createWorkerHost();

onMessage('detector:assess', ({ data, sender }) => {
  if (!isBackground(sender)) throw new Error('only the background may ask the detector');
  return assess(data);
});
