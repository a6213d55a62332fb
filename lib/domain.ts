/**
 * The nouns of Headwater and nothing else. Every file may import this one; read it first.
 *
 * All of them are plain data: they cross message channels and are stored as they are.
 */

/** Languages that the detector is calibrated for. Any other is not assessed. */
export type CoveredLanguage = 'en' | 'zh';

/** What a page has to say, as found in it. */
export interface Article {
  /** Canonical URL without fragment; the page's own URL where it names none. */
  url: string;
  title: string;
  /** The text, one entry a block (paragraph, list item, heading) in reading order. */
  passages: string[];
  /** Share of the article's text that `passages` holds, 0-1: below 1 where it was too long to be taken whole. */
  share: number;
  /** The page's `lang` attribute, as written; the detector identifies the language itself. */
  declaredLanguage: string | null;
  siteName: string | null;
  byline: string | null;
  /** The page's own date of publication as written, or null. */
  publishedAt: string | null;
}

/** One window of the text as the model read it, and its score. */
export interface Passage {
  /** First words of the window, for display; never stored. */
  excerpt: string;
  /** Token ids in the window, without the two frame tokens. */
  tokens: number;
  /** Raw logit of the model; positive leans to AI. */
  logit: number;
}

export type LengthBin = '<150' | '150-400' | '400-1000' | '>1000';

/** The measured behaviour of one language x length cell, from `model.json`. */
export interface Cell {
  language: CoveredLanguage;
  bin: LengthBin;
  /** Logit above which the verdict is `likely-ai`; null: the cell can't support one. */
  upper: number | null;
  /** Logit below which the verdict is `no-strong-signs`; null: the cell can't support one. */
  lower: number | null;
  /** Human texts of the cell that the thresholds were fitted on. */
  humans: number;
  /** How many of them scored above `upper`. */
  flagged: number;
  /** Upper end of the 95 % interval of the share of human texts flagged, 0-1. */
  flaggedAtMost: number;
}

/** How the name of a reader's own model begins in `Versions.model`; the shipped one's never does. */
export const OWN_MODEL = 'own:';

/** Which model and which thresholds made a verdict. Stored with it, for ever. */
export interface Versions {
  /** `NAME@VERSION`; a reader's own model begins with `OWN_MODEL`. */
  model: string;
  /** Empty: the model brings none, so its score is not calibrated. */
  thresholds: string;
}

/** Marks beside Chinese characters, by width, counted as found. A fact of style, shown nowhere as proof. */
export interface PunctuationCounts {
  /** ，。！？；：（） and their kind. */
  fullWidth: number;
  /** , . ! ? ; : ( ) beside a Chinese character. */
  halfWidth: number;
}

/** Characters that a reader can't see, counted before they were stripped. */
export interface HiddenCounts {
  /** U+200B-200F, 2060-2064, FEFF outside emoji. */
  zeroWidth: number;
  /** U+202A-202E, 2066-2069: bidirectional controls. */
  bidi: number;
  /** U+E0000-E007F: tag characters, which can carry a hidden message. */
  tags: number;
  /** U+FE00-FE0F, E0100-E01EF outside emoji: variation selectors, which can carry one too. */
  variation: number;
  /** Words that mix Latin with look-alike Cyrillic or Greek letters. */
  homoglyphWords: number;
}

/** Why there is no score. Each has its own sentence in `_locales` (`reason_*`). */
export const UNSCORED_REASONS = [
  'no-article',
  'too-short',
  'language-not-covered',
  'mixed-languages',
  'no-calibration',
  'site-off',
  'paused',
  'model-missing',
  'model-corrupt',
  'own-model-broken',
  'detector-failed',
] as const;
export type UnscoredReason = (typeof UNSCORED_REASONS)[number];

/** The model's calibrated answer on one article. */
export type Assessment =
  | {
      kind: 'scored';
      language: CoveredLanguage;
      /** Tokens of the whole text, an estimate where it was sampled. */
      tokens: number;
      /** Share of the text that was read, 0-1. */
      share: number;
      /** Mean of the windows' logits, weighted by tokens. */
      logit: number;
      /** Calibrated probability, 0-1, on a balanced set; the model's own where it brings no calibration. */
      probability: number;
      passages: Passage[];
      cell: Cell;
      /** The cell of a text as long as one window: what single passages are measured by. Null: there is none. */
      windowCell: Cell | null;
      hidden: HiddenCounts;
      punctuation: PunctuationCounts;
      versions: Versions;
      /** Milliseconds spent on this article, loading excluded. */
      milliseconds: number;
    }
  | {
      kind: 'unscored';
      reason: UnscoredReason;
      /** ISO 639-1, as identified; null where it could not be. */
      language: string | null;
      tokens: number;
      versions: Versions;
      /** The technical cause where something broke; shown small, never alone. */
      detail: string | null;
    };

export const EVIDENCE_STRENGTHS = ['verified', 'declared', 'strong', 'weak', 'context'] as const;
export type EvidenceStrength = (typeof EVIDENCE_STRENGTHS)[number];

/** One finding: which signal, how strong, what it says in words. */
export interface Evidence {
  /** Names the sentence in `_locales`: `evidence_` + code with `-` as `_`. */
  code: string;
  strength: EvidenceStrength;
  /** What the evidence speaks of: only `text` can move the article's verdict. */
  about: 'text' | 'media';
  /** Values for the sentence's placeholders, in order. */
  values: string[];
  /** What was found, quoted; null where there is nothing to quote. */
  quote: string | null;
  /** Where it was found; absent for what the model says. */
  where?: 'markup' | 'text' | 'picture' | 'response';
  /** Number of the place on the page, as the script that found it counts them; absent where there is none to show. */
  place?: number;
  /** The signed credential behind it. Shown, never stored. */
  credential?: Credential;
}

/** What became of a credential's check: signer on a trust list; intact, but signer on none; something does not hold. */
export type CredentialState = 'trusted' | 'unknown-signer' | 'failed';

/** How much a credential gives to AI, by the C2PA rubric. */
export type AiShare = 'full' | 'part' | 'none';

/** One manifest of a credential, or an ingredient that has none. */
export interface CredentialNode {
  title: string | null;
  /** How the manifest above used it: `parentOf`, `componentOf`, `inputTo`; null for the top. */
  relation: string | null;
  /** The program that made the claim. */
  generator: string | null;
  /** Name in the signing certificate, and the organisation; null where nothing was signed. */
  signer: string | null;
  organisation: string | null;
  /** Time stamp of the signature, else the time that the signer claims, in ISO 8601. */
  time: string | null;
  /** What this manifest itself gives to AI, its ingredients left aside. */
  ai: AiShare;
  /** What was done, as the vocabulary names it, with the source type where one is given. */
  actions: { action: string; source: string | null }[];
  /** Codes of what did not hold. */
  problems: string[];
  ingredients: CredentialNode[];
}

/** A signed C2PA credential, read and checked. */
export interface Credential {
  state: CredentialState;
  /** With ingredients. */
  ai: AiShare;
  top: CredentialNode;
}

export const VERDICT_KINDS = ['declared-ai', 'likely-ai', 'unclear', 'no-strong-signs', 'not-assessed'] as const;
export type VerdictKind = (typeof VERDICT_KINDS)[number];

/** Why the ladder stopped where it did. Each has its own sentence in `_locales` (`reason_*`). */
export const VERDICT_REASONS = [
  'credential-verified',
  'page-declares',
  'credential-changed',
  'chat-leftover',
  'score-above',
  'score-between',
  'passages-disagree',
  'score-below',
  'own-model-uncalibrated',
  ...UNSCORED_REASONS,
] as const;
export type VerdictReason = (typeof VERDICT_REASONS)[number];

export interface Verdict {
  kind: VerdictKind;
  reason: VerdictReason;
  /** Strongest first. */
  evidence: Evidence[];
  assessment: Assessment;
  versions: Versions;
}

/** An article read at a time, with the verdict given then. What the history stores: no text of the article. */
export interface Visit {
  /** Made by the page view, so that a repeated report overwrites itself. */
  id: string;
  url: string;
  /** Host name of the page. */
  site: string;
  title: string;
  /** Milliseconds since 1970. */
  visitedAt: number;
  language: string | null;
  kind: VerdictKind;
  reason: VerdictReason;
  /** Null where the text was not scored. */
  logit: number | null;
  probability: number | null;
  tokens: number;
  share: number | null;
  evidence: Pick<Evidence, 'code' | 'strength' | 'about' | 'values'>[];
  versions: Versions;
}

/** A place that articles come from, as a reader knows one: a registrable domain, or an account on a platform. */
export interface Site {
  /** Names it everywhere: `example.org`, `medium.com/@name`. */
  id: string;
  /** Registrable domain, or the platform's host. */
  domain: string;
  /** The platform's name in our table, such as `zhihu`; null for a site of its own. */
  platform: string | null;
  /** The account on the platform as its addresses write it; null where the address names none. */
  account: string | null;
  /**
   * How its addresses can be told from others: by host (`id` and its sub-domains), by their beginning (`id` and a slash),
   * or not at all.
   */
  match: 'host' | 'path' | 'none';
}

/** What a reader knows of an article better than any detector: a person wrote it, or AI did. */
export type Claim = 'person' | 'ai';

/** The reader's own word on one article. It changes no stored verdict; statistics show it as what it is. */
export interface Correction {
  /** The article's address. */
  url: string;
  /** Null: taken back. The row stays, so that a merge with an older copy does not bring the claim back. */
  claim: Claim | null;
  changedAt: number;
}

/**
 * A verdict as statistics count it: what a credential proves, what the page declares, what AI left behind in the text
 * (phrases of a chat program, a credential that was changed since), and what the model estimates.
 */
export type Outcome =
  | 'verified'
  | 'declared'
  | 'leftover'
  | 'likely-ai'
  | 'unclear'
  | 'no-strong-signs'
  | 'not-assessed';

/** One visit of an article, as short as statistics can bear. */
export interface Reading {
  at: number;
  outcome: Outcome;
}

/** An article with all its visits in one; made from visits alone, so that it can always be made again. */
export interface ReadArticle {
  url: string;
  /** Title, host, language, verdict and versions are those of the newest visit. */
  title: string;
  host: string;
  siteId: string;
  language: string | null;
  kind: VerdictKind;
  reason: VerdictReason;
  probability: number | null;
  versions: Versions;
  firstAt: number;
  lastAt: number;
  /** Newest first. */
  readings: Reading[];
  /** Findings about pictures, sound and video on the page, newest visit. */
  media: Pick<Evidence, 'code' | 'strength'>[];
}

/** What statistics need of an article. */
export type CountedArticle = Omit<ReadArticle, 'title' | 'reason' | 'probability'>;
