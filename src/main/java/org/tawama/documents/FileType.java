package org.tawama.documents;

import java.util.Arrays;
import java.util.Optional;

/// What a file is by its bytes: the closed list of what the register keeps. All of it can be read in fifty
/// years without the program that made it.
public enum FileType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    TIFF("image/tiff", "tif"),
    TEXT("text/plain", "txt");

    private final String mediaType;
    private final String extension;

    FileType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /// As IANA registers it, without parameters: `application/pdf`.
    public String mediaType() {
        return mediaType;
    }

    /// The end of a file's name, without a dot.
    public String extension() {
        return extension;
    }

    /// Whether a browser may show it in a page of ours; everything else is saved.
    public boolean shownInBrowsers() {
        return this != TIFF;
    }

    public static Optional<FileType> find(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    /// What a file of that name claims to be: `Accord.PDF`, `scan.jpeg`; empty where its end says
    /// nothing.
    public static Optional<FileType> claimedBy(String name) {
        var end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
        return switch (end) {
            case "pdf" -> Optional.of(PDF);
            case "png" -> Optional.of(PNG);
            case "jpg", "jpeg" -> Optional.of(JPEG);
            case "tif", "tiff" -> Optional.of(TIFF);
            case "txt" -> Optional.of(TEXT);
            default -> Optional.empty();
        };
    }
}
