package org.tawama.gazetteer;

import java.util.Locale;
import org.tawama.territories.TerritoryId;

/// The identifiers under which the register holds places that have a code somewhere.
///
/// Written in one direction only: from the code to the identifier. Nobody reads a code or a kind out of an identifier.
public final class PlaceIds {
    private PlaceIds() {}

    /// `DZ-06` for wilaya 6. For 59 to 69 this is our key: whether ISO has published these codes is not verified.
    public static TerritoryId wilaya(int number) {
        if (number < 1 || number > 99) throw new IllegalArgumentException("not a wilaya's number: " + number);
        return new TerritoryId(String.format(Locale.ROOT, "DZ-%02d", number));
    }

    /// `DZ-0601` for the commune that the statistics office numbers 601 (2021 list, leading zero restored).
    public static TerritoryId algerianCommune(int onsCode) {
        if (onsCode < 101 || onsCode > 9999) throw new IllegalArgumentException("not a commune's ONS code: " + onsCode);
        return new TerritoryId(String.format(Locale.ROOT, "DZ-%04d", onsCode));
    }

    /// `FR-R93` for region 93 of INSEE's list.
    public static TerritoryId frenchRegion(String inseeCode) {
        return new TerritoryId("FR-R" + inseeCode);
    }

    /// `FR-D33` for department 33.
    public static TerritoryId frenchDepartment(String inseeCode) {
        return new TerritoryId("FR-D" + inseeCode);
    }

    /// `FR-C18033` for the commune with INSEE code 18033.
    public static TerritoryId frenchCommune(String inseeCode) {
        return new TerritoryId("FR-C" + inseeCode);
    }

    /// `FR-E200046977` for the intercommunal body (metropolis, urban community…) with this SIREN number.
    public static TerritoryId frenchIntercommunality(String siren) {
        return new TerritoryId("FR-E" + siren);
    }

    /// `GN-2472706` for the populated place with this GeoNames id.
    public static TerritoryId populatedPlace(String geonamesId) {
        return new TerritoryId("GN-" + geonamesId);
    }
}
