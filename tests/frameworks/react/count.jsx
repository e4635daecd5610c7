import { useMaqal } from 'maqal/react';

export function WordCount({ source }) {
  const { renderArticle } = useMaqal();
  return <p id="words">{renderArticle(source).article.wordCount}</p>;
}
