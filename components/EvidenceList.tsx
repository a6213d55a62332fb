import type { Evidence } from '@/lib/domain';
import { evidenceSentence } from '@/lib/words';

/** Findings in words, strongest first as the verdict gives them, each with what was found where there is a quote. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
  return (
    <ul class="evidence">
      {evidence.map((finding) => (
        <li key={finding.code + finding.values.join()} data-strength={finding.strength}>
          {evidenceSentence(finding)}
          {finding.quote && <q>{finding.quote}</q>}
        </li>
      ))}
    </ul>
  );
}
