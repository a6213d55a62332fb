import { describe, expect, it } from 'vitest';
import { clean } from './clean';
import { identify } from './identify';
import { LANGUAGES } from './registry';

const CHINESE = LANGUAGES.find((language) => language.code === 'zh')?.sample ?? '';
const ENGLISH = LANGUAGES.find((language) => language.code === 'en')?.sample ?? '';

describe('identify', () => {
  it.each(LANGUAGES.map((language) => [language.code, language.sample] as const))(
    'knows %s by its sample',
    (code, sample) => {
      expect(identify(clean(sample).text)).toMatchObject({ language: code, mixed: false, covered: { code } });
    },
  );

  it.each([
    ['fr', 'La rivière est montée dans la nuit et a emporté la vieille passerelle de bois du village.'],
    ['de', 'Der Fluss stieg in der Nacht und nahm die alte Brücke mit sich fort, und niemand hörte es.'],
    ['ja', '夜のうちに川の水が増えて、古い木の橋が流されてしまいました。朝になると水車小屋のまわりは水ばかりでした。'],
    ['ar', 'ارتفع النهر في الليل وأخذ معه الجسر القديم، وفي الصباح كانت الطاحونة وسط حقل من الماء.'],
  ])('names %s and says that it is not covered', (language, text) => {
    expect(identify(text)).toMatchObject({ language, covered: null });
  });

  it('takes Chinese full of Latin names for Chinese', () => {
    const text = '我们使用Kubernetes和Docker部署TensorFlow Serving,并用Prometheus监控GPU利用率,'.repeat(12);
    expect(identify(text)).toMatchObject({ language: 'zh', mixed: false });
  });

  it('sees a text of two languages', () => {
    const text = clean(`${ENGLISH.repeat(6)}\n${CHINESE.repeat(8)}`).text;
    expect(identify(text).mixed).toBe(true);
  });

  it('does not guess without letters', () => {
    expect(identify('12345 67890 --- ...').covered).toBeNull();
  });
});
