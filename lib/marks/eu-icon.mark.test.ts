import mark from './eu-icon.mark';
import { markCases } from './mark-cases';

const by = (html: string) => ({ body: `<article><header>${html}</header>{}</article>` });

markCases(mark, {
  finds: [
    ['the icon by its name', by('<img src="x.svg" alt="Fully AI-Generated">'), ['eu-icon-generated']],
    ['the icon by its file', by('<img src="/eu/label-fully-ai-generated-blue.svg?v=2" alt="">'), ['eu-icon-generated']],
    ['the other icon', by('<svg role="img" aria-label="Partially AI-Modified content"></svg>'), ['eu-icon-assisted']],
    ['its words alone', by('<span>Partially AI-Modified</span>'), ['eu-icon-assisted']],
    [
      'the icon in a figure',
      by('<figure><img src="a.jpg"><img src="x.svg" alt="Fully AI-generated"></figure>'),
      ['eu-icon-media'],
    ],
  ],
  ignores: [['an ordinary page', by('<img src="fully-automatic.png" alt="A washing machine">')]],
  lookAlikes: [
    ['a page that explains both', by('<img alt="Fully AI-Generated"><img alt="Partially AI-Modified">')],
    ['a picture of a subject', by('<img alt="A fully AI-generated picture of a cat">')],
    ['the words in a sentence', by('<p>The label reads <b>Fully AI-Generated</b> on both.</p>')],
    ['an icon elsewhere', { body: '<article>{}</article><footer><img alt="Fully AI-Generated"></footer>' }],
  ],
});
