package dateline.ingest;

import java.util.List;
import java.util.Optional;

/** An article as its source gives it: nothing in it has been checked. */
record RawArticle(
    String url,
    String title,
    String text,
    String published,
    Optional<String> outlet,
    Optional<String> language,
    List<String> authors) {}
