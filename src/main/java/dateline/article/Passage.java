package dateline.article;

import dateline.text.Span;

/**
 * A few whole sentences of an article that follow each other.
 *
 * @param number counts from 1 within the article; what {@code #p<number>} points at
 * @param span where it stands in the article's text
 */
public record Passage(int number, Span span) {}
