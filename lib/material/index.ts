/**
 * Room: material. The content script's side of the byte-side marks: which texts and pictures of a page there is something to
 * check in, and how their bytes may be had.
 *
 * By itself it asks the network for nothing: of pictures it reads what the browser kept when it showed the page
 * (`only-if-cached`, same origin). It may fetch on the reader's click alone (`onClick`). It must not judge what it finds.
 */
export { gatherMaterial } from './gather';
export { onLatePictures } from './late-pictures';
export { pictureOnClick } from './picture-on-click';
export { createPlaces, type Place, type Places } from './places';
export { responseOnClick } from './response-on-click';
