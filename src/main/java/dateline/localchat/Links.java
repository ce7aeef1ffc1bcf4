package dateline.localchat;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Telegram's idea of a web address: which it takes, and how it writes the ones it took. */
final class Links {
  private static final Pattern WEB =
      Pattern.compile(
          "(?:(?<scheme>[A-Za-z][A-Za-z0-9+.-]*)://)?(?:[^/?#@]*@)?(?<host>\\[[0-9A-Fa-f:.]+]|[^/?#:]*)"
              + "(?<port>:[0-9]{0,5})?(?<rest>[/?#].*)?",
          Pattern.DOTALL);
  private static final Pattern HOST =
      Pattern.compile("[-a-z0-9._~!$&'()*+,;=%\\x{80}-\\x{10FFFF}]+");
  private static final Pattern APP = Pattern.compile("(?i)(tg|ton):(?://)?([a-z0-9_]+)([/?#].*)?");

  private Links() {}

  /** The address as Telegram keeps it, or why it refuses it. */
  static ApiResult<String> check(String link) {
    String trimmed = link.strip();
    Matcher app = APP.matcher(trimmed);
    if (app.matches()) {
      String rest = app.group(3) == null ? "" : app.group(3);
      return ApiResult.ok(app.group(1).toLowerCase(Locale.ROOT) + "://" + app.group(2) + rest);
    }
    Matcher web = WEB.matcher(trimmed);
    if (!web.matches()) {
      return refused("Wrong HTTP URL");
    }
    String scheme = web.group("scheme") == null ? "http" : lower(web.group("scheme"));
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return refused("Unsupported URL protocol");
    }
    String host = lower(web.group("host"));
    if (host.isEmpty()) {
      return refused("URL host is empty");
    }
    return checkHost(scheme, host, web);
  }

  private static ApiResult<String> checkHost(String scheme, String host, Matcher web) {
    boolean literal = host.startsWith("[");
    if (!literal && !HOST.matcher(host).matches()) {
      return refused("Disallowed character in URL host");
    }
    // As with Telegram, a name without a dot (localhost) is no address of the web.
    if (!literal && !host.contains(".")) {
      return refused("Wrong HTTP URL");
    }
    String port =
        web.group("port") == null || web.group("port").equals(":") ? "" : web.group("port");
    String rest = web.group("rest") == null ? "/" : web.group("rest");
    String path = rest.startsWith("/") ? rest : "/" + rest;
    return ApiResult.ok(scheme + "://" + host + port + escaped(path));
  }

  private static String escaped(String path) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      out.append(c <= ' ' ? String.format("%%%02X", (int) c) : String.valueOf(c));
    }
    return out.toString();
  }

  private static ApiResult<String> refused(String why) {
    // The bare reason: who asked puts it into a sentence.
    return ApiResult.failed(ApiError.plain(400, why));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
