package dateline.fetch;

import java.util.HexFormat;

/** Bytes packed with brotli's own encoder, which the program has no use for. */
final class BrotliSamples {
  static final String NEWS =
      "The river rose by two metres on Tuesday, the mayor said. The river fell on Friday.";

  private BrotliSamples() {}

  /** {@link #NEWS}. */
  static byte[] news() {
    return HexFormat.of()
        .parseHex(
            "1b5100e01da9539fbb514d85d64627415cdeaaec0e36e080bd5fd6c9eedcade43b0c0ca118bb2f42ef7c"
                + "e54378ce02d17a8d7eda89a806");
  }

  /** A hundred million zeros. */
  static byte[] zeros() {
    return HexFormat.of()
        .parseHex(
            "cfffff7ff82700e2b14020f7fe9ffffffff04f00c4610180eefd3fffffffe19f0088c32200ddfb7ffeff"
                + "ffc33f0110870500baf7fffcffff877f02200e0b0074effff31fbc1eff04401c1600e862d703");
  }
}
