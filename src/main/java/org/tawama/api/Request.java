package org.tawama.api;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.SiteAddress;

/// A request that has found its route.
///
/// @param path the decoded path without a format's suffix
/// @param variables what stands in the path for the route's `{names}`
/// @param suffix the extension after the path, without its dot, when it names a format
/// @param accept the `Accept` header; empty text when there is none
/// @param language that of the parameter `lang`, else the one the reader prefers
/// @param site under which the register was asked
/// @param acceptDatetime the `Accept-Datetime` header
record Request(
        String path,
        Map<String, String> variables,
        Optional<String> suffix,
        String accept,
        Optional<String> acceptDatetime,
        Query query,
        Language language,
        SiteAddress site,
        LocalDate today) {
    String variable(String name) {
        return Optional.ofNullable(variables.get(name)).orElseThrow();
    }
}
