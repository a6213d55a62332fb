import mark from './json-ld.mark';
import { markCases } from './mark-cases';

const ld = (...scripts: unknown[]) => ({
  head: scripts
    .map(
      (script) =>
        `<script type="application/ld+json">${typeof script === 'string' ? script : JSON.stringify(script)}</script>`,
    )
    .join(''),
});
const article = (more: object) => ({ '@context': 'https://schema.org', '@type': 'NewsArticle', ...more });
const IPTC = 'http://cv.iptc.org/newscodes/digitalsourcetype/';
const ours = { headline: 'Ferry to run again from Monday' };
const chatbot = { '@type': 'SoftwareApplication', name: 'Claude' };

markCases(mark, {
  finds: [
    [
      'an IPTC code',
      ld(article({ digitalSourceType: `${IPTC}trainedAlgorithmicMedia` })),
      ['structured-data-generated'],
    ],
    [
      'a composite',
      ld(article({ digitalSourceType: 'compositeWithTrainedAlgorithmicMedia' })),
      ['structured-data-assisted'],
    ],
    [
      'the names of schema.org, as a reference',
      ld(article({ digitalSourceType: { '@id': 'https://schema.org/TrainedAlgorithmicMediaDigitalSource' } })),
      ['structured-data-generated'],
    ],
    ['a status', ld(article({ creativeWorkStatus: 'AI-Generated' })), ['structured-data-generated']],
    [
      'a status among others',
      ld(article({ creativeWorkStatus: ['Published', 'AI Assisted'] })),
      ['structured-data-assisted'],
    ],
    ['a level', ld(article({ aiDisclosure: { level: 'ai-generated' } })), ['structured-data-generated']],
    [
      'a chat program as author',
      ld(article({ author: ['Ann Lee', { name: 'ChatGPT' }] })),
      ['structured-data-chatbot'],
    ],
    ['a name that people bear, typed as software', ld(article({ creator: chatbot })), ['structured-data-chatbot']],
    ['a chat program that contributed', ld(article({ contributor: chatbot })), ['structured-data-assisted']],
    [
      'other software',
      ld(article({ author: { '@type': 'SoftwareApplication', name: 'Wire 3' } })),
      ['structured-data-software'],
    ],
    [
      'an author by reference in a graph',
      ld({
        '@graph': [
          { '@id': '#a', ...chatbot },
          { '@type': ['Article'], author: { '@id': '#a' } },
        ],
      }),
      ['structured-data-chatbot'],
    ],
    [
      'the main article among several',
      ld([article({ headline: 'Bees' }), article({ ...ours, creativeWorkStatus: 'AI-Generated' })]),
      ['structured-data-generated'],
    ],
    [
      'an article within a page',
      ld({ '@type': 'WebPage', mainEntity: article({ digitalSourceType: 'trainedAlgorithmicMedia' }) }),
      ['structured-data-generated'],
    ],
    [
      'a picture',
      ld(article({ image: [{ '@type': 'ImageObject', digitalSourceType: `${IPTC}trainedAlgorithmicMedia` }] })),
      ['structured-data-media'],
    ],
    [
      'what comes after a script that is broken',
      ld('{"@type": "Article", ', article({ digitalSourceType: 'trainedAlgorithmicMedia' })),
      ['structured-data-generated'],
    ],
    [
      'an article with a key that is a trap',
      ld('{"@type":"Article","__proto__":{"x":1},"constructor":null,"digitalSourceType":"trainedAlgorithmicMedia"}'),
      ['structured-data-generated'],
    ],
  ],
  ignores: [
    ['a page without JSON-LD', {}],
    [
      'an ordinary article',
      ld(article({ author: { '@type': 'Person', name: 'Claude Arnaud' }, creativeWorkStatus: 'Published' })),
    ],
    ['other source types', ld(article({ digitalSourceType: ['digitalCreation', 'algorithmicMedia', 'humanEdits'] }))],
    ['no object at all', ld('null', '[]', '"AI-Generated"', '17', '{"@type":{"@type":null},"author":[null,[[]]]}')],
  ],
  lookAlikes: [
    ['a program that the article reviews', ld(article({ itemReviewed: chatbot, about: chatbot, mentions: [chatbot] }))],
    [
      'a claim inherited by a broken merge',
      ld('{"@type":"Article","__proto__":{"digitalSourceType":"trainedAlgorithmicMedia"}}'),
    ],
    [
      'a claim about another article',
      ld(article(ours), article({ headline: 'Bees', creativeWorkStatus: 'AI-Generated' })),
    ],
    [
      'the only article, which is another page',
      ld(article({ headline: 'Bees', url: 'https://courier.example/bees', creativeWorkStatus: 'AI-Generated' })),
    ],
    ['a related article within', ld(article({ ...ours, hasPart: article({ creativeWorkStatus: 'AI-Generated' }) }))],
    [
      'a person with the name of a program',
      ld(article({ author: { '@type': 'Person', name: 'Claude' }, creator: 'Gemini' })),
    ],
    ['an airing', ld(article({ creativeWorkStatus: 'Aired', aiDisclosure: 'none' }))],
    ['a denial', ld(article({ creativeWorkStatus: 'AI-Free', aiDisclosure: { level: 'none' } }))],
  ],
});
