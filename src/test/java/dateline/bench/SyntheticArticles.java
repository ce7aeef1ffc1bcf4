package dateline.bench;

import dateline.store.Database;
import dateline.text.Sketch;
import dateline.text.WordCodes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * Articles without sense, as long as news is (median 400 words) and of words as frequent as words
 * are, stored faster than the program would.
 */
final class SyntheticArticles {
  private static final int VOCABULARY = 200_000;
  private static final int MEDIAN_WORDS = 400;
  private static final double SPREAD = 0.6;
  private static final int SHORTEST = 60;
  private static final int LONGEST = 3_000;
  private static final int KEPT = 20;
  private static final int BATCH = 100_000;
  private static final int MADE_AT_ONCE = 2_000;

  private final Random random = new Random(7);
  private final String[] vocabulary = new String[VOCABULARY];
  private final double[] chances = new double[VOCABULARY];

  private record Number(long number, long article) {}

  SyntheticArticles() {
    double sum = 0;
    for (int i = 0; i < VOCABULARY; i++) {
      vocabulary[i] = word(i);
      sum += 1.0 / (i + 2.7);
      chances[i] = sum;
    }
    for (int i = 0; i < VOCABULARY; i++) {
      chances[i] /= sum;
    }
  }

  /** Frequent words are short ones. */
  private static String word(int rank) {
    StringBuilder word = new StringBuilder();
    for (int rest = rank + 1; rest > 0; rest /= 20) {
      word.append("aeiou".charAt(rest % 5)).append("tnsrhdlcmf".charAt(rest / 2 % 10));
    }
    return word.append(rank % 7 == 0 ? "" : Integer.toString(rank % 7, 36)).toString();
  }

  private record Made(long id, String text, long[] numbers) {}

  private List<Made> made(long first, long count) {
    return LongStream.range(first, first + count)
        .parallel()
        .mapToObj(
            id -> {
              String text = text(new Random(id));
              return new Made(id, text, Sketch.of(WordCodes.of(text), KEPT));
            })
        .toList();
  }

  String text() {
    return text(random);
  }

  private String text(Random random) {
    double length = MEDIAN_WORDS * Math.exp(SPREAD * random.nextGaussian());
    int words = (int) Math.min(LONGEST, Math.max(SHORTEST, length));
    StringBuilder text = new StringBuilder(words * 6);
    for (int i = 0; i < words; i++) {
      int found = java.util.Arrays.binarySearch(chances, random.nextDouble());
      text.append(vocabulary[Math.min(VOCABULARY - 1, found < 0 ? -found - 1 : found)])
          .append(i % 20 == 19 ? ". " : i % 60 == 59 ? ".\n\n" : " ");
    }
    return text.toString();
  }

  /** Stores so many, with ids from the given one on. */
  void store(Database database, long from, int count) {
    for (int done = 0; done < count; done += BATCH) {
      long first = from + done;
      int size = Math.min(BATCH, count - done);
      database.inTransaction(
          handle -> {
            try {
              insert(handle.getConnection(), first, size);
              return handle.execute("update article_counter set last = ?", first + size);
            } catch (SQLException e) {
              throw new IllegalStateException(e);
            }
          });
    }
  }

  private void insert(Connection connection, long first, int size) throws SQLException {
    List<Number> numbers = new ArrayList<>(size * KEPT);
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into article (id, change_number, url, title, body, published,
              published_day_only, outlet, language, authors, fingerprint, sample, stored)
            values (?, ?, ?, ?, ?, ?, false, 'Synthetic', 'und', '', '', false, 0)
            """)) {
      for (long id = first; id < first + size; id += MADE_AT_ONCE) {
        for (Made made : made(id, Math.min(MADE_AT_ONCE, first + size - id))) {
          insert.setLong(1, made.id());
          insert.setLong(2, made.id());
          insert.setString(3, "https://synthetic.example/" + made.id());
          insert.setString(4, "Synthetic " + made.id());
          insert.setString(5, made.text());
          insert.setLong(6, 1_600_000_000_000L + made.id() * 60_000);
          insert.executeUpdate();
          for (long number : made.numbers()) {
            numbers.add(new Number(number, made.id()));
          }
        }
      }
    }
    numbers.sort(Comparator.comparingLong(Number::number));
    try (PreparedStatement insert =
        connection.prepareStatement("insert into article_sketch (number, article) values (?, ?)")) {
      for (Number number : numbers) {
        insert.setLong(1, number.number());
        insert.setLong(2, number.article());
        insert.executeUpdate();
      }
    }
  }
}
