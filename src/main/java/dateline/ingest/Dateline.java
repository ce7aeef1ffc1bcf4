package dateline.ingest;

/**
 * The head of agency copy, such as {@code WASHINGTON, Oct 19 (Reuters) –}. What it does not give is
 * empty.
 *
 * @param date ISO 8601, with the year where the head has one: {@code 2023-10-19}, {@code --10-19}
 */
public record Dateline(String place, String agency, String date) {}
