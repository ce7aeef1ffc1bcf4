package dateline.chat;

import dateline.telegram.Button;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The questions offered to somebody new, as buttons that ask them. */
public final class Examples {
  private static final String PREFIX = "ask/";

  private final List<String> questions;

  public Examples(List<String> questions) {
    this.questions = List.copyOf(questions);
  }

  /** Those in the reader's language first. */
  List<String> questions(Words words) {
    return questions.stream()
        .sorted(Comparator.comparing(question -> !isIn(words, question)))
        .toList();
  }

  private static boolean isIn(Words words, String question) {
    return Words.forReader(question, Optional.empty()) == words;
  }

  List<List<Button>> keyboard(Words words) {
    return questions(words).stream()
        .map(question -> List.of(Button.data(question, key(question))))
        .toList();
  }

  /** The question a pressed button asks; nothing for a button that is offered no more. */
  Optional<String> pressed(String data) {
    return questions.stream().filter(question -> key(question).equals(data)).findFirst();
  }

  /** Short enough for a button, and the same in every run. */
  private static String key(String question) {
    return PREFIX + Integer.toHexString(question.hashCode());
  }
}
