import type { Material } from '@/lib/messaging';

/** What a page hands over for a check of its marks: a text, a picture, and no page of its own. */
export const MATERIAL: Material = {
  texts: [{ text: 'x', covers: true }],
  textPlace: 0,
  articleBytes: 10,
  pictures: [{ place: 1, name: 'a.jpg', bytes: 'AAAA' }],
  unchecked: { 'other-host': 2 },
  page: null,
};
