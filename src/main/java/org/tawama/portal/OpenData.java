package org.tawama.portal;

import java.util.List;
import java.util.Optional;

/// The data for machines: lists, parameters, examples.
///
/// @param formats the names of all formats
public record OpenData(
        List<String> formats, List<File> files, List<Parameter> parameters, List<Example> examples, String site) {
    public OpenData {
        formats = List.copyOf(formats);
        files = List.copyOf(files);
        parameters = List.copyOf(parameters);
        examples = List.copyOf(examples);
    }

    /// One list of the register and its addresses, one for each format; empty where it does not leave so.
    public record File(String name, String count, List<Optional<Link>> addresses) {
        public File {
            addresses = List.copyOf(addresses);
        }
    }

    /// What a parameter is called, and what it asks for.
    public record Parameter(String name, String about) {}

    /// A question and the address that answers it.
    public record Example(String question, String href) {}
}
