import { defineLanguage } from './define-language';

export default defineLanguage({
  code: 'en',
  excerptLength: 120,
  sample:
    'The river rose in the night and took the old footbridge with it. By morning the mill stood in a field of brown water, and the postman had to leave the letters at the inn.',
});
