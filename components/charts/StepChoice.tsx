import { useId } from 'preact/hooks';
import type { PeriodUnit } from '@/lib/statistics';
import { t } from '@/lib/words';

const STEPS = ['day', 'week', 'month'] as const;

/** Which step a chart over time takes. */
export function StepChoice({ step, onStep }: { step: PeriodUnit; onStep(step: PeriodUnit): void }) {
  const name = useId();
  return (
    <fieldset class="steps">
      <legend class="unseen">{t('step_label')}</legend>
      {STEPS.map((one) => (
        <label key={one}>
          <input type="radio" name={name} checked={one === step} onChange={() => onStep(one)} />
          <span>{t(`step_${one}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
