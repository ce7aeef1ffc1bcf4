package dateline.fetch;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Hosts written as numbers: {@code 2130706433}, {@code 0177.0.0.1}, {@code 0x7f.1}. Java, the
 * system and a browser read them in different ways, so that what is checked would not be what is
 * asked; here they get the one plain form that the URL standard of WHATWG gives them.
 */
final class NumericHost {
  private static final Pattern NUMBER = Pattern.compile("\\d+|0x[0-9a-f]*");
  private static final Pattern OCTAL = Pattern.compile("0[0-7]+");
  private static final int PARTS = 4;
  private static final int LONGEST_PART = 16;

  private NumericHost() {}

  /** The host as it is, an IPv4 address in its plain form, or empty if it is meant to be one. */
  static Optional<String> plain(String host) {
    String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    List<String> parts = List.of(bare.toLowerCase(Locale.ROOT).split("\\.", -1));
    return NUMBER.matcher(parts.get(parts.size() - 1)).matches()
        ? address(parts)
        : Optional.of(host);
  }

  private static Optional<String> address(List<String> parts) {
    boolean readable =
        parts.size() <= PARTS
            && parts.stream()
                .allMatch(p -> p.length() <= LONGEST_PART && NUMBER.matcher(p).matches());
    if (!readable || parts.stream().anyMatch(NumericHost::isBadOctal)) {
      return Optional.empty();
    }
    long[] values = parts.stream().mapToLong(NumericHost::value).toArray();
    long last = values[values.length - 1];
    long[] before = Arrays.copyOf(values, values.length - 1);
    // The last number fills all the bytes that are left.
    int bitsLeft = 8 * (PARTS - before.length);
    if (Arrays.stream(before).anyMatch(value -> value > 255) || last >= 1L << bitsLeft) {
      return Optional.empty();
    }
    long address = last;
    for (int i = 0; i < before.length; i++) {
      address |= before[i] << (24 - 8 * i);
    }
    return Optional.of(dotted(address));
  }

  private static boolean isBadOctal(String part) {
    boolean octal = part.length() > 1 && part.startsWith("0") && !part.startsWith("0x");
    return octal && !OCTAL.matcher(part).matches();
  }

  private static long value(String part) {
    if (part.startsWith("0x")) {
      return part.length() == 2 ? 0 : Long.parseLong(part.substring(2), 16);
    }
    return Long.parseLong(part, OCTAL.matcher(part).matches() ? 8 : 10);
  }

  private static String dotted(long address) {
    return LongStream.of(24, 16, 8, 0)
        .mapToObj(shift -> Long.toString(address >> shift & 255))
        .collect(Collectors.joining("."));
  }
}
