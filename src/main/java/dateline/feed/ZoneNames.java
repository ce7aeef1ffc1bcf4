package dateline.feed;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Time zones as dates in feeds name them. */
final class ZoneNames {
  private static final Pattern OFFSET =
      Pattern.compile("(?<!\\d)([+\\u2212-]) ?(\\d{1,2})(?::?(\\d{2}))?(?!\\d)");
  private static final Pattern REGION = Pattern.compile("[A-Z][a-z]+/[A-Z][A-Za-z_]+");
  private static final Pattern NAME = Pattern.compile("\\b[A-Z]{2,5}\\b");

  /**
   * Those of RFC 822 and those that mean one thing only: IST, AST or CST of Asia are left out, with
   * CST what the RFC says it is.
   */
  private static final Map<String, String> OFFSETS =
      Arrays.stream(
              ("UT=Z UTC=Z GMT=Z WET=Z EST=-5 EDT=-4 CST=-6 CDT=-5 MST=-7 MDT=-6 PST=-8 PDT=-7"
                      + " AKST=-9 AKDT=-8 HST=-10 NST=-03:30 NDT=-02:30 BRT=-3 ART=-3 CLT=-4"
                      + " BST=+1 WEST=+1 CET=+1 MEZ=+1 MET=+1 WAT=+1 CEST=+2 MESZ=+2 MEST=+2 EET=+2"
                      + " CAT=+2 SAST=+2 EEST=+3 MSK=+3 EAT=+3 TRT=+3 IRST=+03:30 IRDT=+04:30"
                      + " PKT=+5 NPT=+05:45 WIB=+7 ICT=+7 HKT=+8 SGT=+8 MYT=+8 PHT=+8 AWST=+8 JST=+9"
                      + " KST=+9 ACST=+09:30 ACDT=+10:30 AEST=+10 AEDT=+11 NZST=+12 NZDT=+13")
                  .split(" "))
          .map(pair -> pair.split("="))
          .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));

  private ZoneNames() {}

  /**
   * The zone named in what is left of a date when its day and time are off; UTC where none is,
   * empty where one is that is not known.
   */
  static Optional<ZoneOffset> offset(String words, LocalDateTime moment) {
    Matcher offset = OFFSET.matcher(words);
    if (offset.find()) {
      return ofNumbers(offset);
    }
    Matcher region = REGION.matcher(words);
    if (region.find()) {
      return ofRegion(region.group(), moment);
    }
    Matcher name = NAME.matcher(words);
    return name.find()
        ? Optional.ofNullable(OFFSETS.get(name.group())).map(ZoneOffset::of)
        : Optional.of(ZoneOffset.UTC);
  }

  private static Optional<ZoneOffset> ofNumbers(Matcher found) {
    int sign = found.group(1).equals("+") ? 1 : -1;
    int minutes = Optional.ofNullable(found.group(3)).map(Integer::parseInt).orElse(0);
    try {
      return Optional.of(
          ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(found.group(2)), sign * minutes));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<ZoneOffset> ofRegion(String name, LocalDateTime moment) {
    try {
      return Optional.of(ZoneId.of(name).getRules().getOffset(moment));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
