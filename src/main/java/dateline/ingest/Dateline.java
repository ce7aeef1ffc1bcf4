package dateline.ingest;

/** The head of agency copy, such as {@code ANBAR, Iraq (Reuters) –}. */
public record Dateline(String place, String agency) {}
