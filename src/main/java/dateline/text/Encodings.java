package dateline.text;

import com.ibm.icu.text.CharsetDetector;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/** What encoding bytes of text may be in, judged by the bytes alone. */
public final class Encodings {
  private static final int ENOUGH = 100_000;
  private static final int SURE = 20;

  private Encodings() {}

  /**
   * The likeliest encoding of a text that says nothing of its encoding, markup and all; empty where
   * none is likely.
   */
  public static Optional<Charset> guess(byte[] text) {
    CharsetDetector detector = new CharsetDetector();
    detector.enableInputFilter(true);
    detector.setText(Arrays.copyOf(text, Math.min(text.length, ENOUGH)));
    return Optional.ofNullable(detector.detect())
        .filter(it -> it.getConfidence() >= SURE && Charset.isSupported(it.getName()))
        .map(it -> Charset.forName(it.getName()));
  }
}
