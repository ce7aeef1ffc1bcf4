package dateline.fetch;

import java.util.Optional;
import okhttp3.HttpUrl;

/** An address that can be asked. */
final class WebAddress {
  private static final int LONGEST = 4_096;

  private WebAddress() {}

  /** Empty where it is no http or https address. */
  static Optional<HttpUrl> of(String address) {
    return address.length() > LONGEST
        ? Optional.empty()
        : Optional.ofNullable(HttpUrl.parse(address)).flatMap(WebAddress::plain);
  }

  /** Where a {@code Location} or {@code Link} leads that stands in an answer from the base. */
  static Optional<HttpUrl> from(HttpUrl base, String reference) {
    return reference.length() > LONGEST
        ? Optional.empty()
        : Optional.ofNullable(base.resolve(reference)).flatMap(WebAddress::plain);
  }

  /** Without user, password and fragment; a host written as a number in the form it stands for. */
  private static Optional<HttpUrl> plain(HttpUrl url) {
    return NumericHost.plain(url.host())
        .map(host -> url.newBuilder().username("").password("").fragment(null).host(host).build());
  }
}
