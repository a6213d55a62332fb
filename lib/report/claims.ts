import type { Claim, Correction } from '@/lib/domain';

/** The reader's own word by address; claims that were taken back are left out. */
export function claimsOf(corrections: readonly Correction[]): Map<string, Claim> {
  const claims = new Map<string, Claim>();
  for (const { url, claim } of corrections) if (claim !== null) claims.set(url, claim);
  return claims;
}
