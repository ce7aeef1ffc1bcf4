package dateline.telegram;

import java.nio.charset.StandardCharsets;

/** A button under a message: it sends data back to the bot, or opens an address. */
public record Button(String label, Press press, String value) {
  private static final int MOST_DATA_BYTES = 64;

  /** What pressing it does. */
  public enum Press {
    SENDS_DATA,
    OPENS_ADDRESS
  }

  public Button {
    if (SafeText.isInvisible(label)) {
      throw new IllegalArgumentException("A button needs words");
    }
    if (press == Press.SENDS_DATA && !isData(value)) {
      throw new IllegalArgumentException("Button data must have 1 to 64 bytes: " + value);
    }
    if (press == Press.OPENS_ADDRESS && SafeText.webAddress(value).isEmpty()) {
      throw new IllegalArgumentException("A button can only open a web address: " + value);
    }
  }

  /** Data of 1 to 64 bytes in UTF-8 comes back as {@link IncomingUpdate.Callback#data}. */
  public static Button data(String label, String data) {
    return new Button(SafeText.clean(label), Press.SENDS_DATA, data);
  }

  public static Button address(String label, String address) {
    return new Button(SafeText.clean(label), Press.OPENS_ADDRESS, address);
  }

  private static boolean isData(String value) {
    int bytes = value.getBytes(StandardCharsets.UTF_8).length;
    return bytes >= 1 && bytes <= MOST_DATA_BYTES;
  }
}
