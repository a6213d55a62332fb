/** A page's address may be anything (`javascript:` as well): only a web address becomes a link. */
export function PageLink({ url, title, language }: { url: string; title: string; language: string | null }) {
  const lang = language ? { lang: language } : {};
  if (!/^https?:\/\//i.test(url)) {
    return (
      <span class="title" {...lang}>
        {title}
      </span>
    );
  }
  return (
    <a class="title" {...lang} href={url} target="_blank" rel="noopener noreferrer" title={url}>
      {title}
    </a>
  );
}
