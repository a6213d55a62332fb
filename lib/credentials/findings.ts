import type { Evidence, EvidenceStrength } from '@/lib/domain';

type Worth = [strength: EvidenceStrength, about: Evidence['about'], where: NonNullable<Evidence['where']>];

/** Every code of this room, and what it is worth. Each has a sentence in `_locales`: `evidence_` + code with `-` as `_`. */
export const FINDINGS = {
  'text-credential-ai': ['verified', 'text', 'text'],
  'text-credential-ai-unknown-signer': ['verified', 'text', 'text'],
  'text-credential-changed': ['strong', 'text', 'text'],
  'text-credential-part': ['context', 'text', 'text'],
  'text-credential-no-ai': ['context', 'text', 'text'],
  'text-credential-several': ['weak', 'text', 'text'],
  'text-credential-broken': ['weak', 'text', 'text'],
  'text-credential-failed': ['weak', 'text', 'text'],
  'page-credential-ai': ['verified', 'text', 'response'],
  'page-credential-ai-unknown-signer': ['verified', 'text', 'response'],
  'page-credential-changed': ['strong', 'text', 'response'],
  'page-credential-no-ai': ['context', 'text', 'response'],
  'page-credential-several': ['weak', 'text', 'response'],
  'page-credential-broken': ['weak', 'text', 'response'],
  'page-credential-failed': ['weak', 'text', 'response'],
  'page-credential-none': ['context', 'text', 'response'],
  'header-generated': ['declared', 'text', 'response'],
  'header-assisted': ['declared', 'text', 'response'],
  'picture-credential-ai': ['verified', 'media', 'picture'],
  'picture-credential-ai-unknown-signer': ['verified', 'media', 'picture'],
  'picture-credential-part': ['verified', 'media', 'picture'],
  'picture-credential-part-unknown-signer': ['verified', 'media', 'picture'],
  'picture-credential-no-ai': ['context', 'media', 'picture'],
  'picture-credential-failed': ['weak', 'media', 'picture'],
  'picture-credential-remote': ['context', 'media', 'picture'],
  'picture-credential-broken': ['context', 'media', 'picture'],
  'picture-iptc-generated': ['declared', 'media', 'picture'],
  'picture-iptc-part': ['declared', 'media', 'picture'],
  'picture-iptc-system': ['declared', 'media', 'picture'],
  'picture-aigc': ['declared', 'media', 'picture'],
  'picture-aigc-possible': ['weak', 'media', 'picture'],
  'picture-parameters': ['strong', 'media', 'picture'],
} as const satisfies Record<string, Worth>;

export type FindingCode = keyof typeof FINDINGS;

type Details = Partial<Pick<Evidence, 'values' | 'quote' | 'credential'>> & { place?: number | null };

/** Puts one finding into the form that the ladder of verdicts reads. */
export function found(
  code: FindingCode,
  { place = null, values = [], quote = null, credential }: Details = {},
): Evidence {
  const [strength, about, where] = FINDINGS[code];
  return {
    code,
    strength,
    about,
    where,
    values,
    quote,
    ...(place === null ? {} : { place }),
    ...(credential ? { credential } : {}),
  };
}
