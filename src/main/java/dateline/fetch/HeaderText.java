package dateline.fetch;

import java.util.Optional;
import okhttp3.Response;

/** Text of headers: what is kept of them is short and printable. */
final class HeaderText {
  private static final int LONGEST = 1_000;

  private HeaderText() {}

  /** Empty where the header is missing, or holds what no honest host writes. */
  static Optional<String> of(Response response, String name) {
    return Optional.ofNullable(response.header(name)).flatMap(HeaderText::checked);
  }

  static Optional<String> checked(String value) {
    return Optional.of(value.strip())
        .filter(text -> !text.isEmpty() && text.length() <= LONGEST && isPrintable(text));
  }

  static boolean isPrintable(String text) {
    return text.chars().allMatch(character -> character >= ' ' && character <= '~');
  }
}
