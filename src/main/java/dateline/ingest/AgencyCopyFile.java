package dateline.ingest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A {@code .txt} file: one article as agencies write it. */
final class AgencyCopyFile implements FileKind {
  @Override
  public void read(NewsFile file, Found found) throws IOException {
    Optional<byte[]> bytes = file.bytes();
    if (bytes.isEmpty()) {
      found.failed(file + " is skipped: it has more than " + Lines.LONGEST + " bytes");
      return;
    }
    try {
      ByteBuffer raw = ByteBuffer.wrap(bytes.get());
      String text = StandardCharsets.UTF_8.newDecoder().decode(raw).toString();
      found.article(file.toString(), AgencyCopy.read(file.name(), text, file.lastChanged()));
    } catch (CharacterCodingException e) {
      found.failed(file + " is skipped: it is not UTF-8");
    }
  }
}
