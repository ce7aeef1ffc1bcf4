package dateline.follow;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The {@code X-Hub-Signature} of WebSub: {@code sha256=<hex>}. */
final class HubSignature {
  private static final Pattern FORM =
      Pattern.compile("(?<method>\\w+)=(?<hex>(?:[0-9a-fA-F]{2})+)");
  private static final Map<String, String> METHODS =
      Map.of(
          "sha1", "HmacSHA1",
          "sha256", "HmacSHA256",
          "sha384", "HmacSHA384",
          "sha512", "HmacSHA512");

  private HubSignature() {}

  /** Whether whoever knows the secret signed the body. Takes as long for a near miss as for any. */
  static boolean fits(String signature, String secret, byte[] body) {
    Matcher form = FORM.matcher(signature.strip());
    return form.matches()
        && METHODS.containsKey(form.group("method").toLowerCase(Locale.ROOT))
        && MessageDigest.isEqual(
            HexFormat.of().parseHex(form.group("hex")),
            sign(form.group("method").toLowerCase(Locale.ROOT), secret, body));
  }

  static byte[] sign(String method, String secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance(METHODS.get(method));
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + METHODS.get(method), e);
    }
  }
}
