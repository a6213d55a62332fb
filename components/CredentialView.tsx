import { useState } from 'preact/hooks';
import type { Credential, CredentialNode } from '@/lib/domain';
import { moment, t } from '@/lib/words';

const STATES = {
  trusted: 'credential_state_trusted',
  'unknown-signer': 'credential_state_unknown_signer',
  failed: 'credential_state_failed',
} as const satisfies Record<Credential['state'], string>;

/** A signed credential: what became of its check, what that proves, and what the file was made of. */
export function CredentialView({ credential: { state, top } }: { credential: Credential }) {
  const [open, setOpen] = useState(false);
  // On a page the badge keeps clicks from doing what they do by themselves: a headline may be a link.
  const toggle = (event: Event) => {
    event.preventDefault();
    setOpen(!open);
  };
  return (
    <details class="credential" open={open}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a control of its own. */}
      <summary onClick={toggle}>{t('credential_details')}</summary>
      <p>{t(STATES[state])}</p>
      <p>{t(state === 'failed' ? 'credential_proves_nothing' : 'credential_proves')}</p>
      <ul class="tree" aria-label={t('credential_tree')}>
        <Node node={top} />
      </ul>
    </details>
  );
}

const RELATIONS: Record<string, 'credential_parent' | 'credential_component' | 'credential_input'> = {
  parentOf: 'credential_parent',
  componentOf: 'credential_component',
  inputTo: 'credential_input',
};

function Node({ node }: { node: CredentialNode }) {
  const relation = RELATIONS[node.relation ?? ''];
  const rows: [string, string | null][] = [
    [t('credential_signer'), node.signer],
    [t('credential_organisation'), node.organisation],
    [t('credential_time'), node.time && moment(node.time)],
    [t('credential_generator'), node.generator],
    [t('credential_ai'), node.signer && t(`credential_ai_${node.ai}`)],
    [t('credential_actions'), node.actions.map(inBrief).join(', ') || null],
    [t('credential_problems'), node.problems.join(', ') || null],
  ];
  return (
    <li>
      <strong>{node.title ?? t('credential_untitled')}</strong>
      {relation && <span class="relation"> · {t(relation)}</span>}
      {node.signer === null && <p>{t('credential_unsigned')}</p>}
      <dl class="facts">
        {rows.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      {node.ingredients.length > 0 && (
        <ul>
          {node.ingredients.map((ingredient, at) => (
            <Node key={at} node={ingredient} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** `c2pa.created (trainedAlgorithmicMedia)`: the vocabulary's own words, which experts look up. */
function inBrief({ action, source }: CredentialNode['actions'][number]): string {
  return source ? `${action} (${source.split('/').at(-1)})` : action;
}
