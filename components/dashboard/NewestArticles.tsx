import { PageLink } from '@/components/PageLink';
import { VerdictIcon } from '@/components/VerdictIcon';
import type { ReadArticle } from '@/lib/domain';
import { clock, shortDay, t, verdictWord } from '@/lib/words';

/** The last articles read. */
export function NewestArticles({ articles }: { articles: readonly ReadArticle[] }) {
  return (
    <section class="block">
      <h2>{t('newest_title')}</h2>
      <ul class="newest">
        {articles.map((article) => (
          <li key={article.url} class="visit">
            <div class="what">
              <PageLink
                url={article.url}
                title={article.title.trim() || t('history_untitled')}
                language={article.language}
              />
              <p>
                <span>{article.siteId}</span>
                <time dateTime={new Date(article.lastAt).toISOString()}>
                  {shortDay(article.lastAt)} {clock(article.lastAt)}
                </time>
              </p>
            </div>
            <p class="word" data-kind={article.kind}>
              <VerdictIcon kind={article.kind} />
              {verdictWord(article.kind)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
