import { markCases } from './mark-cases';
import mark from './microdata.mark';

const item = (inner: string, type = 'Article') => ({
  body: `<div itemscope itemtype="https://schema.org/${type}">${inner}<div itemprop="articleBody">{}</div></div>`,
});
const software = (name: string) =>
  `<span itemprop="author" itemscope itemtype="https://schema.org/SoftwareApplication"><b itemprop="name">${name}</b></span>`;

markCases(mark, {
  finds: [
    [
      'a source type',
      item('<meta itemprop="digitalSourceType" content="TrainedAlgorithmicMediaDigitalSource">'),
      ['structured-data-generated'],
    ],
    [
      'a link to one',
      item('<link itemprop="digitalSourceType" href="http://x.example/compositeSynthetic">'),
      ['structured-data-assisted'],
    ],
    ['a status', item('<i itemprop="creativeWorkStatus">AI-Assisted</i>', 'BlogPosting'), ['structured-data-assisted']],
    ['a chat program', item('By <span itemprop="author">ChatGPT</span>'), ['structured-data-chatbot']],
    ['software', item(software('Wire 3')), ['structured-data-software']],
    [
      'a picture',
      item(
        '<p itemprop="image" itemscope itemtype="https://schema.org/ImageObject"><meta itemprop="digitalSourceType" content="trainedAlgorithmicMedia"></p>',
      ),
      ['structured-data-media'],
    ],
  ],
  ignores: [
    ['a page without microdata', {}],
    ['an ordinary article', item('<span itemprop="author">Ann Lee</span>')],
  ],
  lookAlikes: [
    [
      'an item that is no article',
      item('<meta itemprop="digitalSourceType" content="trainedAlgorithmicMedia">', 'Product'),
    ],
    [
      'a program that the article reviews',
      item(`<div itemprop="itemReviewed" itemscope itemtype="https://schema.org/Thing">${software('Claude')}</div>`),
    ],
    [
      'a neighbour',
      {
        body: `${item('').body}<div itemscope itemtype="https://schema.org/Article"><i itemprop="creativeWorkStatus">AI-Generated</i></div>`,
      },
    ],
  ],
});
