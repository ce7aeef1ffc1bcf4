package dateline.story;

/**
 * A word or a number of a text.
 *
 * @param form folded: small letters without accents, numbers without commas
 * @param capital begins with a capital letter in the text
 * @param first begins a sentence, so that its capital says nothing
 */
record Token(String form, boolean capital, boolean first, boolean number) {}
