import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { detectorErrors, MODEL_CARD, readModelCard } from '@/components/model-card';
import type { DetectorErrors } from '@/lib/statistics';

/** The shipped model's measured errors by language; null until they are read, empty where there are none. */
export function useDetectorErrors(): DetectorErrors | null {
  const [errors, setErrors] = useState<DetectorErrors | null>(null);
  useEffect(() => {
    // WXT types the addresses of built files only; models are copied as they are.
    const address = new URL(MODEL_CARD, browser.runtime.getURL('/')).href;
    void readModelCard(address).then((card) => setErrors(detectorErrors(card)));
  }, []);
  return errors;
}
