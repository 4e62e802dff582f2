package org.tawama.portal;

import java.util.List;

/// The data for machines: lists, parameters, examples.
public record OpenData(List<File> files, List<Parameter> parameters, List<Example> examples, String site) {
    public OpenData {
        files = List.copyOf(files);
        parameters = List.copyOf(parameters);
        examples = List.copyOf(examples);
    }

    /// One list of the register and its addresses, one for each format in which it leaves.
    public record File(String name, String count, List<Link> addresses) {
        public File {
            addresses = List.copyOf(addresses);
        }
    }

    /// What a parameter is called, and what it asks for.
    public record Parameter(String name, String about) {}

    /// A question and the address that answers it.
    public record Example(String question, String href) {}
}
