package org.tawama.portal;

/// A text that leads somewhere.
///
/// @param current whether it leads to where the reader already is
public record Link(String text, String href, boolean current) {
    public static Link to(String text, String href) {
        return new Link(text, href, false);
    }
}
