//! Links to a scenario, and what opens one.

/// Words of this part.
#[expect(missing_docs, reason = "each field is named as the words it holds")]
pub struct ShareWords {
    pub title: &'static str,
    pub no_link: &'static str,
    pub too_large: &'static str,
    pub other_version: fn(usize, usize) -> String,
    pub broken: &'static str,
}

/// English.
pub const EN: ShareWords = ShareWords {
    title: "Share",
    no_link: "There is no Relevo link in this text. Paste the whole link, with what stands behind “#”.",
    too_large: "This text is too long for a link. Paste the link alone.",
    other_version: |version, known| {
        format!(
            "This link was made by another version of Relevo (links of version {version}; this one reads version {known}). Reload the page to get the newest version, or ask for a file."
        )
    },
    broken: "This link is not complete: a part of it was cut off or changed on its way. Copy it again, or ask for a file.",
};

/// Spanish.
pub const ES: ShareWords = ShareWords {
    title: "Compartir",
    no_link: "En este texto no hay ningún enlace de Relevo. Pegue el enlace entero, con lo que sigue a «#».",
    too_large: "Este texto es demasiado largo para un enlace. Pegue solo el enlace.",
    other_version: |version, known| {
        format!(
            "Este enlace se hizo con otra versión de Relevo (enlaces de la versión {version}; esta lee la versión {known}). Recargue la página para tener la última versión, o pida un archivo."
        )
    },
    broken: "Este enlace no está completo: una parte se cortó o cambió por el camino. Cópielo de nuevo, o pida un archivo.",
};
