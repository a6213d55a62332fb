import { parseDictionary } from 'structured-headers';
import type { Evidence } from '@/lib/domain';
import { found } from './findings';

const LONGEST = 2000;

/**
 * What an `AI-Disclosure` header declares (draft-abaris-aicdh): `mode`, as an entry of a dictionary. The draft's own example
 * separates with semicolons, which makes the rest parameters of `mode`: both read alike here.
 */
export function disclosureIn(header: string | null): Evidence | null {
  if (header === null || header.length > LONGEST) return null;
  try {
    const [mode] = parseDictionary(header).get('mode') ?? [];
    const word = String(mode);
    if (word === 'ai-modified') return found('header-assisted', { quote: `AI-Disclosure: ${header}` });
    if (word === 'ai-originated' || word === 'machine-generated') {
      return found('header-generated', { quote: `AI-Disclosure: ${header}` });
    }
    return null;
  } catch {
    // No dictionary: it declares nothing that could be read.
    return null;
  }
}
