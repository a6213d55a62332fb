/** A page's address may be anything (`javascript:` as well): only a web address becomes a link. */
export function PageLink({ url, title }: { url: string; title: string }) {
  if (!/^https?:\/\//i.test(url)) return <span class="title">{title}</span>;
  return (
    <a class="title" href={url} target="_blank" rel="noopener noreferrer" title={url}>
      {title}
    </a>
  );
}
