/** A published figure on how much of some set of texts AI wrote. Its words are `context_` + id + `_over`, `_detector`. */
export interface Published {
  id: 'graphite' | 'ahrefs' | 'imperial' | 'newspapers' | 'medium' | 'wikipedia' | 'science';
  /** Per cents as published; several where several sets were measured. */
  shares: readonly number[];
  /** When the counted texts were published: `2025-05`, or the year alone. */
  date: string;
  source: string;
}

/** Figures that name their sample, its date and the detector; widest sample first. They count different things. */
export const PUBLISHED: readonly Published[] = [
  { id: 'graphite', shares: [52], date: '2025-05', source: 'Graphite, October 2025' },
  { id: 'ahrefs', shares: [74.2], date: '2025-04', source: 'Ahrefs, 2025' },
  {
    id: 'imperial',
    shares: [35],
    date: '2025-05',
    source: 'The Impact of AI-Generated Text on the Internet, Imperial College, Internet Archive, Stanford, April 2026',
  },
  { id: 'newspapers', shares: [9.1], date: '2025', source: 'Russell et al., arXiv:2510.18774' },
  { id: 'medium', shares: [37, 39, 2.5], date: '2024-10', source: 'arXiv:2412.18148' },
  { id: 'wikipedia', shares: [4.36], date: '2024-08', source: 'Brooks et al., October 2024' },
  { id: 'science', shares: [22.5], date: '2024-09', source: 'Liang et al., Nature Human Behaviour, 2025' },
];
