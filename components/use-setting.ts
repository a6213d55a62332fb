import { useEffect, useState } from 'preact/hooks';

interface Setting<T> {
  getValue(): Promise<T>;
  watch(changed: (value: T) => void): () => void;
}

/** A setting that stays current, whoever changes it; null until it is read. */
export function useSetting<T>(setting: Setting<T>): T | null {
  const [value, setValue] = useState<T | null>(null);
  useEffect(() => {
    void setting.getValue().then((now) => setValue(() => now));
    return setting.watch((now) => setValue(() => now));
  }, [setting]);
  return value;
}
