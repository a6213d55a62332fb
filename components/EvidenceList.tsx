import type { Evidence } from '@/lib/domain';
import { evidenceSentence, t } from '@/lib/words';
import { CredentialView } from './CredentialView';

interface Props {
  evidence: readonly Evidence[];
  /** Scrolls to a place on the page and points it out; absent where there is no page at hand. */
  onShow?: ((place: number) => void) | undefined;
}

/** Findings in words, strongest first as the verdict gives them, each with what was found where there is a quote. */
export function EvidenceList({ evidence, onShow }: Props) {
  return (
    <ul class="evidence">
      {evidence.map((finding, at) => (
        <li key={`${at}${finding.code}`} data-strength={finding.strength}>
          {evidenceSentence(finding)}
          {finding.quote && <q>{finding.quote}</q>}
          {finding.where && <Origin finding={finding} onShow={onShow} />}
          {finding.credential && <CredentialView credential={finding.credential} />}
        </li>
      ))}
    </ul>
  );
}

/** What kind of finding it is, and where it stands. */
function Origin({ finding: { strength, where, place }, onShow }: { finding: Evidence; onShow: Props['onShow'] }) {
  return (
    <p class="origin">
      {t(`evidence_kind_${strength}`)}
      {where && ` · ${t(`evidence_where_${where}`)}`}
      {onShow && place !== undefined && (
        <button type="button" class="link" onClick={() => onShow(place)}>
          {t('card_show')}
        </button>
      )}
    </p>
  );
}
