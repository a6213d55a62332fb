import { defineLanguage } from './define-language';

export default defineLanguage({
  code: 'zh',
  excerptLength: 50,
  sample:
    '夜里河水涨了，把那座旧木桥冲走了。到了早晨，磨坊四周是一片浑黄的水，邮差只好把信留在客栈里，等水退了再送过去。',
});
