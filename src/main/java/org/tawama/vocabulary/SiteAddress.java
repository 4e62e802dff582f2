package org.tawama.vocabulary;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where readers find the register: `https://register.example`, with a port where it is not the usual one,
/// and without a path, for every address of the register begins at the root. It is what every absolute
/// address begins with.
///
/// @param secure whether it is `https`
/// @param host a name or a number as an address bar has it, in lower case; an IPv6 number in its brackets
/// @param port 1 to 65,535
public record SiteAddress(boolean secure, String host, int port) {
    private static final int LONGEST_HOST = 253;
    private static final int LAST_PORT = 65_535;
    private static final Pattern NAME = Pattern.compile(
            "[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?(?:\\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)*\\.?");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]{2,45}]");
    private static final Pattern AUTHORITY = Pattern.compile("([^:\\[\\]]+|\\[[^\\[\\]]*])(?::([0-9]{1,5}))?");
    private static final Pattern URL = Pattern.compile("(https?)://([^/?#]*)/?");

    public SiteAddress {
        var named = host.length() <= LONGEST_HOST && NAME.matcher(host).matches();
        if (!named && !IPV6.matcher(host).matches()) throw new IllegalArgumentException("not a host: " + host);
        if (port < 1 || port > LAST_PORT) throw new IllegalArgumentException("port outside 1..65535: " + port);
    }

    /// Reads `https://register.example`; throws [IllegalArgumentException] with the text when it is none, or has more
    /// than scheme, host and port. A slash at the end counts for nothing.
    public static SiteAddress parse(String text) {
        var url = URL.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!url.matches()) throw new IllegalArgumentException("not the address of a site: " + text);
        return find(url.group(1).equals("https"), url.group(2))
                .orElseThrow(() -> new IllegalArgumentException("not the address of a site: " + text));
    }

    /// The site that a `Host` header (RFC 9110 §7.2) names; empty when the header is no host.
    public static Optional<SiteAddress> find(boolean secure, String authority) {
        var matcher = AUTHORITY.matcher(authority.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) return Optional.empty();
        var port = matcher.group(2) == null ? usualPort(secure) : Integer.parseInt(matcher.group(2));
        try {
            return Optional.of(new SiteAddress(secure, matcher.group(1), port));
        } catch (IllegalArgumentException noHost) {
            return Optional.empty();
        }
    }

    private static int usualPort(boolean secure) {
        return secure ? 443 : 80;
    }

    public String scheme() {
        return secure ? "https" : "http";
    }

    /// Without a slash at the end; parses back to an equal value.
    public String text() {
        return scheme() + "://" + host + (port == usualPort(secure) ? "" : ":" + port);
    }

    @Override
    public String toString() {
        return text();
    }
}
