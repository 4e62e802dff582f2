package org.tawama.importing;

import java.util.Arrays;
import java.util.Optional;

/// The sentences of the founding page that introduce or describe, in the order in which they are printed. They
/// are known by heart so that a sentence of the page and a line of noise cannot be taken for each other.
enum Sentence {
    MULTILATERAL_WORK(
            Section.MULTILATERAL,
            "Participation et animation des travaux et rencontres multilatérales, notamment, en matière de sécurité et de"
                    + " protection civile :"),
    PROMOTION(Section.DECENTRALISED, "Renforcement et promotion des échanges et de partenariats décentralisés."),
    /// Names a network on its way: see [Statement].
    GATHERINGS(
            Section.DECENTRALISED,
            "Mise en place d’une approche en direction des rassemblements internationaux tels que Cités et Gouvernements"
                    + " Locaux Unis (C.G.L.U) afin de conditionner nos collectivités locales pour une meilleure"
                    + " intégration et ce, en perspective d’un cadre légal régissant la coopération décentralisée sur le"
                    + " plan National."),
    SERIES_OF_AGREEMENTS(
            Section.DECENTRALISED,
            "Coopération décentralisée représentée par une série d’accords de coopération ou jumelages signés entre nos"
                    + " collectivités locales et différentes collectivités internationales :"),
    BILATERAL_WORK(
            Section.BILATERAL,
            "L’action du Ministère de l’Intérieur et des Collectivités Locales couvre plusieurs domaines de coopération,"
                    + " notamment en matière sécuritaire et de protection civile."),
    BILATERAL_AGREEMENTS(
            Section.BILATERAL, "Signature et conduite d’Accords bilatéraux notamment en matière de Sécurité :"),
    JOINT_COMMISSIONS(
            Section.BILATERAL, "Participation au plan bilatéral au niveau des comités et commissions mixtes :");

    private final Section section;
    private final String words;

    Sentence(Section section, String words) {
        this.section = section;
        this.words = words;
    }

    String words() {
        return words;
    }

    static Optional<Sentence> find(Section section, String words) {
        return Arrays.stream(values())
                .filter(known -> known.section == section && known.words.equals(words))
                .findFirst();
    }
}
