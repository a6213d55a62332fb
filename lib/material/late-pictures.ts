/** Pictures come in swarms: milliseconds of quiet before they are looked at. */
const SWARM = 2000;

/**
 * Calls back once when pictures of a page have loaded after this call, as lazy ones do when a reader scrolls to them.
 *
 * @returns ends it
 */
export function onLatePictures(doc: Document, listener: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onLoad = ({ target }: Event) => {
    if (!(target instanceof HTMLImageElement) || !target.closest('article,main,[role=main]')) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      end();
      listener();
    }, SWARM);
  };
  const end = () => {
    clearTimeout(timer);
    doc.removeEventListener('load', onLoad, true);
  };
  // Loads of pictures don't bubble, but can be seen on their way down.
  doc.addEventListener('load', onLoad, true);
  return end;
}
